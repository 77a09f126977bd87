import { MONEY_LABELS } from './sheet';
import { changesOfMoney, type SheetChange, TEXT_LABELS } from './sheet-changes';
import {
  SUBMITTED_ROW_LABELS,
  type SubmittedFile,
  type SubmittedForm,
  type SubmittedRow,
} from './submitted-form';

/** One field that differs; `indicatorId` null: not of a row. */
export type SubmittedChange = SheetChange & {
  readonly indicatorId: string | null;
  readonly row: string | null;
};

/** A score before → after; null: not scored then. */
export type ScoreChange = {
  readonly indicatorId: string | null;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** A file that only one of the two has; `row` null: of the whole project, or of a row that is gone. */
export type FileChange = {
  readonly indicatorId: string | null;
  readonly row: string | null;
  readonly name: string;
  readonly what: 'added' | 'removed';
};

/** What differs between two submissions of a form, in the order of the form. */
export type SubmissionDifference = {
  readonly changes: readonly SubmittedChange[];
  /** Rows that only one of the two has, by name */
  readonly added: readonly { readonly indicatorId: string; readonly name: string }[];
  readonly removed: readonly string[];
  readonly files: readonly FileChange[];
  readonly scores: readonly ScoreChange[];
  readonly total: { readonly from: string; readonly to: string };
};

function difference<K extends string>(
  labels: Readonly<Record<K, string>>,
  before: Readonly<Partial<Record<K, string>>>,
  after: Readonly<Partial<Record<K, string>>>,
): SheetChange[] {
  return (Object.keys(labels) as K[]).flatMap((key) => {
    const [from, to] = [before[key] ?? null, after[key] ?? null];
    return from === to ? [] : [{ field: labels[key], from, to }];
  });
}

function moneyChanges(before: SubmittedForm, after: SubmittedForm): SheetChange[] {
  return after.money.flatMap((line) => {
    const earlier = before.money.find(({ source }) => source === line.source);
    return earlier
      ? changesOfMoney(earlier, line)
      : [{ field: MONEY_LABELS[line.source], from: null, to: '新增' }];
  });
}

function scoreChanges(before: SubmittedForm, after: SubmittedForm, pairs: readonly Pair[]): ScoreChange[] {
  const all: ScoreChange[] = [
    { indicatorId: null, what: '预算执行率', from: before.executionScore, to: after.executionScore },
    ...pairs.map(([earlier, { indicatorId, name, score }]) => ({
      ...{ indicatorId, what: name, from: earlier?.score ?? null, to: score },
    })),
    { indicatorId: null, what: '总分', from: before.total, to: after.total },
    { indicatorId: null, what: '等级', from: before.grade, to: after.grade },
  ];
  return all.filter(({ from, to }) => from !== to);
}

/** Files are the same by their bytes and by what they belong to; nothing is known where one of the two kept none. */
function fileChanges(before: SubmittedForm, after: SubmittedForm): FileChange[] {
  if (!before.files || !after.files) return [];
  const rows = new Map([...before.rows, ...after.rows].map(({ indicatorId, name }) => [indicatorId, name]));
  const key = ({ indicatorId, sha256 }: SubmittedFile) => `${indicatorId} ${sha256}`;
  const only = (
    files: readonly SubmittedFile[],
    others: readonly SubmittedFile[],
    what: FileChange['what'],
  ) => {
    const known = new Set(others.map(key));
    return files
      .filter((file) => !known.has(key(file)))
      .map(({ indicatorId, name }) => ({
        ...{ indicatorId, name, what },
        row: indicatorId === null ? null : (rows.get(indicatorId) ?? null),
      }));
  };
  return [...only(after.files, before.files, 'added'), ...only(before.files, after.files, 'removed')];
}

type Pair = readonly [SubmittedRow | null, SubmittedRow];

/** What changed from one submission to a later one. Rows are the same by their id, whatever they are called. */
export function submissionDifference(before: SubmittedForm, after: SubmittedForm): SubmissionDifference {
  const earlier = new Map(before.rows.map((row) => [row.indicatorId, row]));
  const pairs = after.rows.map((row): Pair => [earlier.get(row.indicatorId) ?? null, row]);
  const kept = new Set(after.rows.map(({ indicatorId }) => indicatorId));
  const whole = [...moneyChanges(before, after), ...difference(TEXT_LABELS, before.texts, after.texts)];
  return {
    changes: [
      ...whole.map((change) => ({ ...change, indicatorId: null, row: null })),
      ...pairs.flatMap(([old, { indicatorId, name, fields }]) =>
        difference(SUBMITTED_ROW_LABELS, old?.fields ?? {}, fields).map((change) => ({
          ...{ ...change, indicatorId, row: name },
        })),
      ),
    ],
    added: pairs.flatMap(([old, { indicatorId, name }]) => (old ? [] : [{ indicatorId, name }])),
    removed: before.rows.filter(({ indicatorId }) => !kept.has(indicatorId)).map(({ name }) => name),
    files: fileChanges(before, after),
    scores: scoreChanges(before, after, pairs),
    total: { from: before.total, to: after.total },
  };
}
