import { Dec, formatScore, roundHalfUp, sum } from '@/lib/core/decimal';
import { type SheetRecord, sheetOf } from '@/lib/evaluations/records';
import { type Figures, figuresOf, type Scored, scoreRecord } from '@/lib/evaluations/rescore';
import { isProvisional } from '@/lib/scoring/explanation';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { explainSheet } from '@/lib/sheet/explain-sheet';
import type { ComparedProject, ComparedSums, ExplainedProject, ExplainedRow, MovedRow } from './types';

/** One project scored under the first and the second set. */
type Pair = readonly [Scored, Scored];

const points = (value: Dec | null): string | null => value && formatScore(value);

function executionRow([a, b]: Pair): MovedRow {
  const [first, second] = [a.score.execution, b.score.execution];
  return {
    indicatorId: null,
    name: '预算执行率',
    level1: null,
    weights: [points(first.points), points(second.points)],
    scores: [points(first.score), points(second.score)],
  };
}

function rowsOf(pair: Pair): MovedRow[] {
  const [a, b] = pair;
  const indicators = a.score.indicators.map((first, i) => {
    const second = b.score.indicators[i]!;
    const row = a.sheet.rows[i]!;
    return {
      indicatorId: row.indicatorId,
      name: row.name,
      level1: row.level1,
      weights: [points(first.weight), points(second.weight)] as const,
      scores: [points(first.score), points(second.score)] as const,
    };
  });
  return [executionRow(pair), ...indicators];
}

const hasMoved = ({ scores }: MovedRow) => scores[0] !== scores[1];

function pairOf(record: SheetRecord, sets: readonly [RuleSet, RuleSet]): Pair {
  const stored = sheetOf(record);
  return [scoreRecord(record, sets[0], stored), scoreRecord(record, sets[1], stored)];
}

/** What is still being filled in would be called 差 for its blanks alone. */
function shown(scored: Scored, provisional: boolean): Figures {
  const { total, grade } = figuresOf(scored);
  return { total, grade: provisional ? null : grade };
}

function compared(pair: Pair): ComparedProject {
  const [a, b] = pair;
  const { record } = a;
  const provisional = isProvisional(a.score) || isProvisional(b.score);
  const figures = [shown(a, provisional), shown(b, provisional)] as const;
  const reported = figures[0].total !== null && figures[1].total !== null;
  const flagged = (scored: Scored, ...flags: readonly string[]) =>
    scored.score.flags.some((flag) => flags.includes(flag));
  return {
    id: record.id,
    code: record.code,
    name: record.name,
    ownerName: record.ownerName,
    state: record.evaluation.state,
    figures,
    provisional,
    difference: reported ? formatScore(b.score.total.minus(a.score.total)) : null,
    gradeChanges: figures[0].grade !== figures[1].grade,
    moved: reported ? rowsOf(pair).filter(hasMoved) : [],
    capped: [flagged(a, 'total-capped'), flagged(b, 'total-capped')],
    weightsOff: flagged(b, 'weights-not-100', 'level1-weight-off'),
  };
}

/** Each project under both sets, scored as re-scoring would; nothing is stored. */
export function compareProjects(
  records: readonly SheetRecord[],
  sets: readonly [RuleSet, RuleSet],
): ComparedProject[] {
  return records.map((record) => compared(pairOf(record, sets)));
}

/** Sum, mean (2 decimals, half-up) and grades of one side, over the projects that are reported in full. */
export function sumsOf(projects: readonly ComparedProject[], side: 0 | 1): ComparedSums {
  const figures = projects.flatMap((project) => {
    const { total, grade } = project.figures[side];
    return total === null || project.provisional ? [] : [{ total: new Dec(total), grade }];
  });
  const total = sum(figures.map((one) => one.total));
  const count = (grade: string) => figures.filter((one) => one.grade === grade).length;
  return {
    sum: formatScore(total),
    mean: figures.length === 0 ? null : formatScore(roundHalfUp(total.dividedBy(figures.length), 2)),
    grades: { 优: count('优'), 良: count('良'), 中: count('中'), 差: count('差') },
  };
}

const explained = ({ sheet, score }: Scored, ruleSet: RuleSet) => explainSheet(sheet, score, ruleSet);

/** One project under both sets with the 得分依据 of the rows that moved, and of both totals. */
export function explainProject(
  record: SheetRecord,
  sets: readonly [RuleSet, RuleSet],
): Pick<ExplainedProject, 'project' | 'rows' | 'totals'> {
  const pair = pairOf(record, sets);
  const [first, second] = [explained(pair[0], sets[0]), explained(pair[1], sets[1])];
  const rows = rowsOf(pair).map(
    (row, i): ExplainedRow => ({
      ...row,
      explanations:
        i === 0 ? [first.execution, second.execution] : [first.indicators[i - 1]!, second.indicators[i - 1]!],
    }),
  );
  return { project: compared(pair), rows: rows.filter(hasMoved), totals: [first.total, second.total] };
}
