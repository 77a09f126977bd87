import { can, type Grant } from '@/lib/access/grant';
import { loadAnalyses } from '@/lib/cost-analyses/load';
import type { Db } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';
import type { DepartmentModel } from '@/lib/department/types';
import { defineQuery } from '@/lib/operation/define';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { chooseYear } from '@/lib/years/choose-year';
import { blockedBy } from './blocked';
import { evaluatedOf } from './evaluated';
import { disclosureFigures, FIGURES } from './figures';
import { loadDeclaration } from './load-declaration';
import { loadEvaluated } from './load-evaluated';
import { statementInput } from './schema';
import { DEFAULT_TEMPLATE } from './template';
import { disclosureText } from './text';
import type { DisclosureModel, Evaluated, Statement, Wording } from './types';

type Asked = { readonly target?: number | undefined; readonly evaluation?: number | undefined };

/**
 * The two years of a statement, each as asked for: by default targets of the latest year and the self-evaluation that
 * has begun last. Null before an import.
 */
async function chosenYears(db: Db, grant: Grant, { target, evaluation }: Asked) {
  const years = await db.year.findMany({
    where: yearsWithin(grant),
    include: { unit: true, ownRuleSet: true },
    orderBy: { fiscalYear: 'desc' },
  });
  const [latest] = years;
  if (!latest) return null;
  const begun = evaluation ?? (await chooseYear(db, grant, {}))?.fiscalYear;
  const of = (fiscalYear: number | undefined) =>
    years.find((year) => year.fiscalYear === fiscalYear) ?? latest;
  return { all: years.map(({ fiscalYear }) => fiscalYear), target: of(target), evaluated: of(begun) };
}

type ChosenYears = NonNullable<Awaited<ReturnType<typeof chosenYears>>>;

async function wordingOf(db: Db, unitId: string): Promise<Wording> {
  const own = await db.disclosureTemplate.findUnique({ where: { unitId } });
  if (!own) return { text: DEFAULT_TEMPLATE, gradeBy: 'MEAN', version: 0, savedByName: null };
  const { text, version, savedByName } = own;
  return { text, gradeBy: own.gradeBy === 'DEPARTMENT' ? 'DEPARTMENT' : 'MEAN', version, savedByName };
}

/** 部门整体支出绩效自评 of the year; null until it is approved. */
async function departmentOf(db: Db, yearId: string): Promise<Evaluated['department']> {
  const found = await db.departmentEvaluation.findUnique({
    where: { yearId, state: 'APPROVED' },
    select: { frozenModel: true },
  });
  if (!found?.frozenModel) return null;
  const { total, grade } = found.frozenModel as unknown as DepartmentModel;
  return { total, grade };
}

/** What is published of the two years, and the wording in force. */
async function loadModel(db: Db, years: ChosenYears) {
  const { target, evaluated: year } = years;
  const [declaration, projects, wording, department, analyses] = await Promise.all([
    loadDeclaration(db, target),
    loadEvaluated(db, year.id),
    wordingOf(db, target.unitId),
    departmentOf(db, year.id),
    loadAnalyses(db, year.id),
  ]);
  const setting = { department, gradeBy: wording.gradeBy };
  const evaluated = evaluatedOf(year.fiscalYear, projects, pinnedRuleSet(year), setting);
  const model: DisclosureModel = { unit: target.unit.name, declaration, evaluated, projects, analyses };
  return { model, wording };
}

/** 结果公开说明 of the unit: figures, text, and what keeps it back; null before an import. */
export const statement = defineQuery({
  name: 'disclosure.statement',
  permission: 'disclosure:read',
  input: statementInput,
  async run({ db, grant }, input): Promise<Statement | null> {
    const years = await chosenYears(db, grant, input);
    if (!years) return null;
    const { model, wording } = await loadModel(db, years);
    const figures = disclosureFigures(model);
    return {
      years: years.all,
      targetYearId: years.target.id,
      evaluationYearId: years.evaluated.id,
      unit: model.unit,
      declaration: model.declaration,
      evaluated: model.evaluated,
      analyses: model.analyses,
      figures: FIGURES.map((name) => ({ name, value: figures[name] })),
      blocks: blockedBy(model, wording.text),
      text: disclosureText(model, wording.text),
      wording,
      mayWrite: can(grant.viewer, 'disclosure:write'),
    };
  },
});
