import { describe, expect, it } from 'vitest';
import type { ImportDetails, ImportProject } from '@/lib/imports/types';
import { outlookOf } from './outlook';

type Preview = Parameters<typeof outlookOf>[0];

function project(kind: 'new' | 'identical', owner: string, indicators = 2): ImportProject {
  return {
    key: '390001 c',
    code: 'c',
    category: null,
    fiscal: null,
    other: null,
    name: '项目',
    unitCode: '390001',
    owner,
    phone: null,
    total: '1',
    goal: null,
    indicators: Array.from({ length: indicators }, () => ({
      level1: '产出指标',
      level2: '数量指标',
      name: '次数',
      nature: '≥',
      target: '1',
      unit: null,
      direction: null,
      weight: null,
    })),
    comparison: { kind },
  };
}

function preview(parts: Partial<Preview>): Preview {
  return {
    projects: [project('new', '方一诺'), project('new', '苏清和', 3)],
    units: [{ code: '390001', name: '云溪街道办事处', projects: 2, knownAs: null }],
    persons: [person('方一诺', 'NEW'), person('苏清和', 'ACTIVE')],
    problems: [],
    earlier: null,
    absent: [],
    tablesDiffer: false,
    ...parts,
  };
}

function person(name: string, account: ImportDetails['persons'][number]['account']) {
  return { name, unitCode: '390001', phone: null, projects: 1, account };
}

describe('what a commit would come to', () => {
  it('counts new projects with their indicators, units and accounts', () => {
    expect(outlookOf(preview({}))).toEqual({
      added: 2,
      identical: 0,
      different: 0,
      indicators: 5,
      newUnits: 1,
      newAccounts: 1,
      blocked: null,
    });
  });

  it('counts no account that only a project needs which is there already', () => {
    const projects = [project('identical', '方一诺'), project('new', '苏清和')];
    expect(outlookOf(preview({ projects }))).toMatchObject({ added: 1, identical: 1, newAccounts: 0 });
  });

  it('is blocked by a problem, whatever is new', () => {
    const problems = [{ table: '13', row: 4, field: '项目总额', message: '', text: '' }];
    expect(outlookOf(preview({ problems })).blocked).toBe('problems');
  });

  it('is blocked where nothing is new, and says whether the content was imported before', () => {
    const projects = [project('identical', '方一诺')];
    const committedAt = '2025-01-01T00:00:00Z';
    const earlier = { id: 'i', fileName: 'a.txt', byName: '管', committedAt, later: [] };
    expect(outlookOf(preview({ projects })).blocked).toBe('nothing-new');
    expect(outlookOf(preview({ projects, earlier })).blocked).toBe('imported-before');
  });
});
