import { statusInWords } from './stage-words';
import { isOpen, type StageStatus } from './stages';
import type { State } from './states';

/** What a transition depends on, beside the permission. */
export type Situation = {
  readonly state: State;
  readonly participates: boolean;
  /** 公开 or 不公开 */
  readonly isPublic: boolean;
  /** An evaluator has begun since the form was last submitted */
  readonly reviewBegun: boolean;
  /** The year asks for a leader's sign-off */
  readonly signOffNeeded: boolean;
  /** A request to adjust a target waits for an evaluator */
  readonly adjustmentWaits: boolean;
  /** Where 填报 and 评价 stand for the project on the day */
  readonly report: StageStatus;
  readonly review: StageStatus;
};

type Guard = {
  holds(situation: Situation): boolean;
  /** What has to be so, for the table in the documents */
  readonly needs: string;
  /** Why not, and what to do instead */
  readonly whyNot: string;
  /** The same with what it depends on */
  precisely?(situation: Situation): string;
};

const LATE_REPORT: Partial<Record<StageStatus['kind'], string>> = {
  closed: '需要继续填报请联系评价人员延期。',
  'not-yet': '需要提前填报请联系评价人员调整本年度的填报期。',
};

const LATE_REVIEW: Partial<Record<StageStatus['kind'], string>> = {
  closed: '需要继续评价请先在项目页为本项目延期。',
  'not-yet': '需要提前评价请先在“年度”页调整评价期。',
};

/** Conditions of transitions, each with its words. */
export const GUARDS = {
  participates: {
    holds: ({ participates }) => participates,
    needs: '项目参评',
    whyNot: '该项目已设为不参评，不能填报或评价。',
  },
  reviewNotBegun: {
    holds: ({ reviewBegun }) => !reviewBegun,
    needs: '评价人员尚未开始评价',
    whyNot: '评价人员已开始评价，不能再撤回；需要修改时请联系评价人员退回。',
  },
  isPublic: {
    holds: ({ isPublic }) => isPublic,
    needs: '项目没有设为不公开',
    whyNot: '该项目已设为不公开；要公开请先在项目页“管理”中恢复公开。',
  },
  signOffNeeded: {
    holds: ({ signOffNeeded }) => signOffNeeded,
    needs: '本年度设为须领导审定',
    whyNot: '本年度没有设为须领导审定，评价通过后即可公开。',
  },
  signedOffWhereNeeded: {
    holds: ({ state, signOffNeeded }) => state === 'SIGNED_OFF' || !signOffNeeded,
    needs: '本年度须领导审定的，已经审定',
    whyNot: '本年度须先由领导审定，才能公开。',
  },
  noAdjustmentWaits: {
    holds: ({ adjustmentWaits }) => !adjustmentWaits,
    needs: '没有等待批准的目标调整申请',
    whyNot: '有目标调整申请等待评价人员批准，批准、不批准或撤回申请后才能提交。',
  },
  reportOpen: {
    holds: ({ report }) => isOpen(report),
    needs: '在填报期内（含宽限和延期），本年度没有设填报期的不限',
    whyNot: '现在不在填报期内。需要填报请联系评价人员延期。',
    precisely: ({ report }) => `${statusInWords('REPORT', report)}。${LATE_REPORT[report.kind] ?? ''}`,
  },
  reportNotClosed: {
    holds: ({ report }) => report.kind !== 'closed',
    needs: '填报期没有截止（含宽限和延期）',
    whyNot: '填报已截止。需要继续办理请联系评价人员延期。',
    precisely: ({ report }) => `${statusInWords('REPORT', report)}。${LATE_REPORT.closed}`,
  },
  reviewOpen: {
    holds: ({ review }) => isOpen(review),
    needs: '在评价期内（含宽限和延期），本年度没有设评价期的不限',
    whyNot: '现在不在评价期内。需要评价请先在项目页为本项目延期。',
    precisely: ({ review }) => `${statusInWords('REVIEW', review)}。${LATE_REVIEW[review.kind] ?? ''}`,
  },
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;

/** Why the guard keeps it from happening, as exactly as the guard can say. */
export function wordsOf(name: GuardName, situation: Situation): string {
  const guard: Guard = GUARDS[name];
  return guard.precisely?.(situation) ?? guard.whyNot;
}
