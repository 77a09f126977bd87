import type ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { evaluationSheet } from '@/lib/evaluations/queries';
import { type aReportableProject, aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { takeOfflineForms } from './commands';
import { column, type Edit, filledIn, put } from './filled-workbook.fixture';

let database: Database;
let owner: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, project } = await aReportingUnit());
});

const upload = (bytes: Uint8Array<ArrayBuffer>) => takeOfflineForms(owner, { fileName: '填报.xlsx', bytes });
const take = async (edit: Edit) => upload(await filledIn(owner, edit));
const sheet = async () => (await evaluationSheet(owner, { projectId: project.id })).sheet;
const values = async () => (await sheet()).rows.map(({ value }) => value);

type Outcome = Awaited<ReturnType<typeof take>>;
const refused = ({ lines }: Outcome) =>
  lines
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ place, projectId, indicatorName, reasons }) => [place, projectId, indicatorName, reasons]);

const TWICE = '无法判断以哪一行为准，都没有录入。';
const FRESH = '请在“离线填报”页面重新下载填报表，把内容粘贴过去再上传';

/** Adds a copy of a line below all others, as copying a whole row in a spreadsheet program does. */
function copied(sheet: ExcelJS.Worksheet, line: number): ExcelJS.Row {
  return sheet.addRow((sheet.getRow(line).values as ExcelJS.CellValue[]).slice(1));
}

describe('a line that cannot be told', () => {
  it('because it stands twice is refused with its copy, each naming the other; the others are taken', async () => {
    const outcome = await take(({ rows, projects }) => {
      put(rows, '入户走访次数', '实际完成值', '4');
      copied(rows, 4).getCell(column(rows, '实际完成值')).value = '7';
      put(rows, '居民满意度', '实际完成值', '92');
      put(projects, '入户走访服务', '其他需要说明的问题', '无');
    });
    const todo = '同一指标请只留一行，删去重复的行后再上传';
    expect(refused(outcome)).toEqual([
      ['“绩效指标”第 4 行', null, '入户走访次数', [`与“绩效指标”第 10 行的行标识相同，${TWICE}${todo}`]],
      ['“绩效指标”第 10 行', null, '入户走访次数', [`与“绩效指标”第 4 行的行标识相同，${TWICE}${todo}`]],
    ]);
    expect(outcome.projects).toBe(1);
    expect(await values()).toEqual([null, null, null, null, null, '92']);
    expect((await sheet()).notes).toBe('无');
  });

  it('because it has the id of another is refused, and so is that one', async () => {
    const outcome = await take(({ rows }) => {
      put(rows, '居民满意度', '实际完成值', '92');
      rows.getCell(5, 1).value = rows.getCell(4, 1).value;
    });
    expect(refused(outcome)).toEqual([
      ['“绩效指标”第 4 行', null, '入户走访次数', [`与“绩效指标”第 5 行的行标识相同，${TWICE}${FRESH}`]],
      ['“绩效指标”第 5 行', null, '档案归档完成时间', [`与“绩效指标”第 4 行的行标识相同，${TWICE}${FRESH}`]],
    ]);
    expect((await values())[5]).toBe('92');
  });

  it('of a project is refused by itself: its indicators are taken', async () => {
    const outcome = await take(({ rows, projects }) => {
      put(projects, '入户走访服务', '其他需要说明的问题', '无');
      projects.getCell(4, 1).value = null;
      put(rows, '居民满意度', '实际完成值', '92');
    });
    expect(refused(outcome)).toEqual([
      ['“项目情况”第 4 行', null, null, [`缺少行标识，无法对应到项目。${FRESH}`]],
    ]);
    expect(await sheet()).toMatchObject({ notes: '' });
    expect((await values())[5]).toBe('92');
  });

  it('because its id is gone or changed says which line it repeats, where it repeats one', async () => {
    const outcome = await take(({ rows }) => {
      rows.getCell(5, 1).value = null;
      rows.getCell(6, 1).value = '走访记录规范';
      copied(rows, 4).getCell(1).value = null;
      rows.addRow([null, '备注：以上为一季度数']);
      put(rows, '居民满意度', '实际完成值', '92');
    });
    const original = '“绩效指标”第 4 行';
    expect(refused(outcome).map(([place, , name, reasons]) => [place, name, reasons])).toEqual([
      ['“绩效指标”第 5 行', '档案归档完成时间', [`缺少行标识，无法对应到指标。${FRESH}`]],
      ['“绩效指标”第 6 行', '走访记录规范', [`行标识被改动，无法对应到指标。${FRESH}`]],
      [
        '“绩效指标”第 10 行',
        '入户走访次数',
        [`缺少行标识，无法对应到指标；它与${original}是同一指标。请填在${original}，删去本行后再上传`],
      ],
      ['“绩效指标”第 11 行', '', [`缺少行标识，无法对应到指标。${FRESH}`]],
    ]);
    expect((await values())[5]).toBe('92');
  });

  it('because nobody knows its id is refused with what to do', async () => {
    const [projectId, unknown] = [project.id, '00000000-0000-7000-8000-000000000000'];
    const outcome = await take(({ rows }) => {
      put(rows, '入户走访次数', '实际完成值', '4');
      rows.getCell(4, 1).value = `${projectId} ${unknown}`;
      put(rows, '档案归档完成时间', '实际完成值', '2024-07');
      rows.getCell(5, 1).value = `${unknown} ${project.rows.archive}`;
      put(rows, '居民满意度', '实际完成值', '92');
    });
    expect(refused(outcome)).toEqual([
      [
        '“绩效指标”第 4 行',
        projectId,
        '入户走访次数',
        ['这条指标已不在项目中，或行标识被改动。请重新下载填报表核对'],
      ],
      [
        '“绩效指标”第 5 行',
        unknown,
        '档案归档完成时间',
        [expect.stringMatching(/^不在您可以填报的项目中：.+重新下载填报表/)],
      ],
    ]);
    expect((await values())[5]).toBe('92');
  });

  it.each(['{', 'null', '["4"]', null])(
    'because its hidden texts are %s is refused; nothing else is',
    async (before) => {
      const outcome = await take(({ rows }) => {
        put(rows, '入户走访次数', '实际完成值', '4');
        rows.getCell(4, column(rows, '下载时内容（请勿改动）')).value = before;
        put(rows, '居民满意度', '实际完成值', '92');
      });
      expect(refused(outcome)).toEqual([
        ['“绩效指标”第 4 行', null, '入户走访次数', [`隐藏列“下载时内容”被改动，无法核对。${FRESH}`]],
      ]);
      expect(await values()).toEqual([null, null, null, null, null, '92']);
    },
  );

  it('leaves no event where nothing else was filled in', async () => {
    const before = await database.prisma.auditEvent.count();
    const outcome = await take(({ rows }) => {
      copied(rows, 4);
    });
    expect([outcome.projects, refused(outcome).length]).toEqual([0, 2]);
    expect(await database.prisma.auditEvent.count()).toBe(before);
  });
});

describe('a formula that nothing has computed', () => {
  it('is no blank: the workbook is refused with its place', async () => {
    const bytes = await filledIn(owner, ({ rows }) => {
      put(rows, '入户走访次数', '实际完成值', { formula: '1+1' });
    });
    await expect(upload(bytes)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/^工作表“绩效指标”的 [A-Z]+\d+ 是公式，文件中没有保存它的计算结果/),
    });
  });
});

describe('a workbook that is handed in again', () => {
  const filled: Edit = ({ rows, projects }) => {
    put(rows, '入户走访次数', '实际完成值', '４次');
    put(rows, '项目预算控制数', '实际完成值', '54.60万元');
    put(rows, '居民满意度', '实际完成值', '92%');
    put(rows, '档案归档完成时间', '实际完成值', '2024年7月20日');
    put(projects, '入户走访服务', '当年财政拨款：全年执行数（万元）', '54.60');
  };

  it('changes nothing where the form has the same values in other words', async () => {
    const bytes = await filledIn(owner, filled);
    const first = await upload(bytes);
    expect(refused(first)).toEqual([]);
    const before = await sheet();
    const again = await upload(bytes);
    expect(again.lines.map(({ outcome }) => outcome)).toEqual(Array(7).fill('unchanged'));
    expect(again.projects).toBe(0);
    expect(await sheet()).toEqual(before);
  });

  it('takes what was added to such a line', async () => {
    const later = await filledIn(owner, (sheets) => {
      filled(sheets);
      put(sheets.rows, '入户走访次数', '偏差原因', '合并走访');
    });
    await take(filled);
    const outcome = await upload(later);
    expect(outcome.lines.filter(({ outcome: what }) => what === 'taken')).toHaveLength(1);
    expect(refused(outcome)).toEqual([]);
    expect((await sheet()).rows[0]).toMatchObject({ value: '4', deviationReason: '合并走访' });
  });

  it('still refuses another value than the form has since the download', async () => {
    const bytes = await filledIn(owner, ({ rows }) => put(rows, '入户走访次数', '实际完成值', '５次'));
    await take(filled);
    expect(refused(await upload(bytes))).toEqual([
      [
        '“绩效指标”第 4 行',
        project.id,
        '入户走访次数',
        ['“实际完成值”在下载后已改为“4”，没有用表中的“５次”覆盖'],
      ],
    ]);
  });

  it('does not take for the same what cannot be read', async () => {
    await take(filled);
    const outcome = await take(({ rows }) => put(rows, '入户走访次数', '实际完成值', '四次'));
    expect(refused(outcome)[0]?.[3]).toEqual([expect.stringMatching(/^请填写数字/)]);
    expect((await values())[0]).toBe('4');
  });
});
