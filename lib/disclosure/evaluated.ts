import { Dec, sum } from '@/lib/core/decimal';
import { LEVEL1_NAMES } from '@/lib/indicators/levels';
import { gradeOf } from '@/lib/scoring/grade';
import type { Grade, RuleSet } from '@/lib/scoring/rule-set';
import { statisticsOf } from '@/lib/scoring/score-statistics';
import type { Evaluated, EvaluatedProject, GradeBy } from './types';

type Setting = Pick<Evaluated, 'department'> & { readonly gradeBy: GradeBy };

const GRADES: readonly Grade[] = ['优', '良', '中', '差'];

/**
 * The self-evaluation of a year in figures: of the projects that take part and are approved.
 * @param ruleSet whose grades the mean is read by
 * @param setting 部门整体支出 of the year, and what the grade is read from
 */
export function evaluatedOf(
  fiscalYear: number,
  projects: readonly EvaluatedProject[],
  ruleSet: RuleSet,
  { department, gradeBy }: Setting,
): Evaluated {
  const participating = projects.filter(({ participates }) => participates);
  const forms = participating.flatMap(({ form }) => form ?? []);
  const statistics = statisticsOf(forms.map(({ total }) => new Dec(total)));
  const executed = sum(forms.flatMap((form) => (form.executed === null ? [] : [new Dec(form.executed)])));
  const scored = new Set(forms.flatMap((form) => form.scored));
  return {
    fiscalYear,
    participating: participating.length,
    approved: forms.length,
    executed: forms.length === 0 ? null : executed.toFixed(),
    scored: ['预算执行', ...LEVEL1_NAMES].filter((name) => scored.has(name)),
    statistics,
    finishedReports: participating.filter(({ reported }) => reported).length,
    ...{ department, gradeBy },
    grade:
      gradeBy === 'DEPARTMENT'
        ? (department?.grade ?? null)
        : statistics && gradeOf(new Dec(statistics.mean), ruleSet),
    grades: GRADES.map((grade) => ({
      grade,
      count: forms.filter((form) => form.grade === grade).length,
    })).filter(({ count }) => count > 0),
  };
}
