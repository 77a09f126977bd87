import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, aYear, sessionOf } from '@/lib/db/test-database';
import { saveReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import {
  aReportableProject,
  aReportingUnit,
  completeReport,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { compoundFile } from '@/lib/office-files/compound-file.fixture';
import { takeOfflineForms } from './commands';
import { column, type Edit, filledIn, put } from './filled-workbook.fixture';
import { offlineChoices, offlineForms } from './queries';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
});

const take = async (session: Session, edit: Edit) =>
  takeOfflineForms(session, { fileName: '填报.xlsx', bytes: await filledIn(session, edit) });

const sheet = async () => (await evaluationSheet(owner, { projectId: project.id })).sheet;

const reasonOf = (outcome: Awaited<ReturnType<typeof take>>, name: string | null) =>
  outcome.lines.find(({ indicatorName }) => indicatorName === name);

describe('an offline form', () => {
  it('that nobody touched changes nothing, and says so of every line', async () => {
    await saveReport(owner, { projectId: project.id, version: 1, ...completeReport(project.rows) });
    const before = await database.prisma.auditEvent.count();
    const outcome = await take(owner, () => undefined);
    expect(outcome).toMatchObject({ projects: 0, fileName: '填报.xlsx' });
    expect(outcome.lines.map(({ outcome: what }) => what)).toEqual(Array(7).fill('unchanged'));
    expect(await database.prisma.auditEvent.count()).toBe(before);
  });

  it('brings values, grades, dates, money and texts into the draft', async () => {
    const outcome = await take(owner, ({ rows, projects }) => {
      put(rows, '入户走访次数', '实际完成值', '4次');
      put(rows, '入户走访次数', '偏差原因', '合并走访');
      put(rows, '档案归档完成时间', '实际完成值', new Date(Date.UTC(2024, 6, 20)));
      put(rows, '走访记录规范', '完成档次', '达成');
      put(rows, '走访记录规范', '完成情况', '记录完整\n规范');
      put(rows, '居民满意度', '有效份数', 480);
      put(rows, '居民满意度', '满意份数', 460);
      put(projects, '入户走访服务', '当年财政拨款：全年执行数（万元）', 54.6);
      put(projects, '入户走访服务', '其他资金：年初预算数（万元）', '0');
      put(projects, '入户走访服务', '其他资金：全年执行数（万元）', '0');
      put(projects, '入户走访服务', '年度总体目标实际完成情况', '已按计划完成。');
    });
    expect(outcome.projects).toBe(1);
    expect(outcome.lines.filter(({ outcome: what }) => what === 'taken')).toHaveLength(5);
    const after = await sheet();
    expect(after.goalActual).toBe('已按计划完成。');
    expect(after.money.map(({ applicable, initial, executed }) => [applicable, initial, executed])).toEqual([
      [true, '56', '54.6'],
      [false, null, null],
      [true, '0', '0'],
    ]);
    expect(after.rows.map((row) => [row.value, row.doneOn, row.grade, row.completion])).toEqual([
      ['4', null, null, ''],
      [null, '2024-07-20', null, ''],
      [null, null, '达成', '记录完整\n规范'],
      ['54.6', null, null, ''],
      [null, null, null, ''],
      [null, null, null, ''],
    ]);
    expect(after.rows[5]).toMatchObject({ surveyValid: '480', surveySatisfied: '460' });
    const event = await database.prisma.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'evaluation.offlineTaken' });
    expect(JSON.stringify(event.changes)).toContain('填报.xlsx');
  });

  it('refuses single lines with the reason, and takes the others', async () => {
    const outcome = await take(owner, ({ rows, projects }) => {
      put(rows, '入户走访次数', '实际完成值', '四次');
      put(rows, '入户走访次数', '偏差原因', '这一格没有错，但整行不录入');
      put(rows, '走访记录规范', '完成档次', '优秀');
      put(rows, '走访记录规范', '实际完成值', '5');
      put(rows, '居民安全感提升', '完成情况', '字'.repeat(4001));
      put(rows, '居民满意度', '满意份数', '90');
      put(rows, '居民满意度', '有效份数', '80');
      put(rows, '档案归档完成时间', '实际完成值', '2024-07');
      put(projects, '入户走访服务', '当年财政拨款：全年执行数（万元）', '-1');
    });
    expect(reasonOf(outcome, '入户走访次数')).toMatchObject({
      outcome: 'refused',
      place: '“绩效指标”第 4 行',
      reasons: ['请填写数字，例如 98 或 98.5（实际完成值 “四次”，偏差原因 “这一格没有错，但整行不录入”）'],
    });
    expect(reasonOf(outcome, '走访记录规范')?.reasons).toEqual([
      '本行不用填写“实际完成值”，却填了“5”',
      '“完成档次”只能是达成、部分达成、未达成，表中为“优秀”',
    ]);
    expect(reasonOf(outcome, '居民安全感提升')?.reasons).toEqual(['“完成情况”有 4001 字，最多 4000 字']);
    expect(reasonOf(outcome, '居民满意度')?.reasons[0]).toContain('满意份数不能大于有效份数');
    expect(reasonOf(outcome, null)?.reasons[0]).toContain('金额不能为负数');
    const after = await sheet();
    expect(after.rows.map((row) => [row.value, row.doneOn, row.grade, row.deviationReason])).toEqual([
      [null, null, null, ''],
      [null, '2024-07', null, ''],
      ...Array(4).fill([null, null, null, '']),
    ]);
  });

  it('never overwrites what was changed in the system since the download', async () => {
    const bytes = await filledIn(owner, ({ rows }) => {
      put(rows, '入户走访次数', '实际完成值', '4');
      put(rows, '居民满意度', '实际完成值', '92');
    });
    await saveReport(owner, {
      projectId: project.id,
      version: 1,
      rows: [
        { indicatorId: project.rows.visits, value: '5' },
        { indicatorId: project.rows.satisfaction, value: '92' },
      ],
    });
    const outcome = await takeOfflineForms(owner, { fileName: '填报.xlsx', bytes });
    expect(reasonOf(outcome, '入户走访次数')?.reasons).toEqual([
      '“实际完成值”在下载后已改为“5”，没有用表中的“4”覆盖',
    ]);
    expect(reasonOf(outcome, '居民满意度')?.outcome).toBe('unchanged');
    expect((await sheet()).rows[0]!.value).toBe('5');
  });

  it('takes nothing that was typed under another target or unit than the indicator has now', async () => {
    const bytes = await filledIn(owner, ({ rows }) => {
      put(rows, '入户走访次数', '实际完成值', '4');
      put(rows, '居民满意度', '实际完成值', '92');
    });
    await database.prisma.indicator.update({
      where: { id: project.rows.visits },
      data: { target: '0.0005', unitOfMeasure: '万次' },
    });
    const outcome = await takeOfflineForms(owner, { fileName: '填报.xlsx', bytes });
    expect(reasonOf(outcome, '入户走访次数')).toMatchObject({
      outcome: 'refused',
      reasons: [
        expect.stringMatching(
          /^本行下载时的指标值和填写要求是“.+ 次.+”，现在是“.+万次.+不能录入。.+重新下载/,
        ),
      ],
    });
    expect(reasonOf(outcome, '居民满意度')?.outcome).toBe('taken');
    expect((await sheet()).rows[0]!.value).toBeNull();
  });

  it('takes no line that shows another indicator or project than its hidden key says', async () => {
    const { prisma } = database;
    const {
      yearId,
      unitId,
      owner: person,
    } = await prisma.project.findUniqueOrThrow({
      where: { id: project.id },
      include: { owner: true },
    });
    const other = await aReportableProject(prisma, { id: yearId, unitId }, person!);
    const outcome = await take(evaluator, ({ rows, projects }) => {
      put(rows, '入户走访次数', '实际完成值', '4');
      put(rows, '居民满意度', '实际完成值', '92');
      put(projects, '入户走访服务', '其他需要说明的问题', '按计划开展');
      // Sorting the visible columns alone leaves the hidden ones where they were.
      for (const sheet of [rows, projects]) {
        const last = sheet.rowCount;
        const [first, then] = [sheet.getCell(4, 1), sheet.getCell(last, 1)];
        [first.value, then.value] = [then.value, first.value];
      }
    });
    expect(reasonOf(outcome, '入户走访次数')).toMatchObject({
      outcome: 'refused',
      reasons: [expect.stringMatching(/^本行写的是指标“.+入户走访次数”，行标识却是“.+居民满意度”的/)],
    });
    expect(reasonOf(outcome, null)?.reasons).toEqual([
      expect.stringMatching(/^本行写的是项目“\w+”，行标识却是“\w+”的.+重新下载/),
    ]);
    expect(reasonOf(outcome, '居民满意度')?.outcome).toBe('taken');
    const stored = async (projectId: string) => (await evaluationSheet(evaluator, { projectId })).sheet;
    expect((await sheet()).rows.map(({ value }) => value)).toEqual([null, null, null, null, null, '92']);
    const there = await stored(other.id);
    expect([there.notes, ...there.rows.map(({ value }) => value)]).toEqual(['', ...Array(6).fill(null)]);
  });

  it('does not touch a form that was submitted meanwhile', async () => {
    const bytes = await filledIn(owner, ({ rows }) => put(rows, '入户走访次数', '实际完成值', '3'));
    await submitComplete(owner, project);
    const outcome = await takeOfflineForms(owner, { fileName: '填报.xlsx', bytes });
    expect(reasonOf(outcome, '入户走访次数')?.reasons).toEqual(['项目当前为“已提交”，不能再填报']);
    expect(reasonOf(outcome, '居民满意度')?.outcome).toBe('unchanged');
    expect((await sheet()).rows[0]!.value).toBe('4');
  });

  it('of an owner holds the own projects, of an evaluator all of the unit; another unit is refused by line', async () => {
    const { prisma } = database;
    const there = await aUnit(prisma);
    const stranger = await aUser(prisma, 'OWNER', { unitId: there.id });
    await aReportableProject(prisma, await aYear(prisma, there.id), stranger);
    const colleague = await aUser(prisma, 'OWNER', {
      unitId: (await prisma.project.findUniqueOrThrow({ where: { id: project.id } })).unitId,
    });
    const { yearId, unitId } = await prisma.project.findUniqueOrThrow({ where: { id: project.id } });
    await aReportableProject(prisma, { id: yearId, unitId }, colleague);
    expect((await offlineForms(owner, {})).projects).toHaveLength(1);
    expect(await offlineChoices(evaluator, {})).toMatchObject({ open: 2, indicators: 12, closed: 0 });
    const foreign = await filledIn(sessionOf(stranger), ({ rows }) =>
      put(rows, '入户走访次数', '实际完成值', '3'),
    );
    const outcome = await takeOfflineForms(evaluator, { fileName: '别的单位.xlsx', bytes: foreign });
    expect(outcome.projects).toBe(0);
    expect(reasonOf(outcome, '入户走访次数')?.reasons).toEqual([
      expect.stringMatching(/^不在您可以填报的项目中：.+重新下载/),
    ]);
    const own = await take(evaluator, ({ rows }) => put(rows, '入户走访次数', '实际完成值', '3'));
    expect(own.projects).toBe(1);
  });

  it.each<[string, Edit, RegExp]>([
    [
      'headings changed',
      ({ rows }) => {
        rows.getCell(3, 6).value = '指标';
      },
      /表头被改动：第 6 列应为“三级指标”，现为“指标”/,
    ],
    [
      'a sheet removed',
      ({ workbook, rows }) => {
        workbook.removeWorksheet(rows.id);
      },
      /没有工作表“绩效指标”/,
    ],
  ])('with %s is refused as a whole', async (_what, edit, message) => {
    const bytes = await filledIn(owner, (sheets) => {
      put(sheets.rows, '居民满意度', '实际完成值', '92');
      edit(sheets);
    });
    await expect(takeOfflineForms(owner, { fileName: '填报.xlsx', bytes })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(message),
    });
    expect((await sheet()).rows[5]!.value).toBeNull();
  });

  it.each([
    ['text', new TextEncoder().encode('项目,实际完成值')],
    ['an image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['a damaged archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
  ])('that is %s is refused with what to do', async (_what, bytes) => {
    await expect(
      takeOfflineForms(owner, { fileName: '填报.xlsx', bytes: bytes as Uint8Array<ArrayBuffer> }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(/\.xlsx/) });
  });

  it('under a password is refused with how to take it off', async () => {
    const bytes = compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage');
    await expect(takeOfflineForms(owner, { fileName: '填报.xlsx', bytes })).rejects.toThrow(/取消密码/);
  });

  it('locks everything but the cells to be filled in, and offers the grades as a list', async () => {
    await filledIn(owner, ({ rows, projects }) => {
      const cell = (line: number, heading: string) => rows.getCell(line, column(rows, heading));
      expect(cell(4, '实际完成值').protection?.locked).toBe(false);
      expect(cell(4, '完成档次').protection?.locked).not.toBe(false);
      expect(cell(6, '完成档次').dataValidation.formulae).toEqual(['"达成,部分达成,未达成"']);
      expect(cell(6, '实际完成值').protection?.locked).not.toBe(false);
      expect(cell(4, '实际完成值').dataValidation).toMatchObject({
        type: 'custom',
        errorStyle: 'warning',
        allowBlank: true,
        formulae: [`IFERROR(ISNUMBER(VALUE(${cell(4, '实际完成值').address})),FALSE)`],
      });
      expect(cell(5, '实际完成值').dataValidation).toBeUndefined();
      expect(cell(9, '有效份数').dataValidation.error).toContain('应填整数');
      const executed = projects.getCell(4, column(projects, '当年财政拨款：全年执行数（万元）'));
      expect(executed.dataValidation.error).toContain('应填不小于 0 的数字，单位万元');
      expect(JSON.stringify(projects.getRow(3).getCell(executed.col).note)).toContain('单位为万元');
      const reason = projects.getCell(3, column(projects, '预算执行情况说明'));
      expect(JSON.stringify(reason.note)).toContain('低于 90%');
      expect(rows.getColumn(1).hidden).toBe(true);
      expect(cell(4, '填写要求').value).toBe('填数字，单位 次');
      expect(JSON.stringify(cell(3, '完成比例（%）').note)).toContain(
        '达成 80–100，部分达成 60–79.99，未达成 0–59.99。达成且不填比例的，按 100 计。',
      );
      expect(
        [rows, projects].map((page) => 'sheetProtection' in page && Boolean(page.sheetProtection)),
      ).toEqual([true, true]);
    });
  });
});
