import { ask, propose, type ReadingRule, type Subject } from './subject';

const DONE_BY = /前|底|末|完成|期限|缴|交纳/;

function contradiction({ indicator }: Subject): string {
  const direction = indicator.direction?.trim() ?? '';
  return direction === '反向指标' ? '指标方向性“反向指标”与此矛盾，不予采用。' : '';
}

function months(subject: Subject): string | null {
  if (subject.family === 'year') return subject.value?.eq(1) ? '12' : null;
  return subject.family === 'month' && subject.value?.eq(12) ? '12' : null;
}

function lasts(subject: Subject): boolean {
  return subject.nature !== '≤' && subject.nature !== '＜' && !DONE_BY.test(subject.name);
}

/** `活动时间 ≥ 12 月`, `开放天数 ＝ 1 年`: the whole year, month by month. */
const months12: ReadingRule = (subject) => {
  const whole = months(subject);
  if (whole === null || !lasts(subject)) return null;
  return propose(
    { kind: 'coverage', of: 'months', whole },
    `“${subject.written}”应是全年持续：得分为分值×实际月数÷${whole}，至多满分。${contradiction(subject)}`,
  );
};

/** `天数 ＝ 360 天`: a year's days. */
const daysOfYear: ReadingRule = (subject) => {
  if (subject.family !== 'day' || !subject.value?.gte(350) || subject.value.gt(366)) return null;
  if (!lasts(subject)) return null;
  const whole = subject.value.toFixed();
  return propose(
    { kind: 'coverage', of: 'days', whole },
    `“${subject.written}”应是全年持续：得分为分值×实际天数÷${whole}，至多满分。${contradiction(subject)}`,
  );
};

/** `完成时间 ＝ 1 年`: a year, beside a word of completion and without a date in the name. */
export const yearOfCompletionRule: ReadingRule = (subject) => {
  if (subject.family !== 'year' || !subject.value?.eq(1)) return null;
  if (subject.nature === '≤' || subject.nature === '＜') return null;
  return ask(
    { kind: 'coverage', of: 'months', whole: '12' },
    `“${subject.written}”应是全年持续：得分为分值×实际月数÷12，至多满分。但名称写的是完成，也可能是年底前完成，请确认。${contradiction(subject)}`,
  );
};

/** Months or days that a service has to last. */
export const coverageRules: readonly ReadingRule[] = [months12, daysOfYear];
