import { AppError } from '@/lib/core/app-error';
import { formatDate } from '@/lib/core/clock';
import { Prisma } from '@/lib/db/database';
import { missingOfDepartment } from '@/lib/department-scoring/missing-department';
import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';
import { defineCommand } from '@/lib/operation/define';
import { frozenHash } from '@/lib/reports/frozen-model';
import { holdYear, yearSubject } from '@/lib/years/hold-year';
import { basicInitial, inFormOrder, loadTable14, textsOf } from './brought';
import { departmentChanges } from './changes';
import { changeDepartment, holdDepartment } from './hold';
import { loadProjectsMoney } from './load-money';
import { changesOf, departmentModelOf } from './model';
import { departmentOf, departmentRulesOf, lineOf, schemeOf } from './records';
import { saved } from './saved';
import {
  chooseSchemeInput,
  departmentChange,
  departmentInput,
  reopenDepartmentInput,
  saveDepartmentInput,
} from './schema';
import type { DepartmentModel } from './types';

/** Begins the evaluation of a year with the targets of table 14, or with none where the budget has no such table. */
export const beginDepartment = defineCommand({
  name: 'department.begin',
  permission: 'department:write',
  input: departmentInput,
  async run({ db, grant, now, record, unchanged }, { yearId }): Promise<void> {
    const year = await holdYear(db, grant, yearId);
    if ((await db.departmentEvaluation.count({ where: { yearId } })) > 0) return unchanged();
    const table = await loadTable14(db, year);
    const rows = inFormOrder(table?.rows ?? []);
    const basic = basicInitial(table);
    await db.departmentEvaluation.create({
      data: {
        yearId,
        departmentName: table?.department ?? year.unit.name,
        goal: table?.goal ?? null,
        ...{ basicInitial: basic, schemeId: DEFAULT_SCHEME.id, schemeVersion: DEFAULT_SCHEME.version },
        ...{ begunAt: now, begunByName: grant.viewer.name },
        targets: {
          create: rows.map((row, i) => ({
            ...textsOf(row),
            ...{ position: i + 1, row: row.row, activity: row.activity, duplicateOf: row.duplicateOf },
          })),
        },
      },
    });
    const changes = [{ field: '整体绩效目标', from: null, to: `${rows.length} 项` }];
    record({ action: 'department.begun', ...yearSubject(year), changes });
  },
});

/** Saves what was typed on the page. */
export const saveDepartment = defineCommand({
  name: 'department.save',
  permission: 'department:write',
  input: saveDepartmentInput,
  async run({ db, grant, now, record, unchanged }, input): Promise<{ version: number }> {
    const held = await holdDepartment(db, grant, input);
    const before = departmentOf(held, await loadProjectsMoney(db, input.yearId));
    const { department: after, columns } = saved(before, input);
    const changes = departmentChanges(before, after, schemeOf(held));
    if (changes.length === 0) {
      unchanged();
      return { version: held.version };
    }
    const changed = new Set(input.rows.map(({ indicatorId }) => indicatorId));
    for (const { indicatorId, reported } of columns.rows) {
      if (changed.has(indicatorId))
        await db.departmentTarget.update({ where: { id: indicatorId }, data: { reported } });
    }
    const by = { savedAt: now, savedByName: grant.viewer.name };
    const next = await changeDepartment(db, held, { ...columns.evaluation, ...by });
    record({ action: 'department.saved', ...yearSubject(held.year), changes });
    return next;
  },
});

/** Has the evaluation scored by another scheme, while it is a draft. */
export const chooseScheme = defineCommand({
  name: 'department.chooseScheme',
  permission: 'department:write',
  input: chooseSchemeInput,
  async run(
    { db, grant, record, unchanged },
    { ownSchemeId, reason, ...seen },
  ): Promise<{ version: number }> {
    const held = await holdDepartment(db, grant, seen);
    const own =
      ownSchemeId === null
        ? null
        : await db.ownDepartmentScheme.findFirst({
            where: { id: ownSchemeId, unitId: held.year.unitId, state: 'PUBLISHED' },
          });
    if (ownSchemeId !== null && !own) throw new AppError('NOT_FOUND');
    const { id, version, title } = own
      ? { id: own.schemeId, version: own.version, title: own.title }
      : DEFAULT_SCHEME;
    const before = schemeOf(held);
    if (before.id === id && before.version === version) {
      unchanged();
      return { version: held.version };
    }
    const pin = { schemeId: id, schemeVersion: version, ownSchemeId: own?.id ?? null };
    const next = await changeDepartment(db, held, pin);
    const words = (scheme: { title: string; version: number }) =>
      `${scheme.title}（第 ${scheme.version} 版）`;
    const changes = [{ field: '评分标准', from: words(before), to: words({ title, version }) }];
    record({ action: 'department.schemeChosen', ...yearSubject(held.year), reason, changes });
    return next;
  },
});

/** Approves the evaluation: the model is frozen with its SHA-256, and documents are drawn from it from now on. */
export const approveDepartment = defineCommand({
  name: 'department.approve',
  permission: 'department:write',
  input: departmentChange,
  async run({ db, grant, now, record }, input): Promise<{ version: number; total: string }> {
    const held = await holdDepartment(db, grant, input);
    const department = departmentOf(held, await loadProjectsMoney(db, input.yearId));
    const rules = departmentRulesOf(held);
    const missing = missingOfDepartment(department, rules);
    if (missing[0]) {
      const problems = missing.map(({ field, message }) => ({ path: field, message }));
      throw new AppError('INVALID_STATE', `还不能定稿：${missing[0].message}`, problems);
    }
    const model = departmentModelOf(department, rules, {
      department: held.departmentName,
      unit: held.year.unit.name,
      changes: changesOf(held.targets.map(lineOf)),
      signatures: { filledBy: held.savedByName, approvedBy: grant.viewer.name },
      approvedOn: formatDate(now),
    });
    const sha256 = frozenHash(model);
    const next = await changeDepartment(db, held, {
      ...{ state: 'APPROVED', approvedAt: now, approvedByName: grant.viewer.name },
      ...{ frozenModel: model as unknown as Prisma.InputJsonValue, frozenSha256: sha256 },
    });
    const changes = [
      { field: '状态', from: '填报中', to: '已定稿' },
      { field: '总分与等级', from: null, to: `${model.total} 分 ${model.grade}` },
      { field: '定稿 SHA-256', from: null, to: sha256 },
    ];
    record({ action: 'department.approved', ...yearSubject(held.year), changes });
    return { ...next, total: model.total };
  },
});

/** Opens an approved evaluation again; what was frozen stays readable as a version of its own. */
export const reopenDepartment = defineCommand({
  name: 'department.reopen',
  permission: 'department:write',
  input: reopenDepartmentInput,
  async run({ db, grant, now, record }, { reason, ...seen }): Promise<{ version: number }> {
    const held = await holdDepartment(db, grant, seen, 'APPROVED');
    const { frozenModel, frozenSha256: sha256, approvedAt, approvedByName } = held;
    if (!frozenModel || !sha256 || !approvedAt || !approvedByName)
      throw new Error(`approved without a frozen model: ${held.id}`);
    const no = (await db.departmentVersion.count({ where: { evaluationId: held.id } })) + 1;
    await db.departmentVersion.create({
      data: {
        ...{ evaluationId: held.id, no, model: frozenModel, sha256, approvedAt, approvedByName, reason },
        ...{ reopenedAt: now, reopenedByName: grant.viewer.name },
      },
    });
    const next = await changeDepartment(db, held, {
      ...{ state: 'DRAFT', frozenModel: Prisma.DbNull, frozenSha256: null },
      ...{ approvedAt: null, approvedByName: null },
    });
    const { total, grade } = frozenModel as unknown as DepartmentModel;
    const kept = `第 ${no} 版，${total} 分 ${grade}，SHA-256 ${sha256}`;
    const changes = [
      { field: '状态', from: '已定稿', to: '填报中' },
      { field: '保留的定稿', from: null, to: kept },
    ];
    record({ action: 'department.reopened', ...yearSubject(held.year), reason, changes });
    return next;
  },
});
