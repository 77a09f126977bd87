import { describe, expect, it } from 'vitest';
import { differenceBetween } from '@/lib/budget-document/difference/project-difference';
import { sampleProject } from '@/lib/budget-document/sample-for-tests';
import type { DifferentProject, ImportProject, Standing } from '@/lib/imports/types';
import { commitInputOf, obstacles, type Preview, startingChoices, takeAll, withTaken } from './choices';

const UNTOUCHED: Standing = {
  projectId: 'p',
  state: 'NOT_STARTED',
  seen: 'seen',
  reported: 0,
  moneyReported: false,
  decisions: 0,
  weights: 'proposed',
  participates: true,
};

/** A project whose goal and first target differ; `actual` is reported beside that row. */
function different(key: string, standing: Partial<Standing>, actual: string | null = null): ImportProject {
  const stored = sampleProject({});
  const [first, ...rest] = stored.indicators;
  const document = { ...stored, goal: '另一个目标', indicators: [{ ...first!, target: '99' }, ...rest] };
  const difference = differenceBetween(stored, document);
  return {
    ...document,
    key,
    unitCode: '390001',
    comparison: {
      kind: 'different',
      stored,
      difference,
      consequences: difference.rows.map((_, i) => ({
        actual: i === 0 ? actual : null,
        decision: null,
        adjustment: null,
        comments: 0,
      })),
      standing: { ...UNTOUCHED, ...standing },
    },
  };
}

function preview(...projects: ImportProject[]): Preview {
  const fresh = {
    ...sampleProject({}),
    key: 'new',
    unitCode: '390001',
    comparison: { kind: 'new' as const },
  };
  return { projects: [fresh, ...projects], absent: [], otherUnits: [], earlier: null, tablesDiffer: false };
}

describe('what is ticked at first', () => {
  it('is no change of a text that the quality audit corrected', () => {
    const stored = sampleProject({});
    const [first, ...rest] = stored.indicators;
    const document = { ...stored, indicators: [{ ...first!, target: '99' }, ...rest] };
    const difference = differenceBetween(stored, document, [[{ target: '10' }]]);
    const { comparison, ...project } = different('a', {});
    const corrected = { ...project, comparison: { ...(comparison as DifferentProject), difference } };
    expect(startingChoices(preview(corrected)).changed.size).toBe(0);
  });

  it('is no change of a target that was adjusted, and it has to be confirmed', () => {
    const { comparison, ...project } = different('a', {});
    const there = comparison as DifferentProject;
    const consequences = there.consequences.map((one, i) =>
      i === 0 ? { ...one, adjustment: 'dropped' as const } : one,
    );
    const shown = preview({ ...project, comparison: { ...there, consequences } });
    expect(startingChoices(shown).changed.size).toBe(0);
    expect(obstacles(takeAll(startingChoices(shown), shown, true), shown)).toEqual([
      '有 1 个项目涉及已填报的内容或已批准的目标调整，请展开核对并勾选确认：河道巡查服务',
    ]);
  });

  it('is nothing of a document that was imported before', () => {
    const committedAt = '2025-01-01T00:00:00Z';
    const earlier = { id: 'i', fileName: 'a.txt', byName: '管理员', committedAt, later: [] };
    const { added, changed } = startingChoices({ ...preview(different('a', {})), earlier });
    expect([added.size, changed.size]).toEqual([0, 0]);
  });

  it('is everything new, and changes of projects that nobody has worked on', () => {
    const standings: Partial<Standing>[] = [
      { reported: 1 },
      { moneyReported: true },
      { decisions: 1 },
      { weights: 'adjusted' },
      { state: 'SUBMITTED' },
      { state: 'APPROVED' },
    ];
    const worked = standings.map((standing, i) => different(`worked ${i}`, standing));
    const { added, changed } = startingChoices(preview(different('free', {}), ...worked));
    expect([...added]).toEqual(['new']);
    expect([...changed]).toEqual([['free', { items: ['goal'], rows: [0], order: false }]]);
  });
});

describe('taking all', () => {
  const shown = preview(
    different('reported', { reported: 1 }, '12 次'),
    different('frozen', { state: 'APPROVED' }),
  );

  it('leaves approved projects, and is in the way until reported values are confirmed', () => {
    const choices = takeAll(startingChoices(shown), shown, true);
    expect([...choices.changed.keys()]).toEqual(['reported']);
    expect(obstacles(choices, shown)).toEqual([
      '有 1 个项目涉及已填报的内容，请展开核对并勾选确认：河道巡查服务',
    ]);
    expect(obstacles({ ...choices, overReported: new Set(['reported']) }, shown)).toEqual([]);
    const goalOnly = withTaken(choices, 'reported', { items: ['goal'], rows: [], order: false });
    expect(obstacles(goalOnly, shown)).toEqual([]);
  });

  it('or none leaves nothing to commit', () => {
    expect(obstacles(takeAll(startingChoices(shown), shown, false), shown)).toEqual(['没有选择任何内容']);
  });
});

describe('a commit', () => {
  it('sends what was seen beside what is taken', () => {
    const shown = preview(different('free', {}));
    expect(commitInputOf('i', startingChoices(shown), shown)).toEqual({
      importId: 'i',
      choices: {
        added: ['new'],
        changed: [
          { key: 'free', seen: 'seen', items: ['goal'], rows: [0], order: false, overReported: false },
        ],
        exempted: [],
        otherDepartment: false,
      },
    });
  });

  it('waits for the other department to be confirmed, and for reasons', () => {
    const shown = { ...preview(), otherUnits: ['云溪街道办事处'] };
    const choices = { ...startingChoices(shown), exempted: new Map([['gone', ' ']]) };
    expect(obstacles(choices, shown)).toEqual(['请先确认要新建单位', '有 1 个设为不参评的项目没有填写原因']);
    const done = { ...choices, otherDepartment: true, exempted: new Map([['gone', '已取消']]) };
    expect(obstacles(done, shown)).toEqual([]);
  });
});
