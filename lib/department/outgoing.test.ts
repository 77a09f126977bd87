import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { editedPdf } from '@/lib/documents/edited-pdf.fixture';
import { documentByCode, fileVerification } from '@/lib/documents/queries';
import { pagesOf, withTool } from '@/lib/reports/draw/pdf-tools.fixture';
import { claimIn } from '@/lib/verification/claim';
import { codeOf } from '@/lib/verification/code';
import { documentFacts } from '@/lib/verification/verdict';
import { aUnitWithTable14, reportedDepartment } from './begun-department.fixture';
import { approveDepartment, reopenDepartment } from './commands';
import { outgoingDepartment } from './outgoing';
import { departmentDocument } from './queries';

let unit: Awaited<ReturnType<typeof aUnitWithTable14>>;
let asker = 0;

beforeEach(async () => {
  unit = await aUnitWithTable14();
  asker += 1;
});

const from = () => `192.0.2.${100 + asker}`;
const verified = (bytes: Uint8Array) =>
  fileVerification(null, {
    ...{ sha256: createHash('sha256').update(bytes).digest('hex'), claim: claimIn(bytes), from: from() },
  });

async function approved(): Promise<{ version: number; sha256: string }> {
  const { evaluator, yearId } = unit;
  await approveDepartment(evaluator, { yearId, version: await reportedDepartment(unit) });
  const row = await unit.db.departmentEvaluation.findUniqueOrThrow({ where: { yearId } });
  return { version: row.version, sha256: row.frozenSha256! };
}

const issued = async (kind: 'form' | 'report') =>
  outgoingDepartment(unit.leader, kind, await departmentDocument(unit.leader, { yearId: unit.yearId }));

it('form and report of an approved evaluation bear its code, are registered once and are genuine', async () => {
  const { sha256 } = await approved();
  const form = await issued('form');
  expect(await issued('form')).toEqual(form);
  const report = await issued('report');
  expect(await unit.db.issuedDocument.count()).toBe(2);
  for (const bytes of [form, report]) expect(await verified(bytes)).toMatchObject({ verdict: 'genuine' });
  const document = await documentByCode(null, { code: codeOf(sha256), from: from() });
  expect(documentFacts(document!).map(([label, value]) => `${label}：${value}`)).toEqual([
    `验证码：${codeOf(sha256)}`,
    '文件：部门整体支出绩效自评',
    '状态：有效',
    expect.stringMatching(/^单位：/u),
    '年度：2024年度',
    '部门：云溪街道办事处',
    expect.stringMatching(/^得分：[\d.]+ 分$/u),
    expect.stringMatching(/^等级：/u),
    expect.stringMatching(/^评价通过日期：/u),
  ]);
});

it('a file that was changed is altered, and one of an evaluation that was opened again superseded', async () => {
  const { version } = await approved();
  const bytes = await issued('form');
  expect((await verified(Buffer.concat([bytes, Buffer.from('\n')]))).verdict).toBe('altered');
  await reopenDepartment(unit.evaluator, { yearId: unit.yearId, version, reason: '数据有误' });
  expect((await verified(bytes)).verdict).toBe('superseded');
});

it('a draft bears no code and is not registered', async () => {
  await reportedDepartment(unit);
  expect(claimIn(await issued('form'))).toMatchObject({ marked: false });
  expect(await unit.db.issuedDocument.count()).toBe(0);
});

withTool('pdftotext')('one edited score is found out (pdftotext)', async () => {
  const { sha256 } = await approved();
  const bytes = await issued('form');
  const [first = ''] = pagesOf(bytes);
  expect(first).toContain(`验证码${codeOf(sha256)}`);
  const { model } = await departmentDocument(unit.leader, { yearId: unit.yearId });
  const wrong = model.total.replace(/\d/gu, (digit) => (digit === '9' ? '8' : '9'));
  expect((await verified(editedPdf(bytes, model.total, wrong))).verdict).toBe('altered');
});
