import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/db/database';
import { aProject, aUnit, aYear, migratedFolder } from '@/lib/db/test-database';
import { drawForm } from '@/lib/reports/draw/draw-form';
import { frozenHash } from '@/lib/reports/frozen-model';
import { sampleForm } from '@/lib/reports/sample-form.fixture';
import { codeOf } from '@/lib/verification/code';
import { jxMeanwhile } from '../jx.fixture';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'));
const dataDir = path.join(folder, 'data');
const model = sampleForm();
const sha256 = frozenHash(model);
const code = codeOf(sha256);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let bytes: Uint8Array;

function file(name: string, content: Uint8Array): string {
  const full = path.join(folder, name);
  fs.writeFileSync(full, content);
  return full;
}

beforeAll(async () => {
  bytes = await drawForm(model, { draft: false, sha256, mark: { code, sha256, address: null } });
  await migratedFolder(dataDir);
  const { prisma, close } = await openDatabase({ databaseUrl: undefined, dataDir });
  const project = await aProject(prisma, await aYear(prisma, (await aUnit(prisma)).id));
  const frozen = { frozenModel: model, frozenSha256: sha256, approvedAt: new Date('2025-03-14T02:00:00Z') };
  const { id: evaluationId } = await prisma.evaluation.upsert({
    where: { projectId: project.id },
    create: { projectId: project.id, state: 'APPROVED', ...frozen },
    update: { state: 'APPROVED', ...frozen },
  });
  await prisma.issuedDocument.create({
    data: {
      ...{ evaluationId, modelSha256: sha256, code, bytesSha256: hashOf(bytes), size: bytes.length },
      ...{ issuedAt: new Date('2025-03-15T02:00:00Z'), issuedByName: '沈若澜' },
    },
  });
  await close();
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** `jx verify` in a process of its own, while this one may answer it. */
function verify(...args: string[]) {
  return jxMeanwhile(['verify', ...args], { DATABASE_URL: '', DATA_DIR: dataDir });
}

describe('jx verify', () => {
  test('says that a file is genuine, with what is registered', async () => {
    const { status, stdout, stderr } = await verify(file('genuine.pdf', bytes));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      `真实有效：这是本系统出具的文件，内容与登记的完全一致，是现行的定稿。\n验证码：${code}\n状态：有效\n单位：${model.project.unit}\n年度：2024年度\n项目：${model.project.name}\n得分：${model.total} 分\n等级：${model.grade}\n评价通过日期：2025-03-14\n`,
    );
  });

  test('says that a file was altered, or is none of ours', async () => {
    const altered = await verify(file('altered.pdf', Buffer.concat([bytes, Buffer.from('\n')])));
    expect(altered).toMatchObject({ status: 1, stdout: expect.stringMatching(/^内容被改动：.*\n验证码：/) });
    const other = await verify(file('other.pdf', Buffer.from('%PDF-1.7')));
    expect(other).toMatchObject({ status: 1, stdout: expect.stringMatching(/^没有登记：.*\n$/) });
  });

  test('refuses what it cannot read, in one line', async () => {
    expect(await verify()).toEqual({ status: 2, stdout: '', stderr: '参数有误。用法：verify 文件.pdf\n' });
    const missing = await verify(path.join(folder, 'missing.pdf'));
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringMatching(/找不到文件/) });
  });

  test('asks the server that holds the folder', async () => {
    const asked: (string | undefined)[] = [];
    const server = http.createServer((request, response) => {
      asked.push(request.url);
      response.end(JSON.stringify({ verdict: 'superseded', documents: [] }));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const address = `http://localhost:${(server.address() as AddressInfo).port}`;
    fs.writeFileSync(path.join(dataDir, 'lock.json'), JSON.stringify({ pid: process.pid, startedAt: null }));
    fs.writeFileSync(path.join(dataDir, 'console.json'), JSON.stringify({ address, token: 'any' }));
    const { status, stdout } = await verify(file('held.pdf', bytes));
    server.close();
    expect(asked).toEqual([`/api/verify?sha256=${hashOf(bytes)}&model=${sha256}&marked=yes`]);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^已被取代：/)]);
  });
});
