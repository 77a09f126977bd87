import { asWritten, propose, type ReadingRule, type Subject } from './subject';

const STANDARD = /标准|每人|人均|每户|户均|每次|每月|单价|定额/;

function isMoney({ family }: Subject): boolean {
  return family === 'money' || family === 'money-rate';
}

/** 标准 or 元/人 with ＝: exactly that much is due. */
const unitStandard: ReadingRule = (subject) => {
  if (subject.nature !== '＝' || subject.value === null || !isMoney(subject)) return null;
  if (subject.family === 'money' && !STANDARD.test(subject.name)) return null;
  return asWritten(
    { kind: 'exact', limit: subject.value.toFixed(), unit: subject.indicator.unit },
    `“${subject.written}”是单位标准，应恰好执行；与标准不同时由评价人员判断。`,
  );
};

/** A total of a 成本指标 with ＝: not to be exceeded. */
const costTotal: ReadingRule = (subject) => {
  if (subject.nature !== '＝' || subject.value === null || subject.family !== 'money') return null;
  if (subject.indicator.level1.trim() !== '成本指标') return null;
  return propose(
    { kind: 'ceiling', limit: subject.value.toFixed(), unit: subject.indicator.unit },
    `“${subject.written}”是成本总额，应是控制上限：不超过即得满分，而不是必须用完。`,
  );
};

/** Money with ＝: a standard before a total. */
export const costRules: readonly ReadingRule[] = [unitStandard, costTotal];
