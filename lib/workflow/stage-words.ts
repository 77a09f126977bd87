import {
  type Deadline,
  overdueDays,
  STAGE_LABELS,
  type Stage,
  type StageDates,
  type StageStatus,
} from './stages';

/** The dates of a stage: `2025-01-01 至 2025-01-31，宽限 5 天`. */
export function datesInWords({ opensOn, closesOn, graceDays }: StageDates): string {
  return `${opensOn} 至 ${closesOn}${graceDays > 0 ? `，宽限 ${graceDays} 天` : ''}`;
}

const until = (leftDays: number) => (leftDays === 0 ? '今天截止' : `还有 ${leftDays} 天`);

/** Where a stage stands, as a sentence without its end: `填报 2025-01-31 截止，还有 3 天`. */
export function statusInWords(stage: Stage, status: StageStatus): string {
  const label = STAGE_LABELS[stage];
  switch (status.kind) {
    case 'unlimited':
      return `${label}没有设定期限`;
    case 'not-yet':
      return `${label} ${status.opensOn} 开始，还有 ${status.inDays} 天`;
    case 'open':
      return `${label}${status.extended ? '已延期，' : ' '}${status.dueOn} 截止，${until(status.leftDays)}`;
    case 'grace':
      return `${label}已于 ${status.dueOn} 截止，逾期 ${status.overdueDays} 天；宽限至 ${status.lastDay}，${until(status.leftDays)}`;
    case 'closed': {
      const grace = status.lastDay > status.dueOn ? `（宽限至 ${status.lastDay}）` : '';
      return `${label}已于 ${status.dueOn} 截止${grace}，逾期 ${status.overdueDays} 天`;
    }
  }
}

/** The same in a word or two for lists: `逾期 3 天`, `还有 3 天`. */
export function deadlineTag({ stage, status }: Deadline): string {
  const late = overdueDays(status);
  if (late > 0) return `${STAGE_LABELS[stage]}逾期 ${late} 天`;
  if (status.kind === 'not-yet') return `${status.opensOn} 开始`;
  if (status.kind !== 'open') return '';
  return status.leftDays === 0 ? '今天截止' : `${status.dueOn} 截止`;
}
