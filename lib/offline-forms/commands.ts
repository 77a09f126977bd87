import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { evaluationEvent, openHeld } from '@/lib/evaluations/change';
import { type Held, holdProjects } from '@/lib/evaluations/hold';
import { situationIncluded, situationOf } from '@/lib/evaluations/records';
import { storeReport } from '@/lib/evaluations/store-report';
import { defineCommand } from '@/lib/operation/define';
import {
  type FilledLine,
  type FilledProject,
  isFilled,
  type LineOutcome,
  takeOver,
} from '@/lib/sheet/offline/take-over';
import { typedSheetOf } from '@/lib/sheet/typed';
import { STATE_LABELS } from '@/lib/workflow/states';
import { isPossible, whyNot } from '@/lib/workflow/transitions';
import { indicatorLine, lineAsks, lineKey, lineSays, projectLine, type WrittenLine } from './layout';
import { readOfflineWorkbook } from './read-workbook';
import { offlineUploadInput } from './schema';
import { type FilledWorkbook, FRESH, type LineName } from './sort-lines';
import type { OfflineLine, OfflineOutcome } from './types';

const OUT_OF_REACH =
  '不在您可以填报的项目中：可能是别人的填报表，或行标识被改动。请重新下载填报表，填在新的表里再上传';

type Line = FilledLine<string>;

function linesOf({ project, rows }: FilledProject) {
  return project ? [project, ...rows] : rows;
}

/** Of the held projects: why a form may not be filled in now, null where it may. */
async function refusals(
  db: Db,
  { projectIds }: Held,
  now: Date,
): Promise<ReadonlyMap<string, string | null>> {
  const projects = await db.project.findMany({
    where: { id: { in: [...projectIds] } },
    include: situationIncluded,
  });
  return new Map(
    projects.flatMap(({ evaluation, ...project }): [string, string | null][] => {
      if (!evaluation) return [];
      const { id, participates } = project;
      if (!participates) return [[id, '项目已设为不参评']];
      const { state } = evaluation;
      if (!isPossible(state, 'takeOffline')) return [[id, `项目当前为“${STATE_LABELS[state]}”，不能再填报`]];
      return [[id, whyNot(situationOf({ ...project, evaluation }, now), 'takeOffline')]];
    }),
  );
}

type Changed = Awaited<ReturnType<typeof openHeld>>;

/** What was typed under another target or unit than the form has now would be taken for something else. */
function outdated(shown: readonly string[], now: readonly string[]): string | null {
  const [asked, asks] = [lineAsks(shown), lineAsks(now)];
  if (asked === asks) return null;
  return `本行下载时的指标值和填写要求是“${asked}”，现在是“${asks}”，按原要求填写的数值不能录入。${FRESH}`;
}

/** Why a line is not taken that shows another project or indicator than its hidden key says; null where they agree. */
function contradiction(
  line: Line,
  noun: '项目' | '指标',
  expected: WrittenLine<string> | undefined,
): string | null {
  if (expected === undefined || !isFilled(line)) return null;
  const [says, should] = [lineSays(noun, line.shown), lineSays(noun, expected.shown)];
  if (says === should) return noun === '指标' ? outdated(line.shown, expected.shown) : null;
  return `本行写的是${noun}“${says}”，行标识却是“${should}”的，可能是下载后改了名称，也可能是排序或移动时没有带上隐藏的列。${FRESH}`;
}

/** Sets aside the lines that contradict themselves; the others can be taken over. */
function agreeing(
  { record, sheet }: Changed,
  { project, rows }: FilledProject,
): { readonly filled: FilledProject; readonly refused: LineOutcome[] } {
  const { id: projectId, code, name, ownerName } = record;
  const form = { projectId, code, name, ownerName, sheet };
  const typed = typedSheetOf(sheet);
  const expected = new Map(sheet.rows.map((row) => [row.indicatorId, indicatorLine(form, row, typed)]));
  const reasons = new Map(
    [
      ...(project ? [[project, contradiction(project, '项目', projectLine(form, typed))] as const] : []),
      ...rows.map((row) => [row, contradiction(row, '指标', expected.get(row.id))] as const),
    ].flatMap(([line, reason]) => (reason === null ? [] : [[line, reason] as const])),
  );
  const agrees = (line: Line) => !reasons.has(line);
  return {
    filled: { project: project && agrees(project) ? project : null, rows: rows.filter(agrees) },
    refused: [...reasons].map(([{ id }, reason]) => ({ id, outcome: 'refused', reasons: [reason] })),
  };
}

function withoutChange(filled: FilledProject, refusal: string | null): LineOutcome[] {
  return linesOf(filled).map((line) =>
    refusal !== null && isFilled(line)
      ? { id: line.id, outcome: 'refused', reasons: [refusal] }
      : { id: line.id, outcome: 'unchanged', reasons: [] },
  );
}

type Told = Pick<OfflineLine, 'projectId' | 'outcome' | 'reasons'> & { readonly name: LineName };

/** As in the workbook: the sheet of the projects, then that of the indicators. */
function byPlace({ name: a }: Told, { name: b }: Told): number {
  return Number(a.indicator !== null) - Number(b.indicator !== null) || a.row - b.row;
}

function outcomeOf(
  fileName: string,
  { projects, names, strays }: FilledWorkbook,
  outcomes: ReadonlyMap<string, readonly LineOutcome[]>,
  changed: number,
): OfflineOutcome {
  const told = [...projects.keys()].flatMap((projectId) =>
    (outcomes.get(projectId) ?? []).map(({ id, outcome, reasons }): Told => {
      const key = id === projectId ? lineKey(id) : lineKey(projectId, id);
      return { name: names.get(key)!, projectId, outcome, reasons };
    }),
  );
  const astray = strays.map(
    ({ reason, ...name }): Told => ({ name, projectId: null, outcome: 'refused', reasons: [reason] }),
  );
  const lines = [...astray, ...told].sort(byPlace).map(({ name, ...result }) => ({
    place: name.place,
    projectName: name.project,
    indicatorName: name.indicator,
    ...result,
  }));
  return { fileName, projects: changed, lines };
}

/**
 * Takes over an offline form, into drafts only and in one transaction: each line as a whole or not at all, with the
 * reason; one that cannot be told is refused by itself. What somebody changed in the system since the download is never overwritten.
 */
export const takeOfflineForms = defineCommand({
  name: 'offlineForms.take',
  permission: 'report:offline',
  input: offlineUploadInput,
  prepare: async (_context, { bytes }) => readOfflineWorkbook(bytes),
  async run({ db, grant, now, record, unchanged }, { fileName }, filled): Promise<OfflineOutcome> {
    const touched = [...filled.projects].filter(([, project]) => linesOf(project).some(isFilled));
    const ids = touched.map(([id]) => id);
    const held = await holdProjects(db, { AND: [projectsWithin(grant), { id: { in: ids } }] });
    const reasons = await refusals(db, held, now);
    const refusalOf = (id: string) => {
      const reason = reasons.get(id);
      return reason === undefined ? OUT_OF_REACH : reason;
    };
    const outcomes = new Map<string, readonly LineOutcome[]>(
      [...filled.projects].map(([id, project]) => [id, withoutChange(project, refusalOf(id))]),
    );
    const opened = [];
    for (const [id, project] of touched) {
      if (refusalOf(id) === null)
        opened.push({ id, project, change: await openHeld(db, held, grant, 'takeOffline', id, now) });
    }
    let changed = 0;
    for (const { id, project, change } of opened) {
      const { filled: agreed, refused } = agreeing(change, project);
      const { patch, outcomes: lines } = takeOver(change.sheet, agreed);
      outcomes.set(id, [...refused, ...lines]);
      if (patch === null) continue;
      const { changes } = await storeReport(db, change, patch, 'takeOffline', now);
      if (changes.length === 0) continue;
      const file = { field: '文件', from: null, to: fileName };
      record(evaluationEvent(change.record, 'evaluation.offlineTaken', { changes: [file, ...changes] }));
      changed += 1;
    }
    if (changed === 0) unchanged();
    return outcomeOf(fileName, filled, outcomes, changed);
  },
});
