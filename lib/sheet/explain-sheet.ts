import {
  type Explanation,
  explainIndicator,
  explainProject,
  type ProjectExplanation,
} from '@/lib/scoring/explanation';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { ProjectScore } from '@/lib/scoring/score-project';
import type { ScoringIndicator } from '@/lib/scoring/scoring-project';
import { scoringProjectOf } from './score-sheet';
import type { Sheet, SheetRow } from './sheet';

/** 得分依据 of every score of a sheet, and where its 分值 come from; serialisable. */
export type SheetTraces = ProjectExplanation & { readonly weights: Explanation };

/** What people decided about a row, beside what the rules say. */
function withDecisions(explanation: Explanation, { percentReason }: SheetRow): Explanation {
  if (percentReason === null) return explanation;
  return {
    ...explanation,
    notes: [...explanation.notes, `评价人员修改了完成比例，原因：${percentReason}`],
  };
}

/** 得分依据 of one row of a sheet; `scoring` is the row as the engine took it, `score` what came of it. */
export function explainRow(
  row: SheetRow,
  scoring: ScoringIndicator,
  score: IndicatorScore,
  ruleSet: RuleSet,
): Explanation {
  return withDecisions(explainIndicator(scoring, score, ruleSet), row);
}

/** 得分依据 of a whole sheet; `score` is what `scoreSheet` made of it under the same rules. */
export function explainSheet(sheet: Sheet, score: ProjectScore, ruleSet: RuleSet): ProjectExplanation {
  const explained = explainProject(scoringProjectOf(sheet), score, ruleSet);
  return {
    ...explained,
    indicators: explained.indicators.map((one, i) => withDecisions(one, sheet.rows[i]!)),
  };
}
