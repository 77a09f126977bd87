import { AppError } from '@/lib/core/app-error';
import { Prisma } from '@/lib/db/database';
import { changeDepartment, holdDepartment } from '@/lib/department/hold';
import { type DepartmentRecord, textsOfTarget } from '@/lib/department/records';
import type { TargetTexts } from '@/lib/department-scoring/target';
import { formatTarget } from '@/lib/indicators/target';
import { defineCommand } from '@/lib/operation/define';
import { yearSubject } from '@/lib/years/hold-year';
import { addTargetInput, correctTargetInput, removeTargetsInput, restoreTargetInput } from './schema';

/** A target in one line: `产出指标 数量指标 保洁街巷 ≥ 46 条`. */
function inWords({ level1, level2, name, nature, target, unitOfMeasure }: TargetTexts): string {
  const value = formatTarget(nature ?? '', target, unitOfMeasure);
  return [level1, level2, name, value].filter((part) => part).join(' ');
}

function targetOf({ targets }: DepartmentRecord, targetId: string, removed: boolean) {
  const target = targets.find(({ id }) => id === targetId);
  if (!target) throw new AppError('NOT_FOUND');
  if ((target.removedAt !== null) !== removed)
    throw new AppError('INVALID_STATE', removed ? '该目标没有移除。' : '该目标已移除，请先恢复。');
  return target;
}

/** Adds a target that the budget does not have, behind those of its 一级. */
export const addTarget = defineCommand({
  name: 'departmentTargets.add',
  permission: 'department:write',
  input: addTargetInput,
  async run({ db, grant, record }, { texts, reason, ...seen }): Promise<{ version: number }> {
    const held = await holdDepartment(db, grant, seen);
    const before = held.targets.findLastIndex(({ level1 }) => level1 === texts.level1);
    const position = before < 0 ? held.targets.length : before + 1;
    for (const { id } of held.targets.slice(position)) {
      await db.departmentTarget.update({ where: { id }, data: { position: { increment: 1 } } });
    }
    await db.departmentTarget.create({
      data: {
        ...texts,
        evaluationId: held.id,
        position: (held.targets[position - 1]?.position ?? 0) + 1,
        reason,
      },
    });
    const changes = [{ field: '整体绩效目标', from: null, to: inWords(texts) }];
    record({ action: 'department.targetAdded', ...yearSubject(held.year), reason, changes });
    return changeDepartment(db, held, {});
  },
});

/** Puts a target right, with the reason; what table 14 printed stays beside it. */
export const correctTarget = defineCommand({
  name: 'departmentTargets.correct',
  permission: 'department:write',
  input: correctTargetInput,
  async run({ db, grant, record, unchanged }, input): Promise<{ version: number }> {
    const { targetId, texts, reason, ...seen } = input;
    const held = await holdDepartment(db, grant, seen);
    const target = targetOf(held, targetId, false);
    const before = textsOfTarget(target);
    const [from, to] = [inWords(before), inWords(texts)];
    if (from === to) {
      unchanged();
      return { version: held.version };
    }
    const printed = target.row === null ? Prisma.DbNull : (target.printed ?? before);
    await db.departmentTarget.update({ where: { id: targetId }, data: { ...texts, printed, reason } });
    const changes = [{ field: target.name, from, to }];
    record({ action: 'department.targetCorrected', ...yearSubject(held.year), reason, changes });
    return changeDepartment(db, held, {});
  },
});

/** Takes targets out of the evaluation, with the reason: such as stand in table 14 twice. They can be taken back. */
export const removeTargets = defineCommand({
  name: 'departmentTargets.remove',
  permission: 'department:write',
  input: removeTargetsInput,
  async run({ db, grant, now, record }, { targetIds, reason, ...seen }): Promise<{ version: number }> {
    const held = await holdDepartment(db, grant, seen);
    const targets = [...new Set(targetIds)].map((targetId) => targetOf(held, targetId, false));
    await db.departmentTarget.updateMany({
      where: { evaluationId: held.id, id: { in: [...targetIds] } },
      data: { removedAt: now, removedByName: grant.viewer.name, reason },
    });
    const changes = targets.map((target) => ({
      field: target.row === null ? target.name : `第 ${target.row} 行 ${target.name}`,
      from: inWords(textsOfTarget(target)),
      to: null,
    }));
    record({ action: 'department.targetRemoved', ...yearSubject(held.year), reason, changes });
    return changeDepartment(db, held, {});
  },
});

/** Takes a removed target back with all that was reported for it. */
export const restoreTarget = defineCommand({
  name: 'departmentTargets.restore',
  permission: 'department:write',
  input: restoreTargetInput,
  async run({ db, grant, record }, { targetId, ...seen }): Promise<{ version: number }> {
    const held = await holdDepartment(db, grant, seen);
    const target = targetOf(held, targetId, true);
    await db.departmentTarget.update({
      where: { id: targetId },
      data: { removedAt: null, removedByName: null, reason: '' },
    });
    const changes = [{ field: target.name, from: null, to: inWords(textsOfTarget(target)) }];
    record({ action: 'department.targetRestored', ...yearSubject(held.year), changes });
    return changeDepartment(db, held, {});
  },
});
