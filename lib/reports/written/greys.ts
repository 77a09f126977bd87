import type { Grey } from '@/lib/charts/figure';

/** What was meant: an empty bar with a rule around it. */
export const WHITE: Grey = 1;

/** What was reached; dark enough for a copier, light enough to save toner. */
export const BLACK: Grey = 0.4;
