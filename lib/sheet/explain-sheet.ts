import type { ExecutionScore } from '@/lib/scoring/execution';
import {
  type Explanation,
  explainExecution,
  explainIndicator,
  explainProject,
  type ProjectExplanation,
} from '@/lib/scoring/explanation';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import type { ScoringIndicator } from '@/lib/scoring/scoring-project';
import type { TraceEntry } from '@/lib/scoring/trace';
import { entryOf } from './actual-entry';
import { dateInChinese } from './actual-in-words';
import { adjustmentNotes } from './adjusted-target';
import { annualAsSum } from './annual-budget';
import { scoringProjectOf } from './score-sheet';
import { MONEY_LABELS, type Sheet, type SheetRow } from './sheet';
import {
  isWithheld,
  SURVEY_CONTRADICTS,
  supportingRate,
  surveyFinding,
  surveyRate,
  surveyRole,
} from './survey';
import { isDoubtful } from './undecided';

/** 得分依据 of every score of a sheet, and where its 分值 come from; serialisable. */
export type SheetTraces = ProjectExplanation & { readonly weights: Explanation };

/** The rate that a survey gives, before it is held against the target. */
function surveyed(row: SheetRow): TraceEntry[] {
  const rate = surveyRole(row) === 'gives' ? surveyRate(row) : null;
  if (!rate) return [];
  return [
    {
      rule: '实际完成值由调查得出（%）：100×满意份数÷有效份数，保留两位小数',
      source: '自评表填报的调查份数',
      textVerified: true,
      formula: `100 × ${row.surveySatisfied} ÷ ${row.surveyValid}`,
      result: rate.toFixed(2),
    },
  ];
}

function surveyNotes(row: SheetRow): string[] {
  const supports = supportingRate(row);
  const finding = surveyFinding(row);
  return [
    ...(finding ? [`${finding}。`] : []),
    ...(supports ? [`满意度为定性，${supports}作为所定档次的佐证，不改变得分。`] : []),
    ...(isWithheld(row) ? [`${SURVEY_CONTRADICTS}。`] : []),
  ];
}

/** That nobody has confirmed what a row means, and what its date counts as where its sign compares months. */
function readingNotes(row: SheetRow, { actual }: ScoringIndicator): string[] {
  const entry = entryOf(row);
  const asMonth = entry.kind === 'date' && entry.due === null && row.doneOn !== null && actual !== null;
  return [
    ...(isDoubtful(row) ? [`指标含义尚未确认（待确认），按指标性质“${row.nature.trim()}”计分。`] : []),
    ...(asMonth
      ? [
          `完成时间${dateInChinese(row.doneOn ?? '')}按月份读作${actual.toFixed()}（年度一月为1），与指标值比较。`,
        ]
      : []),
  ];
}

/** What people reported and decided about a row, beside what the rules say. */
function withDecisions(explanation: Explanation, row: SheetRow, scoring: ScoringIndicator): Explanation {
  const { percentReason } = row;
  const decided = percentReason === null ? [] : [`评价人员修改了完成比例，原因：${percentReason}`];
  return {
    steps: [...surveyed(row), ...explanation.steps],
    notes: [
      ...adjustmentNotes(row),
      ...readingNotes(row, scoring),
      ...explanation.notes,
      ...surveyNotes(row),
      ...decided,
    ],
  };
}

/** 得分依据 of one row of a sheet; `scoring` is the row as the engine took it, `score` what came of it. */
export function explainRow(
  row: SheetRow,
  scoring: ScoringIndicator,
  score: IndicatorScore,
  ruleSet: RuleSet,
): Explanation {
  return withDecisions(explainIndicator(scoring, score, ruleSet), row, scoring);
}

function withAnnualSums(explanation: Explanation, sheet: Sheet): Explanation {
  const sums = sheet.money.flatMap((line) => {
    const words = line.applicable ? annualAsSum(line) : null;
    return words === null ? [] : [`${MONEY_LABELS[line.source]}全年预算数（万元）：${words}。`];
  });
  return { ...explanation, notes: [...explanation.notes, ...sums] };
}

/** 得分依据 of 预算执行率, with how 全年预算数 came about where it was adjusted. */
export function explainSheetExecution(sheet: Sheet, score: ExecutionScore, ruleSet: RuleSet): Explanation {
  return withAnnualSums(explainExecution(scoringProjectOf(sheet), score, ruleSet), sheet);
}

/** 得分依据 of a whole sheet; `score` is what `scoreSheet` made of it under the same rules. */
export function explainSheet(sheet: Sheet, score: ProjectScore, ruleSet: RuleSet): ProjectExplanation {
  const project = scoringProjectOf(sheet);
  const explained = explainProject(project, score, ruleSet);
  return {
    ...explained,
    execution: withAnnualSums(explained.execution, sheet),
    indicators: explained.indicators.map((one, i) =>
      withDecisions(one, sheet.rows[i]!, project.indicators[i]!),
    ),
  };
}
