import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import type { Database } from '@/lib/db/database';
import { saveReport } from '@/lib/evaluations/commands';
import { evaluationSheet } from '@/lib/evaluations/queries';
import { type aReportableProject, aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { decideReadings } from '@/lib/readings/commands';
import { acceptSuggestions, dismissFindings, undoDecision } from './commands';
import { projectQuality, qualityFindings } from './queries';
import type { ListedFinding } from './types';

let database: Database;
let owner: Session;
let evaluator: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;

beforeEach(async () => {
  ({ database, owner, evaluator, project } = await aReportingUnit());
  const { prisma } = database;
  await prisma.user.update({ where: { id: evaluator.userId }, data: { name: '评价甲' } });
  await prisma.indicator.update({ where: { id: project.rows.visits }, data: { name: '指标1：走访户数' } });
  await prisma.indicator.update({
    where: { id: project.rows.archive },
    data: { direction: '正向指标', target: '8' },
  });
});

async function findings(state: 'open' | 'accepted' | 'dismissed' = 'open'): Promise<ListedFinding[]> {
  const { projects } = await qualityFindings(evaluator, { state });
  return projects.flatMap((one) => one.findings);
}

async function finding(
  rule: string,
  state: 'open' | 'accepted' | 'dismissed' = 'open',
): Promise<ListedFinding> {
  const found = (await findings(state)).find((one) => one.rule === rule);
  if (!found) throw new Error(`no ${state} finding of ${rule}`);
  return found;
}

const seen = ({ key }: ListedFinding) => ({ projectId: project.id, key });
const indicator = (id: string) => database.prisma.indicator.findUniqueOrThrow({ where: { id } });
const events = (action: string) => database.prisma.auditEvent.findMany({ where: { action } });
const version = async () => (await evaluationSheet(evaluator, { projectId: project.id })).version;

describe('the findings of a year', () => {
  it('are computed from the stored texts, by project, with what accepting would change', async () => {
    const page = await qualityFindings(evaluator, {});
    expect(page.projects.map(({ projectId }) => projectId)).toEqual([project.id]);
    expect(page).toMatchObject({ projectCount: 1, mayDecide: true, page: 1 });
    expect(page.rules['placeholder-text']).toBe(1);
    expect(page.states).toEqual({ open: page.findingCount, accepted: 0, dismissed: 0 });
    expect(await finding('placeholder-text')).toMatchObject({
      position: 1,
      severity: 'warning',
      indicator: '指标1：走访户数',
      what: '名称前留有模板的编号“指标1：”。',
      changes: [{ field: '三级指标', from: '指标1：走访户数', to: '走访户数' }],
      blocked: null,
      decision: null,
    });
  });

  it('are filtered by rule, severity, 一级 and project; counts stay those of all', async () => {
    const all = await qualityFindings(evaluator, {});
    const one = await qualityFindings(evaluator, { rule: 'placeholder-text', q: '走访', level1: '产出指标' });
    expect([one.findingCount, one.states.open]).toEqual([1, all.findingCount]);
    expect((await qualityFindings(evaluator, { q: '没有这个项目' })).projects).toEqual([]);
    const infos = await qualityFindings(evaluator, { severity: 'info' });
    expect(new Set(infos.projects.flatMap((p) => p.findings.map(({ severity }) => severity)))).toEqual(
      new Set(['info']),
    );
    expect((await qualityFindings(evaluator, { rule: 'nonsense', page: '99' } as never)).findingCount).toBe(
      all.findingCount,
    );
  });

  it('are read, not decided, by an owner of the project', async () => {
    const own = await projectQuality(owner, { projectId: project.id });
    expect(own?.findings).toEqual((await qualityFindings(evaluator, {})).projects[0]?.findings);
    expect((await qualityFindings(owner, {})).mayDecide).toBe(false);
    const first = await finding('placeholder-text');
    await expect(acceptSuggestions(owner, { findings: [seen(first)] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('leave out projects that do not take part', async () => {
    await database.prisma.project.update({ where: { id: project.id }, data: { participates: false } });
    expect(await findings()).toEqual([]);
    expect(await projectQuality(owner, { projectId: project.id })).toBeNull();
  });
});

describe('accepting suggestions', () => {
  it('replaces the texts, keeps the verbatim ones, scores again and leaves one event for the project', async () => {
    const before = await version();
    const chosen = [await finding('placeholder-text'), await finding('direction-contradicts-nature')];
    expect(await acceptSuggestions(evaluator, { findings: chosen.map(seen) })).toEqual({ count: 2 });
    expect(await indicator(project.rows.visits)).toMatchObject({ name: '走访户数' });
    expect(await indicator(project.rows.archive)).toMatchObject({ direction: null, nature: '≤' });
    expect(await version()).toBe(before + 1);
    expect((await findings()).map(({ rule }) => rule)).not.toContain('placeholder-text');
    expect(await finding('placeholder-text', 'accepted')).toMatchObject({
      indicator: '走访户数',
      changes: [{ field: '三级指标', from: '指标1：走访户数', to: '走访户数' }],
      decision: { byName: '评价甲', reason: '' },
    });
    const [event, ...others] = await events('quality.accepted');
    expect(others).toEqual([]);
    expect(event).toMatchObject({ projectId: project.id, subjectName: expect.stringContaining('入户走访') });
    expect(event!.changes).toEqual([
      { field: '指标1：走访户数：三级指标', from: '指标1：走访户数', to: '走访户数' },
      expect.objectContaining({ from: '正向指标', to: null }),
    ]);
  });

  it('is refused where the text has changed since, and nothing of the call is done', async () => {
    const chosen = [await finding('placeholder-text'), await finding('direction-contradicts-nature')];
    await database.prisma.indicator.update({
      where: { id: project.rows.archive },
      data: { direction: '反向指标' },
    });
    await expect(acceptSuggestions(evaluator, { findings: chosen.map(seen) })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '指标文字或审核结果已有变化，请刷新后再操作。',
    });
    expect(await indicator(project.rows.visits)).toMatchObject({ name: '指标1：走访户数' });
  });

  it('twice at the same moment is done once', async () => {
    const input = { findings: [seen(await finding('placeholder-text'))] };
    const results = await Promise.allSettled([
      acceptSuggestions(evaluator, input),
      acceptSuggestions(evaluator, input),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await events('quality.accepted')).toHaveLength(1);
  });

  it('needs a person where no safe repair exists', async () => {
    const vague = await finding('deadline-as-quantity');
    await expect(acceptSuggestions(evaluator, { findings: [seen(vague)] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: '这条建议须由人改写，不能一键接受。',
    });
  });

  it('takes one that may change the meaning by itself alone', async () => {
    await database.prisma.indicator.update({
      where: { id: project.rows.archive },
      data: { level1: '成本指标', level2: '经济成本指标', nature: '＝', unitOfMeasure: '万元' },
    });
    const [judged, plain] = [await finding('cost-as-exact'), await finding('placeholder-text')];
    expect([judged.judgement, plain.judgement]).toEqual([true, false]);
    await expect(acceptSuggestions(evaluator, { findings: [plain, judged].map(seen) })).rejects.toMatchObject(
      {
        code: 'INVALID_INPUT',
        message: expect.stringMatching(/可能改变原来的意思，须核对后单独接受。没有改动任何内容。$/),
      },
    );
    expect(await findings('accepted')).toEqual([]);
    expect(await acceptSuggestions(evaluator, { findings: [seen(judged)] })).toEqual({ count: 1 });
  });

  it('leaves an approved project as it is', async () => {
    await database.prisma.evaluation.updateMany({ data: { state: 'APPROVED' } });
    const placeholder = await finding('placeholder-text');
    expect(placeholder.blocked).toBe('项目已评价通过，指标文字不再改动。');
    await expect(acceptSuggestions(evaluator, { findings: [seen(placeholder)] })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});

describe('a repair of nature, value or unit', () => {
  beforeEach(async () => {
    await database.prisma.indicator.update({
      where: { id: project.rows.visits },
      data: {
        level1: '成本指标',
        level2: '经济成本指标',
        name: '活动经费',
        nature: '＝',
        target: '15',
        unitOfMeasure: '万元',
      },
    });
  });

  const report = async () =>
    saveReport(owner, {
      projectId: project.id,
      version: await version(),
      rows: [{ indicatorId: project.rows.visits, value: '14' }],
    });

  it('is carried out while nothing is reported', async () => {
    await acceptSuggestions(evaluator, { findings: [seen(await finding('cost-as-exact'))] });
    expect(await indicator(project.rows.visits)).toMatchObject({ nature: '≤', target: '15' });
  });

  it('is not once an actual is reported, nor taken back', async () => {
    const early = await finding('cost-as-exact');
    await report();
    const late = await finding('cost-as-exact');
    expect(late.blocked).toBe('已填报实际完成值，性质、指标值和单位不再改动；需要时请在“指标含义”中确认。');
    await expect(acceptSuggestions(evaluator, { findings: [seen(early)] })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
    expect(await indicator(project.rows.visits)).toMatchObject({ nature: '＝' });
  });

  it('is not taken back once an actual is reported', async () => {
    await acceptSuggestions(evaluator, { findings: [seen(await finding('cost-as-exact'))] });
    await report();
    const { decision } = await finding('cost-as-exact', 'accepted');
    await expect(
      undoDecision(evaluator, { projectId: project.id, decisionId: decision!.id }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE' });
    expect(await indicator(project.rows.visits)).toMatchObject({ nature: '≤' });
  });

  it('is not where the meaning has been decided', async () => {
    await decideReadings(evaluator, {
      decisions: [
        { rows: [{ indicatorId: project.rows.visits, seen: null }], meaning: { kind: 'number' }, note: '' },
      ],
    });
    expect((await finding('cost-as-exact')).blocked).toBe('指标含义已确认，性质、指标值和单位不再改动。');
  });
});

describe('dismissing and taking back', () => {
  it('keeps the reason, and the finding comes back when it is taken back', async () => {
    const before = await finding('placeholder-text');
    await dismissFindings(evaluator, { findings: [seen(before)], reason: '沿用上级统一编号' });
    expect((await findings()).map(({ rule }) => rule)).not.toContain('placeholder-text');
    const { decision } = await finding('placeholder-text', 'dismissed');
    expect(decision).toMatchObject({ reason: '沿用上级统一编号', byName: '评价甲' });
    expect(await events('quality.dismissed')).toMatchObject([
      { reason: '沿用上级统一编号', changes: [{ field: '指标1：走访户数', from: before.what, to: '忽略' }] },
    ]);
    await undoDecision(evaluator, { projectId: project.id, decisionId: decision!.id });
    expect(await finding('placeholder-text')).toMatchObject({ key: before.key, decision: null });
    expect(await events('quality.undone')).toHaveLength(1);
  });

  it('of several at once has one reason and one event for the project', async () => {
    const all = await findings();
    await dismissFindings(evaluator, { findings: all.map(seen), reason: '下年度一并修改' });
    expect([await findings(), (await findings('dismissed')).length]).toEqual([[], all.length]);
    const [event, ...others] = await events('quality.dismissed');
    expect([(event!.changes as unknown[]).length, others]).toEqual([all.length, []]);
  });

  it('needs a reason', async () => {
    const placeholder = await finding('placeholder-text');
    await expect(
      dismissFindings(evaluator, { findings: [seen(placeholder)], reason: ' ' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', message: '请填写原因（至少 2 个字）' });
  });

  it('ends with the text that it was about', async () => {
    await dismissFindings(evaluator, {
      findings: [seen(await finding('placeholder-text'))],
      reason: '沿用上级统一编号',
    });
    await database.prisma.indicator.update({
      where: { id: project.rows.visits },
      data: { name: '指标2：走访户数' },
    });
    expect(await finding('placeholder-text')).toMatchObject({ state: 'open' });
  });

  it('puts the verbatim text back where a suggestion had been accepted', async () => {
    const before = await finding('direction-contradicts-nature');
    await acceptSuggestions(evaluator, { findings: [seen(before)] });
    const { decision } = await finding('direction-contradicts-nature', 'accepted');
    const undo = () => undoDecision(evaluator, { projectId: project.id, decisionId: decision!.id });
    await undo();
    expect(await indicator(project.rows.archive)).toMatchObject({ direction: '正向指标' });
    expect((await finding('direction-contradicts-nature')).key).toBe(before.key);
    await expect(undo()).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('of an accepted suggestion is refused where the text was changed afterwards', async () => {
    await acceptSuggestions(evaluator, { findings: [seen(await finding('placeholder-text'))] });
    await database.prisma.indicator.update({ where: { id: project.rows.visits }, data: { name: '走访' } });
    const { decision } = await finding('placeholder-text', 'accepted');
    await expect(
      undoDecision(evaluator, { projectId: project.id, decisionId: decision!.id }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
