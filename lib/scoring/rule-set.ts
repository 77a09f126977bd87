import type { Level1 } from '@/lib/indicators/levels';

/** Evaluation years that a rule holds for, both included; null: not known (`from`), still in force (`to`). */
export type EffectiveYears = { readonly from: number | null; readonly to: number | null };

/**
 * Where a rule comes from. `textVerified` is true only where the wording itself was read;
 * everything else is shown with 待核对原文 beside it. `article` is null where it is not known.
 */
export type Basis = {
  readonly source: string;
  readonly article: string | null;
  readonly textVerified: boolean;
  readonly effective: EffectiveYears;
};

/** Points of one 一级 in 分, as a decimal string with at most 2 decimals. */
export type LevelWeight = { readonly level1: Level1; readonly weight: string };

/**
 * 一级 weights, in the order that breaks ties. `inside-output`: 成本指标 share the weight of 产出指标;
 * `own`: 成本指标 have a weight of their own, and another column applies to a project without any.
 */
type LevelRule = { readonly basis: Basis } & (
  | { readonly costPlacement: 'inside-output'; readonly weights: readonly LevelWeight[] }
  | {
      readonly costPlacement: 'own';
      readonly withCost: readonly LevelWeight[];
      readonly withoutCost: readonly LevelWeight[];
    }
);

/**
 * A project without 满意度指标 leaves their weight to 效益指标 (where there are any), or has it spread over all it
 * has, as that of any other missing 一级 is.
 */
type SatisfactionMissingRule = { readonly weight: 'to-benefit' | 'spread'; readonly basis: Basis };

/** How a 一级's weight is proposed for its indicators; `step` in 分. */
type SplitRule = {
  readonly mode: 'flat' | 'by-level2';
  readonly step: string;
  readonly basis: Basis;
};

/** A score is rounded once, half-up, to a multiple of `step` in 分; weights cap it afterwards. */
type RoundingRule = { readonly step: string; readonly basis: Basis };

/** Points of execution in 分. A band applies from its rate B ÷ A on; the bands descend, below the last 0. */
type ExecutionRule = { readonly points: string; readonly basis: Basis } & (
  | { readonly method: 'linear' }
  | {
      readonly method: 'bands';
      readonly bands: readonly { readonly from: string; readonly points: string }[];
    }
);

/** A gate: below the rate `from` nothing, from there on linear up to the whole weight at a rate of 1. */
export type GateRule = { readonly method: 'gate'; readonly from: string; readonly basis: Basis };

/** B < A where A was to be reached. */
type ShortfallRule = { readonly method: 'proportional'; readonly basis: Basis } | GateRule;

/** B > A where A was not to be exceeded. */
type ReverseRule =
  | { readonly method: 'target-over-actual' | 'linear-deviation'; readonly basis: Basis }
  | GateRule;

/** B > A where exactly A was wanted. */
type EqualRule = { readonly overshoot: 'meets' | 'deviation'; readonly basis: Basis };

/** 满意度指标 (≥ or ＝, in %): as any other number, or by bands of B alone; `share` is a part of the weight. */
type SatisfactionRule = { readonly basis: Basis } & (
  | { readonly method: 'quantitative' }
  | { readonly method: 'bands'; readonly bands: readonly { readonly from: string; readonly share: string }[] }
);

export const GRADES_OF_COMPLETION = ['达成', '部分达成', '未达成'] as const;
/** Grade of a 定性 indicator. */
export type CompletionGrade = (typeof GRADES_OF_COMPLETION)[number];

/** Percentages that a 定性 grade allows: from `from` up to `to`, `to` itself only where `toIncluded`. */
export type CompletionBand = {
  readonly grade: CompletionGrade;
  readonly from: string;
  readonly to: string;
  readonly toIncluded: boolean;
};

type QualitativeRule = { readonly bands: readonly CompletionBand[]; readonly basis: Basis };

/** Over-achievement (B ÷ A ≥ `at`). `deduction`: 分 taken off the rounded score, null where the score stays. */
type OverAchievementRule = {
  readonly at: string;
  readonly deduction: string | null;
  readonly basis: Basis;
};

/** Ceilings on the total by the exact execution rate, the lowest first. */
type TotalCapRule = {
  readonly caps: readonly { readonly executionBelow: string; readonly total: string }[];
  readonly basis: Basis;
};

export type Grade = '优' | '良' | '中' | '差';
/** Grades by the total, descending; the last begins at 0. */
type GradeRule = {
  readonly bands: readonly { readonly grade: Grade; readonly from: string }[];
  readonly basis: Basis;
};

/**
 * One way of scoring, as data: plain strings and flags, so that it can be stored, copied, compared and sent to the
 * browser. What is known from different places is a rule of its own, so that each has one basis. A version that
 * was used is superseded, never edited. Numbers are decimal strings.
 */
export type RuleSet = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly levels: LevelRule;
  readonly satisfactionMissing: SatisfactionMissingRule;
  /** Whose weight 成本指标 use, and that a missing 一级 and execution that does not apply leave theirs to the rest. */
  readonly sharing: { readonly basis: Basis };
  readonly split: SplitRule;
  readonly rounding: RoundingRule;
  readonly execution: ExecutionRule;
  /** An execution rate below `executionBelow` owes an explanation. */
  readonly explanation: { readonly executionBelow: string; readonly basis: Basis };
  /** A target that is met scores the whole weight. */
  readonly reached: { readonly basis: Basis };
  /** B = A under ＞ or ＜ scores the whole weight; does it meet the target, or owe an explanation? */
  readonly strictEquals: { readonly meets: boolean; readonly basis: Basis };
  readonly shortfall: ShortfallRule;
  readonly reverse: ReverseRule;
  readonly equal: EqualRule;
  readonly satisfaction: SatisfactionRule;
  readonly qualitative: QualitativeRule;
  /** Counts for 达成 without a percentage; null where one must be chosen. */
  readonly presumed: { readonly percent: string | null; readonly basis: Basis };
  /** Readings that a person confirmed: deadlines, repeated dates, months covered. */
  readonly readings: { readonly basis: Basis };
  readonly overAchievement: OverAchievementRule;
  /** A cost (成本指标, ≤) at B ÷ A ≤ `at` owes an explanation. */
  readonly costFarBelow: { readonly at: string; readonly basis: Basis };
  /** Cases without a parameter that no text speaks of: no proportion to be had, nothing reported, and the like. */
  readonly unwritten: { readonly basis: Basis };
  readonly totalCap: TotalCapRule | null;
  readonly grades: GradeRule;
};
