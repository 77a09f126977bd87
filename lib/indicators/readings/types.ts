/** How often a target falls due within a year. */
export type Period = 'month' | 'quarter' | 'half-year';

/** What a target is taken to mean, with the detail that scoring it would need. */
export type Meaning =
  /** As written, by its nature. */
  | { readonly kind: 'number' }
  /** Done by a day, `YYYY-MM-DD`; `due` says where that day lies beside the fiscal year. */
  | {
      readonly kind: 'deadline';
      readonly date: string;
      readonly due: 'in-year' | 'before-year' | 'after-year';
    }
  /** Done in every period by a day of it; `byDay` 1 to 31, null where the text names none. */
  | {
      readonly kind: 'recurring';
      readonly every: Period;
      readonly timesDue: number;
      readonly byDay: number | null;
    }
  /** Part of a whole that was covered: months, days, or the people who are entitled. `whole` is a decimal string. */
  | { readonly kind: 'coverage'; readonly of: 'months' | 'days' | 'entitled'; readonly whole: string }
  /** At most, at least or exactly `limit` (decimal string) of `unit`. */
  | {
      readonly kind: 'ceiling' | 'floor' | 'exact';
      readonly limit: string;
      readonly unit: string | null;
    }
  /** 定性: the grade named, or null where the text names none. */
  | { readonly kind: 'grade'; readonly grade: string | null }
  /** A percentage to be reached, as a decimal string: `98` for ≥ 98 %. */
  | { readonly kind: 'rate'; readonly atLeast: string }
  | { readonly kind: 'unreadable' };

/**
 * A proposal. `ask`: somebody has to decide before approval. `doubtful`: it differs from scoring by the
 * nature, asks, or carries a finding (a satisfaction in words); the row shows 待确认. `explanation`: Chinese, what is meant and why.
 */
export type Reading = Meaning & {
  readonly ask: boolean;
  readonly doubtful: boolean;
  readonly explanation: string;
};
