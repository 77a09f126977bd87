import { formatScore } from '@/lib/core/decimal';
import type { Basis, Grade } from '@/lib/scoring/rule-set';
import type { AppraisalItem } from './appraisal-items';
import type { AppraisalLevel, IndicatorSystem } from './indicator-system';
import type { AppraisalScore, ScoredItem } from './score-appraisal';

export type ModelItem = AppraisalItem & {
  /** null while it is not scored */
  readonly score: string | null;
  readonly origin: ScoredItem['origin'];
  readonly ground: string | null;
};

export type ModelLevel = {
  readonly level1: AppraisalLevel;
  readonly weight: string;
  readonly score: string;
  readonly open: number;
};

/** The score sheet as data: serialisable, frozen at approval. Weights and scores in 分 with 2 decimals. */
export type AppraisalModel = {
  readonly modelVersion: 1;
  readonly system: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly basis: Basis;
  };
  readonly items: readonly ModelItem[];
  readonly levels: readonly ModelLevel[];
  readonly total: string;
  readonly grade: Grade;
  /** Something is not scored yet: there is no grade to speak of */
  readonly provisional: boolean;
  /** Of the approved 自评表 that its figures are taken from */
  readonly formSha256: string;
  readonly signatures: { readonly filledBy: string | null; readonly approvedBy: string | null };
  /** `2025-06-01`; null while it is a draft */
  readonly approvedOn: string | null;
};

/** What a model is made of beside the figures. */
export type AppraisalHead = Pick<AppraisalModel, 'formSha256' | 'signatures' | 'approvedOn'>;

/** The score sheet as a model, ready to freeze or to draw. */
export function appraisalModelOf(
  { id, version, title, basis }: IndicatorSystem,
  items: readonly AppraisalItem[],
  score: AppraisalScore,
  head: AppraisalHead,
): AppraisalModel {
  return {
    modelVersion: 1,
    system: { id, version, title, basis },
    items: items.map((item, i) => {
      const scored = score.items[i];
      if (!scored) throw new RangeError(`no score for ${item.key}`);
      const { score: points, origin, ground } = scored;
      return { ...item, score: points && formatScore(points), origin, ground: ground === '' ? null : ground };
    }),
    levels: score.levels.map(({ level1, weight, score: points, open }) => ({
      ...{ level1, open },
      ...{ weight: formatScore(weight), score: formatScore(points) },
    })),
    total: formatScore(score.total),
    grade: score.grade,
    provisional: score.provisional,
    ...head,
  };
}
