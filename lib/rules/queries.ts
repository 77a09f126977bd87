import { z } from 'zod';
import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecords } from '@/lib/evaluations/rescore';
import { defineQuery } from '@/lib/operation/define';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { ruleDifferences, rulesInWords } from '@/lib/scoring/rule-words';
import { chooseYear } from '@/lib/years/choose-year';
import { compareProjects, explainProject, sumsOf } from './comparison';
import { mayManage, publishedSets, rowsWithin, rulesEvents, yearsWithRules } from './listed';
import { ownRuleSet } from './pinned';
import {
  comparedProjectInput,
  comparisonInput,
  pinPreviewInput,
  previewInput,
  type RuleSetRef,
  ruleSetRef,
} from './schema';
import { draftWithin, findWithin, lookWithin, titleOf } from './stored';
import type {
  Comparison,
  ComparisonPage,
  ExplainedProject,
  RuleSetDetails,
  RuleSetDraft,
  RuleSetList,
  RuleSetName,
  YearRules,
} from './types';

const HISTORY_SHOWN = 50;

const nameOf = ({ id, version, title }: RuleSet): RuleSetName => ({ ruleSetId: id, version, title });

/** Rule sets, shipped and own, which year pins which, and how years changed their set. */
export const listRuleSets = defineQuery({
  name: 'rules.list',
  permission: 'rules:read',
  input: z.object({}),
  async run({ db, grant }): Promise<RuleSetList> {
    const used = await yearsWithRules(db, grant);
    const yearIds = used.years.map(({ id }) => id);
    return {
      years: used.years,
      rows: await rowsWithin(db, grant, used),
      pinned: await rulesEvents(
        db,
        { action: { in: ['rules.pinned', 'year.signOff', 'year.evidence'] }, subjectId: { in: yearIds } },
        10,
      ),
      mayManage: mayManage(grant),
    };
  },
});

/** One version of a rule set with every rule, where it is used and what was done to it. */
export const ruleSetDetails = defineQuery({
  name: 'rules.details',
  permission: 'rules:read',
  input: ruleSetRef,
  async run({ db, grant }, ref): Promise<RuleSetDetails> {
    const { ruleSet, own } = await findWithin(db, grant, ref);
    const rows = await rowsWithin(db, grant, await yearsWithRules(db, grant));
    const ofTheSet = rows.filter(({ ruleSetId }) => ruleSetId === ref.ruleSetId);
    const row = ofTheSet.find(({ version }) => version === ref.version);
    if (!row) throw new AppError('NOT_FOUND');
    const { basedOn } = row;
    const base = basedOn && (await lookWithin(db, grant, basedOn));
    return {
      ...row,
      ruleSet,
      revision: row.draft ? (own?.revision ?? null) : null,
      differences: base && ruleDifferences(base.ruleSet, ruleSet),
      unverified: rulesInWords(ruleSet).filter(({ basis }) => basis && !basis.textVerified).length,
      otherVersions: ofTheSet
        .filter(({ version }) => version !== ref.version)
        .map(({ version, draft }) => ({ version, draft })),
      history: own ? await rulesEvents(db, { subjectType: 'ruleSet', subjectId: own.id }, HISTORY_SHOWN) : [],
      mayManage: mayManage(grant),
    };
  },
});

async function shownYear(db: Db, grant: Grant, input: { year?: number; unit?: string }) {
  const year = await chooseYear(db, grant, input);
  if (!year) return null;
  const { years } = await yearsWithRules(db, grant, { id: year.id });
  return years[0] ?? null;
}

/** A draft to edit, with the latest year to preview it on. */
export const ruleSetDraft = defineQuery({
  name: 'rules.draft',
  permission: 'rules:manage',
  input: ruleSetRef,
  async run({ db, grant }, ref): Promise<RuleSetDraft> {
    const draft = await draftWithin(db, grant, ref);
    const { id, version, title, ...body } = ownRuleSet(draft);
    const basedOn = { ruleSetId: draft.basedOnId, version: draft.basedOnVersion };
    const own = await db.ownRuleSet.findMany({ where: { unitId: draft.unitId, ...basedOn } });
    const base = await lookWithin(db, grant, basedOn);
    return {
      ...{ ruleSetId: id, version, title, body },
      revision: draft.revision,
      basedOn: { ...basedOn, title: titleOf(basedOn, own) },
      base: base?.ruleSet ?? null,
      year: await shownYear(db, grant, {}),
    };
  },
});

async function compared(
  db: Db,
  grant: Grant,
  year: YearRules,
  sets: readonly [RuleSet, RuleSet],
): Promise<Comparison> {
  const records = await loadSheetRecords(db, {
    AND: [projectsWithin(grant), { yearId: year.id, participates: true }],
  });
  const projects = compareProjects(records, sets);
  return {
    year,
    sets: [nameOf(sets[0]), nameOf(sets[1])],
    differences: ruleDifferences(sets[0], sets[1]),
    projects,
    sums: [sumsOf(projects, 0), sumsOf(projects, 1)],
    complete: projects.filter(({ provisional }) => !provisional).length,
  };
}

/** The year as it is scored now, and as it would be under rules that are being edited. Stores nothing. */
export const previewRuleSet = defineQuery({
  name: 'rules.preview',
  permission: 'rules:manage',
  input: previewInput,
  async run({ db, grant }, { title, body, ...wanted }): Promise<Comparison> {
    const year = await shownYear(db, grant, wanted);
    if (!year) throw new AppError('NOT_FOUND', '还没有导入任何年度的预算文本，暂不能试算。');
    const { ruleSet } = await findWithin(db, grant, year.ruleSet);
    return compared(db, grant, year, [ruleSet, { ...body, id: 'draft', version: 1, title }]);
  },
});

async function comparisonPage(
  db: Db,
  grant: Grant,
  { a, b, ...wanted }: z.output<typeof comparisonInput>,
): Promise<ComparisonPage> {
  const choices = await publishedSets(db, grant);
  const year = await shownYear(db, grant, wanted);
  if (!year || !b) return { year, choices, comparison: null };
  const first = await findWithin(db, grant, a ?? year.ruleSet);
  const second = await findWithin(db, grant, b);
  const comparison = await compared(db, grant, year, [first.ruleSet, second.ruleSet]);
  return { year, choices, comparison };
}

/** A year under two rule sets side by side. Stores nothing. */
export const compareRuleSets = defineQuery({
  name: 'rules.comparison',
  permission: 'rules:read',
  input: comparisonInput,
  run: ({ db, grant }, input) => comparisonPage(db, grant, input),
});

/** What would follow if a year pinned another set: the year under its own and under that one. */
export const previewPin = defineQuery({
  name: 'rules.pinPreview',
  permission: 'rules:manage',
  input: pinPreviewInput,
  run: ({ db, grant }, input) => comparisonPage(db, grant, input),
});

/** Why a project's score differs under two sets: the rows that moved, with both traces. */
export const explainComparison = defineQuery({
  name: 'rules.comparedProject',
  permission: 'rules:read',
  input: comparedProjectInput,
  async run({ db, grant }, { projectId, a, b }): Promise<ExplainedProject> {
    const set = async (ref: RuleSetRef) => (await findWithin(db, grant, ref)).ruleSet;
    const [record] = await loadSheetRecords(db, { AND: [projectsWithin(grant), { id: projectId }] });
    if (!record) throw new AppError('NOT_FOUND');
    const sets = [await set(a), await set(b)] as const;
    return {
      year: { fiscalYear: record.year.fiscalYear, unitCode: record.unit.code },
      sets: [nameOf(sets[0]), nameOf(sets[1])],
      ...explainProject(record, sets),
    };
  },
});
