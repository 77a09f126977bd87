import type { Grant } from '@/lib/access/grant';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { evaluationEvent, openCurrent } from '@/lib/evaluations/change';
import { storeReport } from '@/lib/evaluations/store-report';
import { defineCommand } from '@/lib/operation/define';
import { type FilledProject, isFilled, type LineOutcome, takeOver } from '@/lib/sheet/offline/take-over';
import { STATE_LABELS } from '@/lib/workflow/states';
import { isPossible } from '@/lib/workflow/transitions';
import { type FilledWorkbook, readOfflineWorkbook } from './read-workbook';
import { offlineUploadInput } from './schema';
import type { OfflineOutcome } from './types';

type Reached = { readonly refusal: string | null; readonly evaluationId: string };

function linesOf({ project, rows }: FilledProject) {
  return project ? [project, ...rows] : rows;
}

/** Which projects of the workbook the person may fill in now, and why not the others. */
async function reachable(db: Db, grant: Grant, ids: readonly string[]): Promise<Map<string, Reached>> {
  const projects = await db.project.findMany({
    where: { AND: [projectsWithin(grant), { id: { in: [...ids] } }] },
    select: { id: true, participates: true, evaluation: { select: { id: true, state: true } } },
  });
  return new Map(
    projects.flatMap(({ id, participates, evaluation }) => {
      if (!evaluation) return [];
      const { state } = evaluation;
      const closed = isPossible(state, 'takeOffline')
        ? null
        : `项目当前为“${STATE_LABELS[state]}”，不能再填报`;
      const refusal = participates ? closed : '项目已设为不参评';
      return [[id, { refusal, evaluationId: evaluation.id }] as const];
    }),
  );
}

function withoutChange(filled: FilledProject, refusal: string | null): LineOutcome[] {
  return linesOf(filled).map((line) =>
    refusal !== null && isFilled(line)
      ? { id: line.id, outcome: 'refused', reasons: [refusal] }
      : { id: line.id, outcome: 'unchanged', reasons: [] },
  );
}

function outcomeOf(
  fileName: string,
  { projects, names }: FilledWorkbook,
  outcomes: ReadonlyMap<string, readonly LineOutcome[]>,
  changed: number,
): OfflineOutcome {
  const lines = [...projects.keys()].flatMap((projectId) =>
    (outcomes.get(projectId) ?? []).map(({ id, outcome, reasons }) => {
      const { place, project, indicator } = names.get(id)!;
      return { place, projectId, projectName: project, indicatorName: indicator, outcome, reasons };
    }),
  );
  return { fileName, projects: changed, lines };
}

/**
 * Takes over an offline form, into drafts only and in one transaction: each line as a whole or not at all, with the
 * reason. What somebody changed in the system since the download is never overwritten.
 */
export const takeOfflineForms = defineCommand({
  name: 'offlineForms.take',
  permission: 'report:offline',
  input: offlineUploadInput,
  prepare: async (_context, { bytes }) => readOfflineWorkbook(bytes),
  async run({ db, grant, now, record, unchanged }, { fileName }, filled): Promise<OfflineOutcome> {
    const touched = [...filled.projects].filter(([, project]) => linesOf(project).some(isFilled));
    const reached = await reachable(
      db,
      grant,
      touched.map(([id]) => id),
    );
    const outcomes = new Map<string, readonly LineOutcome[]>(
      [...filled.projects].map(([id, project]) => {
        const refusal = reached.has(id) ? reached.get(id)!.refusal : '不在您可以填报的项目中';
        return [id, withoutChange(project, refusal)];
      }),
    );
    // Always in the same order, as whoever scores a whole year again, against deadlocks.
    const open = touched
      .filter(([id]) => reached.get(id)?.refusal === null)
      .sort(([a], [b]) => (reached.get(a)!.evaluationId < reached.get(b)!.evaluationId ? -1 : 1));
    let changed = 0;
    for (const [id, project] of open) {
      const change = await openCurrent(db, grant, 'takeOffline', id);
      const { patch, outcomes: lines } = takeOver(change.sheet, project);
      outcomes.set(id, lines);
      if (patch === null) continue;
      const { changes } = await storeReport(db, change, patch, 'takeOffline', now);
      if (changes.length === 0) continue;
      const file = { field: '文件', from: null, to: fileName };
      await record(
        evaluationEvent(change.record, 'evaluation.offlineTaken', { changes: [file, ...changes] }),
      );
      changed += 1;
    }
    if (changed === 0) unchanged();
    return outcomeOf(fileName, filled, outcomes, changed);
  },
});
