import { can, type Grant } from '@/lib/access/grant';
import type { Db } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';
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
import type { Statement, Wording } from './types';

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

async function wordingOf(db: Db, unitId: string): Promise<Wording> {
  const own = await db.disclosureTemplate.findUnique({ where: { unitId } });
  if (!own) return { text: DEFAULT_TEMPLATE, version: 0, savedByName: null };
  return { text: own.text, version: own.version, savedByName: own.savedByName };
}

/** 结果公开说明 of the unit: figures, text, and what keeps it back; null before an import. */
export const statement = defineQuery({
  name: 'disclosure.statement',
  permission: 'disclosure:read',
  input: statementInput,
  async run({ db, grant }, input): Promise<Statement | null> {
    const years = await chosenYears(db, grant, input);
    if (!years) return null;
    const { target, evaluated: year } = years;
    const [declaration, projects, wording] = await Promise.all([
      loadDeclaration(db, target),
      loadEvaluated(db, year.id),
      wordingOf(db, target.unitId),
    ]);
    const evaluated = evaluatedOf(year.fiscalYear, projects, pinnedRuleSet(year));
    const model = { unit: target.unit.name, declaration, evaluated, projects };
    const figures = disclosureFigures(model);
    return {
      years: years.all,
      targetYearId: target.id,
      unit: model.unit,
      declaration,
      evaluated,
      figures: FIGURES.map((name) => ({ name, value: figures[name] })),
      blocks: blockedBy(model, wording.text),
      text: disclosureText(model, wording.text),
      wording,
      mayWrite: can(grant.viewer, 'disclosure:write'),
    };
  },
});
