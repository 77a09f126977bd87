import { type AppraisalItem, appraisalItems } from '@/lib/appraisal-scoring/appraisal-items';
import {
  type AppraisalHead,
  type AppraisalModel,
  appraisalModelOf,
} from '@/lib/appraisal-scoring/appraisal-model';
import type { IndicatorSystem } from '@/lib/appraisal-scoring/indicator-system';
import { type AppraisalScore, scoreAppraisal } from '@/lib/appraisal-scoring/score-appraisal';
import { findSystem } from '@/lib/appraisal-scoring/shipped-systems';
import { systemSchema } from '@/lib/appraisal-scoring/system-schema';
import type { Db, Prisma } from '@/lib/db/database';
import type { ItemEntry } from '@/lib/department-scoring/department-sheet';
import { ruleSetOf, type SheetRecord } from '@/lib/evaluations/records';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { isFrozen } from '@/lib/workflow/states';
import { entriesSchema } from './schema';

const included = {
  ownSystem: true,
  versions: { orderBy: { no: 'desc' } },
} as const satisfies Prisma.AppraisalInclude;

export type AppraisalRecord = Prisma.AppraisalGetPayload<{ include: typeof included }>;

/** The appraisal of a project that was found in reach; null before anybody began it. */
export function loadAppraisal(db: Db, projectId: string): Promise<AppraisalRecord | null> {
  return db.appraisal.findUnique({ where: { projectId }, include: included });
}

/** The system that a sheet began with; one that is gone is a broken installation. */
function systemOf({
  systemId: id,
  systemVersion: version,
  ownSystem,
}: Pick<AppraisalRecord, 'systemId' | 'systemVersion' | 'ownSystem'>): IndicatorSystem {
  if (ownSystem) return { ...systemSchema.parse(ownSystem.body), id, version, title: ownSystem.title };
  const shipped = findSystem(id, version);
  if (!shipped) throw new Error(`indicator system ${id} version ${version} is not installed`);
  return shipped;
}

/** What was frozen when an appraisal was approved. */
export function keptAppraisal(stored: unknown): AppraisalModel {
  return stored as AppraisalModel;
}

/** The score sheet as it stands. */
export type Desk = {
  readonly system: IndicatorSystem;
  readonly ruleSet: RuleSet;
  readonly items: readonly AppraisalItem[];
  readonly entries: readonly ItemEntry[];
  readonly score: AppraisalScore;
};

/** The items of a sheet with what the evaluator gave, scored. @param project whose year has the grade bounds */
export function deskOf(record: AppraisalRecord, project: SheetRecord): Desk {
  const system = systemOf(record);
  const ruleSet = ruleSetOf(project);
  const items = appraisalItems(system, readFrozenModel(record.form));
  const entries = entriesSchema.parse(record.entries);
  return { system, ruleSet, items, entries, score: scoreAppraisal(items, entries, ruleSet) };
}

/** The model of a sheet that is being filled in. */
export function modelOfDesk({ system, items, score }: Desk, head: AppraisalHead): AppraisalModel {
  return appraisalModelOf(system, items, score, head);
}

/** The model of an appraisal: as approval froze it, or of the figures as they are now. */
export function currentModel(record: AppraisalRecord, desk: Desk): AppraisalModel {
  if (record.state === 'APPROVED') return keptAppraisal(record.frozenModel);
  const signatures = { filledBy: record.savedByName, approvedBy: null };
  return modelOfDesk(desk, { formSha256: record.formSha256, signatures, approvedOn: null });
}

/** Why an appraisal can't begin from the project's form as it is, and what to do; null where it can. */
export function whyNoForm({ participates, evaluation }: SheetRecord): string | null {
  if (!participates) return '该项目已设为不参评，不进行绩效评价。';
  return isFrozen(evaluation.state) ? null : '绩效评价的数据取自评价通过的自评表：自评表评价通过后才能开始。';
}

/** Why the figures of an appraisal are not those of the form in force; null where they are. */
export function outdatedForm({ formSha256 }: AppraisalRecord, { evaluation }: SheetRecord): string | null {
  if (formSha256 === evaluation.frozenSha256) return null;
  return isFrozen(evaluation.state)
    ? '自评表其后已重新评价通过，评分表中的数据不是最新的。'
    : '自评表正在重新评价，评分表中的数据可能不再是最终结果。';
}
