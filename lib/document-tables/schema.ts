import { z } from 'zod';
import { importInput } from '@/lib/imports/schema';

/** Which rows of a table are shown, as the address has it; wrong values are left out. */
export const shownRows = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** The place of the row that is meant, as part of an address */
  at: z.string().max(200).optional().catch(undefined),
});

export const tableInput = importInput.extend({
  no: z.string().regex(/^(?:0[1-9]|1[0-4])$/),
  ...shownRows.shape,
});
