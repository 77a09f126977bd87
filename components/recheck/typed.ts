import { parseDecimal } from '@/lib/core/decimal';
import { type FieldMerge, type MergedField, mergeFields, type Standing } from '@/lib/core/merge-fields';
import type { RecheckDetails, RecheckItem, RecheckRow } from '@/lib/rechecks/types';

/** The result of a 复核 as it is typed. */
export type TypedConclusion = {
  /** By number; blank: as the self-evaluation has it */
  readonly scores: Readonly<Record<number, string>>;
  /** 复核得分 of the whole form, where no row is scored */
  readonly whole: string;
  readonly opinion: string;
  readonly demand: string;
  /** 整改结果, to be seen before something else is demanded; not typed here */
  readonly outcome: string;
};

/** 整改结果 as it is typed, and the demand that it answers. */
export type TypedOutcome = Pick<TypedConclusion, 'outcome' | 'demand'>;

type Rows = readonly Pick<RecheckRow, 'no' | 'name'>[];

function standing<T>(value: T, item: RecheckItem): Standing<T> {
  const { version, concludedByName, concludedAt, outcomeByName, outcomeAt } = item;
  const saves = [
    { byName: concludedByName ?? '', at: concludedAt },
    { byName: outcomeByName ?? '', at: outcomeAt },
  ];
  return { value, version, saves: saves.flatMap(({ byName, at }) => (at === null ? [] : [{ byName, at }])) };
}

/** What stands of the result of a 复核. */
export function standingConclusion({ item, rows }: RecheckDetails): Standing<TypedConclusion> {
  const { opinion, demand, outcome } = item;
  const scored = rows.flatMap(({ no, score }) => (score === null ? [] : [[no, score] as const]));
  const whole = scored.length > 0 ? '' : (item.score ?? '');
  return standing({ scores: Object.fromEntries(scored), whole, opinion, demand, outcome }, item);
}

/** What stands of the 整改结果. */
export function standingOutcome(item: RecheckItem): Standing<TypedOutcome> {
  return standing({ outcome: item.outcome, demand: item.demand }, item);
}

const textField = <K extends 'opinion' | 'demand' | 'outcome', T extends Record<K, string>>(
  key: K,
  field: string,
): MergedField<T> => ({
  field,
  words: (value) => value[key].trim() || null,
  take: (into, from) => ({ ...into, [key]: from[key] }),
});

/** The same number is the same however it is written; what is none stands for itself. */
const scoreWords = (typed: string | undefined) => {
  const text = typed?.trim() ?? '';
  return text === '' ? null : (parseDecimal(text)?.toFixed() ?? text);
};

const rowField = ({ no, name }: Rows[number]): MergedField<TypedConclusion> => ({
  field: no === 0 ? `${name}：复核得分` : `第 ${no} 项“${name}”：复核得分`,
  words: ({ scores }) => scoreWords(scores[no]),
  take: (into, { scores }) => ({ ...into, scores: { ...into.scores, [no]: scores[no] ?? '' } }),
});

const isByRows = (rows: Rows, { scores }: TypedConclusion) =>
  rows.some(({ no }) => scoreWords(scores[no]) !== null);

/** All of the scoring as one: a form is scored row by row or as a whole, and each makes the other void. */
const scoringField = (rows: Rows): MergedField<TypedConclusion> => ({
  field: '复核得分',
  words: (value) => {
    if (!isByRows(rows, value)) return scoreWords(value.whole);
    const scored = rows.flatMap(({ no, name }) => {
      const score = scoreWords(value.scores[no]);
      return score === null ? [] : [`${name} ${score}`];
    });
    return `逐项：${scored.join('；')}`;
  },
  take: (into, { scores, whole }) => ({ ...into, scores, whole }),
});

/** Two people gave a result of the same 复核. Rows are merged one by one where nobody scored the form as a whole. */
export function mergeConclusions(
  rows: Rows,
  base: TypedConclusion,
  mine: TypedConclusion,
  theirs: TypedConclusion,
): FieldMerge<TypedConclusion> {
  const isWhole = (value: TypedConclusion) => !isByRows(rows, value) && scoreWords(value.whole) !== null;
  const scoring = isWhole(mine) || isWhole(theirs) ? [scoringField(rows)] : rows.map(rowField);
  const texts = [
    textField<'opinion', TypedConclusion>('opinion', '复核意见'),
    textField<'demand', TypedConclusion>('demand', '整改要求'),
    textField<'outcome', TypedConclusion>('outcome', '整改结果'),
  ];
  return mergeFields([...scoring, ...texts], base, mine, theirs);
}

/** An owner and a deputy reported, or something else was demanded meanwhile. */
export function mergeOutcomes(
  base: TypedOutcome,
  mine: TypedOutcome,
  theirs: TypedOutcome,
): FieldMerge<TypedOutcome> {
  const fields = [
    textField<'demand', TypedOutcome>('demand', '整改要求'),
    textField<'outcome', TypedOutcome>('outcome', '整改结果'),
  ];
  return mergeFields(fields, base, mine, theirs);
}
