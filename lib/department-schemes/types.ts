import type { SchemeBody } from '@/lib/department-scoring/scheme';

/** One version of a scheme. Moments are ISO 8601. */
export type SchemeRow = {
  /** Of the unit's own; null for the one that ships */
  readonly ownId: string | null;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly draft: boolean;
  /** `execution 20` … in words */
  readonly weights: string;
  readonly publishedAt: string | null;
  readonly publishedByName: string | null;
  /** 评价年度 that it scores */
  readonly years: readonly number[];
  /** Whether the next version of it may be begun: the newest, without a draft */
  readonly mayRevise: boolean;
};

export type SchemeList = { readonly rows: readonly SchemeRow[]; readonly mayManage: boolean };

export type SchemeDetails = {
  readonly ownId: string;
  readonly title: string;
  readonly version: number;
  readonly draft: boolean;
  readonly body: SchemeBody;
  /** Rises with every save of a draft */
  readonly revision: number;
  readonly mayManage: boolean;
};
