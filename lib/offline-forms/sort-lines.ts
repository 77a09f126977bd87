import type { ProjectColumn, RowColumn } from '@/lib/sheet/offline/columns';
import type { FilledLine, FilledProject } from '@/lib/sheet/offline/take-over';
import { idsOfKey } from './layout';

/** What to do where a line or a workbook cannot be used. */
export const FRESH = '请在“离线填报”页面重新下载填报表，把内容粘贴过去再上传';

/** A line as read from its sheet. */
export type ReadLine<K extends string> = {
  readonly key: string;
  /** Whether the key is one that the product writes on this sheet */
  readonly isKey: boolean;
  /** Sheet and row in words */
  readonly place: string;
  readonly row: number;
  readonly shown: readonly string[];
  readonly cells: Readonly<Record<K, string>>;
  /** null where the hidden texts were changed */
  readonly before: Readonly<Record<K, string>> | null;
};

/** Where a line stands, and what it is called there; `indicator` is null where it is a project's own. */
export type LineName = {
  readonly place: string;
  readonly row: number;
  readonly project: string;
  readonly indicator: string | null;
};

/** A workbook as filled in: lines by project, in its order, with their names, and those that are refused as they are. */
export type FilledWorkbook = {
  readonly projects: ReadonlyMap<string, FilledProject>;
  /** By key of the line */
  readonly names: ReadonlyMap<string, LineName>;
  readonly strays: readonly (LineName & { readonly reason: string })[];
};

const MOST_PLACES = 5;

/** What a line shows: two that show the same are about the same project or indicator. */
function shownBy({ shown }: ReadLine<string>): string {
  return JSON.stringify(shown);
}

function withoutKey({ key }: ReadLine<string>, original: string | undefined, noun: string): string {
  const what = `${key === '' ? '缺少行标识' : '行标识被改动'}，无法对应到${noun}`;
  if (original === undefined) return `${what}。${FRESH}`;
  return `${what}；它与${original}是同一${noun}。请填在${original}，删去本行后再上传`;
}

function repeated(line: ReadLine<string>, all: readonly ReadLine<string>[], noun: string): string {
  const others = all.slice(0, MOST_PLACES + 1).filter((other) => other !== line);
  const places = others.slice(0, MOST_PLACES).map(({ place }) => place);
  const where = `${places.join('、')}${all.length - 1 > MOST_PLACES ? `等 ${all.length - 1} 行` : ''}`;
  const copies = others.every((other) => shownBy(other) === shownBy(line));
  const todo = copies ? `同一${noun}请只留一行，删去重复的行后再上传` : FRESH;
  return `与${where}的行标识相同，无法判断以哪一行为准，都没有录入。${todo}`;
}

function byKey(lines: readonly ReadLine<string>[]): Map<string, ReadLine<string>[]> {
  const groups = new Map<string, ReadLine<string>[]>();
  for (const line of lines) {
    const group = groups.get(line.key);
    if (group) group.push(line);
    else groups.set(line.key, [line]);
  }
  return groups;
}

/** Why each line that cannot be taken as it is cannot. */
function strayReasons(lines: readonly ReadLine<string>[], noun: string): Map<ReadLine<string>, string> {
  const keyed = lines.filter(({ isKey }) => isKey);
  const groups = byKey(keyed);
  const originals = new Map(keyed.map((line) => [shownBy(line), line.place]));
  const reasonOf = (line: ReadLine<string>): string | null => {
    if (!line.isKey) return withoutKey(line, originals.get(shownBy(line)), noun);
    const all = groups.get(line.key) ?? [];
    if (all.length > 1) return repeated(line, all, noun);
    return line.before === null ? `隐藏列“下载时内容”被改动，无法核对。${FRESH}` : null;
  };
  const reasons = lines.map((line) => [line, reasonOf(line)] as const);
  return new Map(reasons.flatMap(([line, reason]) => (reason === null ? [] : [[line, reason]])));
}

/** What can be taken of a sheet, and what cannot. */
function sortSheet<K extends string>(
  lines: readonly ReadLine<K>[],
  noun: string,
  nameOf: (line: ReadLine<K>) => LineName,
) {
  const reasons = strayReasons(lines, noun);
  const good = lines.filter((line) => !reasons.has(line));
  return {
    lines: good.flatMap(({ key, shown, cells, before }) =>
      before === null ? [] : [{ key, shown, cells, before }],
    ),
    names: good.map((line) => [line.key, nameOf(line)] as const),
    strays: lines.flatMap((line) => {
      const reason = reasons.get(line);
      return reason === undefined ? [] : [{ ...nameOf(line), reason }];
    }),
  };
}

/**
 * Sorts the lines of both sheets by project, and sets aside those without a key of the product, with one that stands
 * twice, or without their hidden texts.
 */
export function sortLines(
  own: readonly ReadLine<ProjectColumn>[],
  rows: readonly ReadLine<RowColumn>[],
): FilledWorkbook {
  const sheets = {
    own: sortSheet(own, '项目', ({ place, row, shown }) => ({
      place,
      row,
      project: shown[1] ?? '',
      indicator: null,
    })),
    rows: sortSheet(rows, '指标', ({ place, row, shown }) => ({
      place,
      row,
      project: shown[1] ?? '',
      indicator: shown[4] ?? '',
    })),
  };
  const projects = new Map<string, { project: FilledProject['project']; rows: FilledLine<RowColumn>[] }>();
  const at = (projectId: string) => {
    const known = projects.get(projectId) ?? { project: null, rows: [] };
    projects.set(projectId, known);
    return known;
  };
  for (const { key, ...line } of sheets.own.lines) at(key).project = { id: key, ...line };
  for (const { key, ...line } of sheets.rows.lines) {
    const { projectId, indicatorId } = idsOfKey(key);
    at(projectId).rows.push({ id: indicatorId, ...line });
  }
  return {
    projects,
    names: new Map([...sheets.own.names, ...sheets.rows.names]),
    strays: [...sheets.own.strays, ...sheets.rows.strays],
  };
}
