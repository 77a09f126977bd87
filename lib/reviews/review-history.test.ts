import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { commentOn } from '@/lib/comments/commands';
import type { Database } from '@/lib/db/database';
import { submitReport } from '@/lib/evaluations/commands';
import {
  type aReportableProject,
  aReportingUnit,
  submitComplete,
} from '@/lib/evaluations/reportable-project.fixture';
import { formDocument, formGlyphs } from '@/lib/reports/queries';
import { approveReport, returnReport } from './commands';

let database: Database;
let owner: Session;
let evaluator: Session;
let leader: Session;
let project: Awaited<ReturnType<typeof aReportableProject>>;
let version: number;

beforeEach(async () => {
  ({ database, owner, evaluator, leader, project } = await aReportingUnit());
  version = await submitComplete(owner, project);
});

const withHistory = async (session: Session, appendix = 'history') =>
  (await formDocument(session, { projectId: project.id, appendix })).model.history;

describe('评审记录', () => {
  it('of a draft is what happened so far, without what was only filled in; only where it is asked for', async () => {
    await commentOn(evaluator, { projectId: project.id, indicatorId: null, text: '请补充走访台账' });
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    const by = expect.any(String);
    expect(await withHistory(owner)).toEqual([
      { at, by, action: '提交', words: '' },
      { at, by, action: '批注', words: '批注：请补充走访台账' },
    ]);
    expect(await withHistory(owner, 'trace,evidence')).toBeUndefined();
    expect(await withHistory(owner, 'unknown')).toBeUndefined();
  });

  it('is frozen with the form, its approval included, and stays what it was', async () => {
    ({ version } = await returnReport(evaluator, {
      projectId: project.id,
      version,
      reason: '请补充走访台账',
    }));
    const again = await submitReport(owner, { projectId: project.id, version });
    if (!again.submitted) throw new Error('not submitted');
    await approveReport(evaluator, { projectId: project.id, version: again.version });
    const frozen = await withHistory(leader);
    expect(frozen?.map(({ action, words }) => [action, words])).toEqual([
      ['提交', ''],
      ['退回', '原因：请补充走访台账'],
      ['提交', ''],
      ['评价通过', ''],
    ]);
    const { reviewedBy } = (await formDocument(leader, { projectId: project.id })).model.signatures;
    expect(frozen?.at(-1)?.by).toBe(reviewedBy);
    await database.prisma.evaluation.updateMany({ data: { submittedByName: '另一人' } });
    expect(await withHistory(leader, '')).toEqual(frozen);
  });
});

describe('characters that cannot be drawn', () => {
  it('are named before anything is drawn, for what is to be drawn', async () => {
    await database.prisma.project.update({ where: { id: project.id }, data: { name: '𠮷祥社区服务' } });
    await database.prisma.evaluation.updateMany({ data: { notes: '见附件\u{2f800}' } });
    const asked = { projectId: project.id };
    const character = { character: '𠮷', code: 'U+20BB7', within: '𠮷祥社区服务' };
    expect(await formGlyphs(owner, asked)).toEqual([
      character,
      { character: '\u{2f800}', code: 'U+2F800', within: '其他需要说明的问题：见附件\u{2f800}' },
    ]);
    expect(await formGlyphs(owner, { ...asked, below: 'grade' })).toEqual([character]);
  });
});
