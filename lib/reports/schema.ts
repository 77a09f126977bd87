import { z } from 'zod';
import { yearParams } from '@/lib/years/schema';

/** What may stand behind a form: 得分依据. Anything else in the address is ignored. */
const appendix = z.enum(['trace']).optional().catch(undefined);

export const formDocumentInput = z.object({ projectId: z.string().min(1).max(64), appendix });
export const formVersionInput = z.object({
  projectId: z.string().min(1).max(64),
  no: z.coerce.number().int().min(1).max(10_000),
});
export const yearDocumentsInput = yearParams;
export const approvedFormsInput = yearParams.extend({ appendix });
