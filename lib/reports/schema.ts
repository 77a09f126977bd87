import { z } from 'zod';
import { yearParams } from '@/lib/years/schema';
import { APPENDIX_PARTS, type AppendixPart, BELOW_PARTS, type BelowPart } from './types';

/** Names of an address between commas; what is unknown in it is ignored. */
function chosen<T extends string>(all: readonly T[], text: string | null | undefined): T[] {
  const names = new Set(text?.split(','));
  return all.filter((name) => names.has(name));
}

/** What stands behind a form: `trace,evidence,history`, nothing unless it is asked for. */
const appendix = z
  .string()
  .optional()
  .catch(undefined)
  .transform((text): readonly AppendixPart[] => chosen(APPENDIX_PARTS, text));

/** What stands below the table: `grade,notes`, all of it unless it is said what. */
const below = z
  .string()
  .optional()
  .catch(undefined)
  .transform((text): readonly BelowPart[] => (text === undefined ? BELOW_PARTS : chosen(BELOW_PARTS, text)));

/** What of a form is to be drawn, as its address says. */
export const shownInput = z.object({ appendix, below });
export type Shown = z.output<typeof shownInput>;

export const formDocumentInput = z.object({ projectId: z.string().min(1).max(64), appendix });
export const formGlyphsInput = shownInput.extend({ projectId: z.string().min(1).max(64) });
export type FormGlyphsInput = z.input<typeof formGlyphsInput>;
export const formVersionInput = z.object({
  projectId: z.string().min(1).max(64),
  no: z.coerce.number().int().min(1).max(10_000),
});
export const yearDocumentsInput = yearParams;
export const approvedFormsInput = yearParams.extend({
  appendix,
  /** Ids between commas; all that are approved unless it is said which */
  projects: z
    .string()
    .max(400_000)
    .optional()
    .transform((text) => (text ? text.split(',') : null)),
});
