import { z } from 'zod';
import { yearParams } from '@/lib/years/schema';

export const formDocumentInput = z.object({ projectId: z.string().min(1).max(64) });
export const yearDocumentsInput = yearParams;
