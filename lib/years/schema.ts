import { z } from 'zod';

/** `?year=2024&unit=390001` as pages hand it on; absent or wrong means the latest year in reach. */
export const yearParams = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  unit: z.string().max(32).optional().catch(undefined),
});
