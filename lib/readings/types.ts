import type { Choice } from '@/lib/indicators/decisions/choices';
import type { Decided } from '@/lib/indicators/decisions/decided';
import type { RowDecision } from '@/lib/sheet/sheet';
import type { ReadingList } from './schema';

/** An earlier decision on like text, its dates moved to the year it is offered in. */
export type ReadingOffer = {
  readonly meaning: Decided;
  readonly byName: string;
  /** ISO 8601 */
  readonly at: string;
  /** Of the indicator that it was made for */
  readonly fiscalYear: number;
};

export type ReadingRow = {
  readonly indicatorId: string;
  readonly projectId: string;
  readonly projectName: string;
  /** false once the project is approved */
  readonly open: boolean;
  readonly decision: RowDecision | null;
  /** What the owner would have it mean */
  readonly wish: string;
};

/** Indicators with like text, for which the same is proposed and the same was decided. */
export type ReadingGroup = {
  readonly key: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** 年度指标值 as people read it */
  readonly target: string;
  readonly explanation: string;
  /** Approval waits for a decision */
  readonly ask: boolean;
  readonly earlier: ReadingOffer | null;
  readonly choices: readonly Choice[];
  readonly rows: readonly ReadingRow[];
};

export type ReadingGroups = {
  readonly year: {
    readonly fiscalYear: number;
    readonly unitCode: string;
    readonly unitName: string;
  } | null;
  /** Indicators in each list */
  readonly counts: Readonly<Record<ReadingList, number>>;
  readonly page: number;
  readonly pageSize: number;
  readonly groupCount: number;
  readonly groups: readonly ReadingGroup[];
};

/** What a save of decisions did. */
export type DecidedCount = { readonly rows: number; readonly projects: number };
