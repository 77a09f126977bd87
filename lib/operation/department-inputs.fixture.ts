import { DEFAULT_SCHEME } from '@/lib/department-scoring/schemes';

const A_TARGET = {
  ...{ level1: '产出指标', level2: '数量指标', name: '越权', nature: '≥', target: '1', unitOfMeasure: '次' },
};

/** What another unit's person would send of 部门整体支出. */
export const DEPARTMENT_INPUTS: Readonly<Record<string, (row: { year: string }) => unknown>> = {
  'department.standing': ({ year }) => ({ yearId: year }),
  'department.document': ({ year }) => ({ yearId: year }),
  'department.version': ({ year }) => ({ yearId: year, no: 1 }),
  'department.begin': ({ year }) => ({ yearId: year }),
  'department.save': ({ year }) => ({
    ...{ yearId: year, version: 1, goalActual: '越权', executionReason: '', notes: '' },
    texts: { overview: '', work: '', problems: '', improvements: '' },
    basic: { applicable: false, initial: null, annual: null, executed: null },
    ...{ items: [], rows: [] },
  }),
  'department.chooseScheme': ({ year }) => ({ yearId: year, version: 1, ownSchemeId: null, reason: '越权' }),
  'department.approve': ({ year }) => ({ yearId: year, version: 1 }),
  'department.reopen': ({ year }) => ({ yearId: year, version: 1, reason: '越权' }),
  'departmentTargets.add': ({ year }) => ({ yearId: year, version: 1, texts: A_TARGET, reason: '越权' }),
  'departmentTargets.correct': ({ year }) => ({
    ...{ yearId: year, version: 1, targetId: 'none', texts: A_TARGET, reason: '越权' },
  }),
  'departmentTargets.remove': ({ year }) => ({
    yearId: year,
    version: 1,
    targetIds: ['none'],
    reason: '越权',
  }),
  'departmentTargets.restore': ({ year }) => ({ yearId: year, version: 1, targetId: 'none' }),
  'departmentSchemes.details': () => ({ ownId: 'none' }),
  'departmentSchemes.copy': () => ({ ownId: 'none', title: '越权' }),
  'departmentSchemes.revise': () => ({ ownId: 'none' }),
  'departmentSchemes.save': () => ({ ownId: 'none', revision: 1, title: '越权', body: DEFAULT_SCHEME }),
  'departmentSchemes.publish': () => ({ ownId: 'none', revision: 1 }),
  'departmentSchemes.delete': () => ({ ownId: 'none', revision: 1 }),
};
