import type { Dec } from '@/lib/core/decimal';
import type { Level1 } from '@/lib/indicators/levels';
import type { Nature } from '@/lib/indicators/nature';
import type { CompletionGrade } from './rule-set';

/**
 * What a person confirmed an indicator to mean. Without one the nature alone decides the score.
 * Dates are `YYYY-MM-DD`; `done` may also be a month `YYYY-MM`, which counts as its last day.
 */
export type ConfirmedReading =
  | { readonly kind: 'number' }
  /** Done by a date; `latePercent` (0 to 100) is what an evaluator grants when it was late. */
  | {
      readonly kind: 'deadline';
      readonly due: string;
      readonly done: string | null;
      readonly latePercent: Dec | null;
    }
  /** Due again and again; the actual counts the times on time. */
  | { readonly kind: 'recurring'; readonly timesDue: Dec }
  /** Months or days covered; the actual counts them, `whole` is all of them (12 for a year of months). */
  | { readonly kind: 'coverage'; readonly whole: Dec }
  /** As ≤ or ≥; `limit` stands in for the target's own number where they differ. */
  | { readonly kind: 'ceiling' | 'floor'; readonly limit?: Dec }
  /** As ＝; a difference needs an evaluator: `judged` is what was decided, percent null: by ＝ all the same. */
  | { readonly kind: 'exact'; readonly limit?: Dec; readonly judged?: { readonly percent: Dec | null } }
  /** At least `target`, whatever the nature says. */
  | { readonly kind: 'rate'; readonly target: Dec }
  /** Scored by 达成 / 部分达成 / 未达成. */
  | { readonly kind: 'grade' }
  /** Due after the year: not assessed, its weight goes to the rest of its 一级. */
  | { readonly kind: 'not-due' };

/** One 三级指标 as the engine needs it. Weight in 分, percent in %, actual in the indicator's own unit. */
export type ScoringIndicator = {
  readonly id: string;
  readonly level1: Level1;
  readonly level2: string;
  readonly name: string;
  readonly nature: Nature;
  /** 年度指标值, verbatim. */
  readonly target: string;
  readonly unit: string | null;
  /** null on every indicator: the rule set's split is used. */
  readonly weight: Dec | null;
  /** null: not reported. */
  readonly actual: Dec | null;
  readonly grade: CompletionGrade | null;
  readonly percent: Dec | null;
  readonly reading?: ConfirmedReading;
  /** The confirmed reading and who confirmed it, in words, for the trace. */
  readonly confirmation?: string;
  /** 分 that an evaluator takes off for over-achievement, with the reason. */
  readonly deduction?: { readonly amount: Dec; readonly reason: string };
};

/** 全年预算数 (A) and 全年执行数 (B) in 万元; null: not reported; annual 0: execution does not apply. */
export type ScoringBudget = { readonly annual: Dec | null; readonly executed: Dec | null };

export type ScoringProject = {
  readonly id: string;
  readonly budget: ScoringBudget;
  readonly indicators: readonly ScoringIndicator[];
};

/** Assessed, not filled in yet, or not to be assessed: never the same thing as a score of zero. */
export type ScoreStatus = 'scored' | 'not-reported' | 'not-applicable';

/** What a person should see beside a row's score. */
export type IndicatorFlag =
  | 'strict-equal'
  | 'over-achieved'
  | 'over-achieved-deducted'
  | 'far-below'
  | 'late'
  | 'late-unconfirmed'
  | 'difference-unconfirmed'
  | 'target-unreadable'
  | 'negative-refused'
  | 'percent-missing'
  | 'percent-outside-band'
  | 'weight-missing';

export type ExecutionFlag = 'over-spent';

export type ProjectFlag = 'weights-not-100' | 'level1-weight-off' | 'total-capped';
