import { beforeEach, describe, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { aUnit, aUser, aYear, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { anOwnRuleSet, pin } from '@/lib/rules/own-rule-set.fixture';
import { RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { bytesOf, filledSheet } from './filled-workbook.fixture';
import { findingsWorkbook } from './findings-workbook';
import { auditChoices, auditUpload, emptyForm } from './queries';
import { readForms } from './read-forms';

const DEFAULT = 'mof-2020-10@1';
/** Every table that an upload could conceivably leave something in. */
const COUNTED = ['auditEvent', 'import', 'project', 'evaluation', 'ownRuleSet'] as const;

let database: Database;
let unitId: string;
let evaluator: Session;
let leader: Session;

beforeEach(async () => {
  database = await freshDatabase();
  const unit = await aUnit(database.prisma);
  unitId = unit.id;
  evaluator = sessionOf(await aUser(database.prisma, 'EVALUATOR', { unitId }));
  leader = sessionOf(await aUser(database.prisma, 'LEADER', { unitId }));
});

function json(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

const ROW = { l1: '产出指标', l3: '场次', target: '≤5场', actual: '8场', weight: 100, score: 100 };

function upload(session: Session, content: unknown, rules = DEFAULT) {
  return auditUpload(session, { fileName: '表.json', bytes: json(content), rules });
}

function computed(result: Awaited<ReturnType<typeof upload>>): (string | null)[] {
  return result.audits.flatMap(({ rows }) => rows.map((row) => row.computed));
}

async function counts(): Promise<number[]> {
  const { prisma } = database;
  const tables: Readonly<Record<(typeof COUNTED)[number], { count(): Promise<number> }>> = prisma;
  return Promise.all(COUNTED.map((table) => tables[table].count()));
}

describe('an uploaded form', () => {
  test('is recomputed for evaluators and leaders, and leaves nothing behind', async () => {
    const before = await counts();
    for (const session of [evaluator, leader]) {
      const result = await upload(session, [{ id: 'A', rows: [ROW], total: 100 }]);
      expect(result).toMatchObject({
        fileName: '表.json',
        ruleSet: { ruleSetId: 'mof-2020-10', version: 1 },
        audits: [{ findings: [{ kind: '反向超标仍满分', row: 1, printed: '100.00', computed: '62.50' }] }],
      });
      // It goes to the browser as it is.
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }
    expect(await counts()).toEqual(before);
  });

  test('that cannot be read is refused with every place', async () => {
    await expect(upload(evaluator, [{ rows: [{ weight: 'x' }] }, 7])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '文件有 2 处问题。请改正后重新上传。',
      problems: [
        { path: '[0].rows[0].weight', message: '不是数：“x”' },
        { path: '[1]', message: '应为对象，现为 "7"' },
      ],
    });
    const many = { rows: Array.from({ length: 60 }, () => ({ weight: 'x' })) };
    await expect(upload(evaluator, many)).rejects.toMatchObject({
      message: '文件有 60 处问题，列出前 50 处。请改正后重新上传。',
      problems: expect.objectContaining({ length: 50 }),
    });
  });

  test('with more rows than a page shows is refused', async () => {
    const form = { rows: Array.from({ length: 1001 }, () => ROW) };
    await expect(upload(evaluator, [form, form, form])).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: '文件共有 3003 行指标，一次最多核对 3000 行。请分几个文件上传。',
    });
  });

  test('is refused under a rule set that is none', async () => {
    await expect(upload(evaluator, [], 'mof-2020-10')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(upload(evaluator, [], 'none@1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the rule sets to choose from', () => {
  test('are the shipped ones, the default one chosen, where there is nothing else', async () => {
    const { ruleSets, chosen } = await auditChoices(evaluator, {});
    const shipped = RULE_SETS.map(({ id, version }) => `${id}@${version}`);
    expect(ruleSets.map(({ reference }) => reference)).toEqual(shipped);
    expect(chosen).toBe(DEFAULT);
  });

  test("are also the unit's own published ones, and its year's is chosen", async () => {
    const { prisma } = database;
    const published = await anOwnRuleSet(prisma, unitId, {}, { ruleSetId: 'own-1', title: '本单位规则' });
    await anOwnRuleSet(prisma, unitId, {}, { ruleSetId: 'own-2', state: 'DRAFT' });
    await aYear(prisma, unitId);
    await pin(prisma, published);
    const { ruleSets, chosen } = await auditChoices(leader, {});
    expect(ruleSets.slice(RULE_SETS.length)).toEqual([
      { ruleSetId: 'own-1', version: 1, title: '本单位规则', reference: 'own-1@1' },
    ]);
    expect(chosen).toBe('own-1@1');
    expect(computed(await upload(leader, [{ rows: [ROW] }], 'own-1@1'))).toEqual(['62.50']);
    await expect(upload(leader, [], 'own-2@1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test("are never another unit's", async () => {
    const elsewhere = await aUnit(database.prisma);
    await anOwnRuleSet(database.prisma, elsewhere.id, {}, { ruleSetId: 'other-1' });
    expect((await auditChoices(evaluator, {})).ruleSets).toHaveLength(RULE_SETS.length);
    await expect(upload(evaluator, [], 'other-1@1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('the findings go into a workbook, texts as texts', async () => {
  const bytes = new Uint8Array(await bytesOf(await filledSheet()));
  const audited = await auditUpload(evaluator, { fileName: 'C:\\表\\入户.xlsx', bytes, rules: DEFAULT });
  expect(audited.fileName).toBe('入户.xlsx');
  const workbook = await findingsWorkbook(audited);
  const { default: ExcelJS } = await import('exceljs');
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(workbook.buffer as ArrayBuffer);
  const rows: string[] = [];
  read.worksheets[0]?.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1).join('|'));
  });
  expect(rows.slice(1, 4)).toEqual([
    '表|项目名称|行|一级指标|三级指标|年度指标值|实际完成值|分值|问题|表中数值|重新计算|说明',
    '自评表|入户走访|3|产出指标|慰问人数|≥50人|40|10|取整差异|8.50|8.00|与按规则计算的得分相差不超过 0.5 分，可能是取整：得分 8.50，按规则应为 8.00。',
    '自评表|入户走访|4|产出指标|走访记录完整率|≥95%|90%|20|未达标给满分|20.00|18.95|未达到目标值却给了满分：得分 20.00，按规则应为 18.95。',
  ]);
  expect(rows).toHaveLength(6);
});

test('the empty form is a workbook that holds no indicator yet', async () => {
  expect(await readForms(await emptyForm(leader, {}))).toEqual({
    ok: false,
    error: [{ path: '自评表', message: '自评表是空的：没有填写任何指标' }],
  });
});
