import { randomBytes } from 'node:crypto';
import type { Grant } from '@/lib/access/grant';
import type { AuditEntry, Change, EventAction } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import { Dec } from '@/lib/core/decimal';
import { type Db, Prisma } from '@/lib/db/database';
import { lockYears } from '@/lib/db/locks';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, situationOf } from '@/lib/evaluations/records';
import { defineCommand } from '@/lib/operation/define';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import { recheckDifference, recheckTotal } from '@/lib/scoring/recheck-score';
import { refuseImpossible } from '@/lib/workflow/transitions';
import { holdYear, yearSubject } from '@/lib/years/hold-year';
import { candidatesOf } from './candidates';
import { type KeptRow, type RecheckRecord, recheckInclude, recheckRows } from './records';
import { demandedAnew } from './rounds';
import { drawSample } from './sample';
import { addInput, concludeInput, drawInput, outcomeInput } from './schema';

/** An event in the story of the project that is rechecked. */
function recheckEvent(
  project: { readonly id: string; readonly unitId: string; readonly name: string },
  action: EventAction,
  rest: { readonly changes?: readonly Change[]; readonly reason?: string | null },
): AuditEntry {
  const { id, unitId, name } = project;
  return { action, subjectType: 'project', subjectId: id, subjectName: name, projectId: id, unitId, ...rest };
}

/** Draws n % of the year's approved projects that are not rechecked yet; the seed and the set are kept. */
export const drawRechecks = defineCommand({
  name: 'rechecks.draw',
  permission: 'recheck:manage',
  input: drawInput,
  async run({ db, grant, now, record }, { yearId, percent, ...input }): Promise<{ drawn: number }> {
    const year = await holdYear(db, grant, yearId);
    const seed = input.seed || randomBytes(8).toString('hex');
    const candidates = await candidatesOf(db, yearId);
    if (candidates.length === 0) {
      throw new AppError('INVALID_STATE', '没有可以抽取的项目：须已评价通过，且尚未列入复核。');
    }
    const population = candidates.map(({ code }) => code).sort();
    const chosen = new Set(drawSample(population, percent, seed));
    const no = (await db.recheckDraw.count({ where: { yearId } })) + 1;
    const by = { selectedAt: now, selectedByName: grant.viewer.name };
    const drawn = candidates.filter(({ code }) => chosen.has(code));
    await db.recheckDraw.create({
      data: {
        ...{ yearId, no, percent, seed, population, drawnAt: now, drawnByName: grant.viewer.name },
        rechecks: {
          create: drawn.map(({ id: projectId, frozenSha256, total: selfScore }) => ({
            ...{ yearId, projectId, frozenSha256, selfScore, ...by },
          })),
        },
      },
    });
    const how = `第 ${no} 次随机抽取：${population.length} 个中抽 ${percent}%，种子 ${seed}`;
    record(
      {
        action: 'recheck.drawn',
        ...yearSubject(year),
        changes: [{ field: '复核样本', from: null, to: `${how}，抽中 ${drawn.length} 个` }],
      },
      ...drawn.map(({ id, name }) =>
        recheckEvent({ id, name, unitId: year.unitId }, 'recheck.selected', {
          changes: [{ field: '列入复核', from: null, to: how }],
        }),
      ),
    );
    return { drawn: drawn.length };
  },
});

/** Has an approved project rechecked that was not drawn, with the reason. */
export const addRecheck = defineCommand({
  name: 'rechecks.add',
  permission: 'recheck:manage',
  input: addInput,
  async run({ db, grant, now, record }, { projectId, reason }): Promise<{ id: string }> {
    const { yearId } = await loadSheetRecord(db, grant, projectId);
    await lockYears(db, [yearId]);
    const project = await loadSheetRecord(db, grant, projectId);
    refuseImpossible(situationOf(project, now), 'recheck');
    const { frozenSha256, frozenModel } = project.evaluation;
    if (!frozenSha256) throw new Error(`approved without a frozen model: ${projectId}`);
    if ((await db.recheck.count({ where: { projectId, frozenSha256 } })) > 0) {
      throw new AppError('INVALID_STATE', '该项目已列入复核。');
    }
    const { id } = await db.recheck.create({
      data: {
        ...{ yearId, projectId, reason, frozenSha256, selfScore: readFrozenModel(frozenModel).total },
        ...{ selectedAt: now, selectedByName: grant.viewer.name },
      },
    });
    const changes = [{ field: '列入复核', from: null, to: '人工指定' }];
    record(recheckEvent(project, 'recheck.selected', { changes, reason }));
    return { id };
  },
});

/**
 * Reads a 复核 within reach, in the version that was seen; the first write claims it.
 * @throws AppError NOT_FOUND, CONFLICT
 */
async function openRecheck(
  db: Db,
  grant: Grant,
  { recheckId, version }: { readonly recheckId: string; readonly version: number },
): Promise<RecheckRecord> {
  const recheck = await db.recheck.findFirst({
    where: { id: recheckId, project: projectsWithin(grant) },
    include: recheckInclude,
  });
  if (!recheck) throw new AppError('NOT_FOUND');
  if (recheck.version !== version) throw new AppError('CONFLICT');
  return recheck;
}

async function claimRecheck(
  db: Db,
  { id, version }: RecheckRecord,
  data: Prisma.RecheckUncheckedUpdateManyInput,
): Promise<number> {
  const { count } = await db.recheck.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw new AppError('CONFLICT');
  return version + 1;
}

/** The rows as they are scored anew, those that stay as they are left out. @throws AppError INVALID_INPUT */
function scoredAnew(frozenModel: unknown, given: readonly KeptRow[]) {
  const rows = recheckRows(frozenModel, given);
  const wrong = rows.find(({ weight, score }) => score !== null && new Dec(score).greaterThan(weight));
  if (wrong) {
    const message = `${wrong.name}：复核得分不能大于分值 ${wrong.weight}`;
    throw new AppError('INVALID_INPUT', message, [{ path: `row-${wrong.no}`, message }]);
  }
  const kept = rows.flatMap(({ no, score }) => (score === null ? [] : [{ no, score }]));
  return { kept, total: recheckTotal(rows) };
}

const changed = (field: string, from: string | null, to: string | null): Change[] =>
  (from || null) === (to || null) ? [] : [{ field, from: from || null, to: to || null }];

/** What the 复核 found: its score beside the self-evaluation's, an opinion, what has to be mended. */
export const concludeRecheck = defineCommand({
  name: 'rechecks.conclude',
  permission: 'recheck:manage',
  input: concludeInput,
  async run({ db, grant, now, record, unchanged }, input): Promise<{ version: number; difference: string }> {
    const recheck = await openRecheck(db, grant, input);
    const { evaluation, ...project } = await loadSheetRecord(db, grant, recheck.projectId);
    if (evaluation.frozenSha256 !== recheck.frozenSha256) {
      throw new AppError('INVALID_STATE', '该自评表其后已重新评价，不能再填写对原表的复核结果。');
    }
    const anew = scoredAnew(evaluation.frozenModel, input.rows);
    const score = anew.kept.length > 0 ? anew.total : input.score && new Dec(input.score).toFixed(2);
    if (score === null) {
      const problem = { path: 'score', message: '请填写复核得分' };
      throw new AppError('INVALID_INPUT', problem.message, [problem]);
    }
    const { opinion } = input;
    const demanded = demandedAnew(recheck, input.demand, grant.viewer, now);
    const before = recheck.score?.toFixed(2) ?? null;
    const rows = JSON.stringify(anew.kept);
    const difference = recheckDifference(score, recheck.selfScore.toFixed(2));
    const changes = [
      ...changed('复核得分', before, score),
      ...changed('差异', before && recheckDifference(before, recheck.selfScore.toFixed(2)), difference),
      ...changed('复核意见', recheck.opinion, opinion),
      ...demanded.changes,
    ];
    if (changes.length === 0 && rows === JSON.stringify(recheck.rows ?? [])) {
      unchanged();
      return { version: recheck.version, difference };
    }
    const version = await claimRecheck(db, recheck, {
      ...{ score, opinion, rows: anew.kept.length > 0 ? anew.kept : Prisma.DbNull },
      ...{ concludedAt: now, concludedByName: grant.viewer.name, ...demanded.data },
    });
    if (demanded.round) await db.recheckRound.create({ data: { recheckId: recheck.id, ...demanded.round } });
    record(recheckEvent(project, 'recheck.concluded', { changes }));
    return { version, difference };
  },
});

/** What the owner did about what was demanded. */
export const reportOutcome = defineCommand({
  name: 'rechecks.reportOutcome',
  permission: 'recheck:report',
  input: outcomeInput,
  async run({ db, grant, now, record, unchanged }, { outcome, ...input }): Promise<{ version: number }> {
    const recheck = await openRecheck(db, grant, input);
    const project = await loadSheetRecord(db, grant, recheck.projectId);
    if (recheck.demand === '') throw new AppError('INVALID_STATE', '该项目的复核没有整改要求。');
    if (recheck.outcome === outcome) {
      unchanged();
      return { version: recheck.version };
    }
    const version = await claimRecheck(db, recheck, {
      ...{ outcome, outcomeAt: now, outcomeByName: grant.viewer.name },
    });
    record(
      recheckEvent(project, 'recheck.outcomeReported', {
        changes: changed('整改结果', recheck.outcome, outcome),
      }),
    );
    return { version };
  },
});
