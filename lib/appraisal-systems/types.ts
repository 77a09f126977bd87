import type { SystemBody } from '@/lib/appraisal-scoring/indicator-system';

/** One version of a system. Moments are ISO 8601. */
export type SystemRow = {
  /** Of the unit's own; null for the one that ships */
  readonly ownId: string | null;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly draft: boolean;
  /** `决策 20 · 过程 20 …` */
  readonly weights: string;
  readonly publishedAt: string | null;
  readonly publishedByName: string | null;
  /** Score sheets that began with it */
  readonly used: number;
  /** Whether the next version of it may be begun: the newest, without a draft */
  readonly mayRevise: boolean;
};

export type SystemList = { readonly rows: readonly SystemRow[]; readonly mayManage: boolean };

export type SystemDetails = {
  readonly ownId: string;
  readonly title: string;
  readonly version: number;
  readonly draft: boolean;
  readonly body: SystemBody;
  /** Rises with every save of a draft */
  readonly revision: number;
  readonly mayManage: boolean;
};
