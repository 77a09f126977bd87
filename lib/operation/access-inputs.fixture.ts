import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';

/** Ids of rows outside of the caller’s reach. */
export type Elsewhere = {
  project: string;
  indicator: string;
  user: string;
  year: string;
  import: string;
  ruleSet: { ruleSetId: string; version: number };
};

/** What another unit's person would send: the ids are those of a row outside of the caller's reach. */
export const INPUTS: Readonly<Record<string, (row: Elsewhere) => unknown>> = {
  'projects.details': ({ project }) => ({ projectId: project }),
  'imports.projectSources': ({ project }) => ({ projectId: project }),
  'imports.keptFile': (row) => ({ importId: row.import }),
  'reconciliation.ofImport': (row) => ({ importId: row.import }),
  'projects.history': ({ project }) => ({ projectId: project }),
  'projects.setParticipation': ({ project }) => ({
    projectId: project,
    version: 1,
    participates: false,
    reason: '越权',
  }),
  'projects.setPublicity': ({ project }) => ({
    projectId: project,
    version: 1,
    isPublic: false,
    reason: '越权',
  }),
  'evaluations.sheet': ({ project }) => ({ projectId: project }),
  'evaluations.saveReport': ({ project }) => ({ projectId: project, version: 1, notes: '越权' }),
  'evaluations.submitReport': ({ project }) => ({ projectId: project, version: 1 }),
  'evaluations.withdraw': ({ project }) => ({ projectId: project, version: 1 }),
  'evaluations.adjustWeights': ({ project, indicator }) => ({
    projectId: project,
    version: 1,
    weights: [{ indicatorId: indicator, weight: '10' }],
    reason: '越权',
  }),
  'evaluations.pasteExecution': ({ project }) => ({
    rows: [{ projectId: project, seen: { fiscal: null, carryover: null, other: null }, fiscal: '1' }],
  }),
  'reviews.changes': ({ project }) => ({ projectId: project }),
  'reviews.hints': ({ project }) => ({ projectId: project }),
  'reviews.start': ({ project }) => ({ projectId: project, version: 1 }),
  'comments.begin': ({ project }) => ({ projectId: project, indicatorId: null, text: '越权' }),
  'comments.reply': ({ project }) => ({ projectId: project, threadId: 'none', text: '越权' }),
  'comments.answer': ({ project }) => ({
    ...{ projectId: project, threadId: 'none', version: 1, text: '越权', handled: true },
  }),
  'comments.settle': ({ project }) => ({ projectId: project, threadId: 'none', version: 1, resolved: true }),
  'comments.threads': ({ project }) => ({ projectId: project }),
  'reviews.changePercent': ({ project, indicator }) => ({
    projectId: project,
    version: 1,
    indicatorId: indicator,
    grade: '达成',
    percent: '90',
    reason: '越权',
  }),
  'reviews.judgeActual': ({ project, indicator }) => ({
    projectId: project,
    version: 1,
    indicatorId: indicator,
    percent: '90',
    reason: '越权',
  }),
  'reviews.confirmDeduction': ({ project, indicator }) => ({
    projectId: project,
    version: 1,
    indicatorId: indicator,
    amount: '1',
    reason: '越权',
  }),
  'targetAdjustments.ofProject': ({ project }) => ({ projectId: project }),
  'targetAdjustments.request': ({ project, indicator }) => ({
    projectId: project,
    indicatorId: indicator,
    seen: { nature: '≥', target: '5', unitOfMeasure: '次' },
    to: { nature: '≥', target: '4', unitOfMeasure: '次' },
    documentNumber: '越权〔2024〕1号',
    reason: '越权',
  }),
  'targetAdjustments.withdraw': ({ project }) => ({ projectId: project, adjustmentId: 'none', version: 1 }),
  'targetAdjustments.approve': ({ project }) => ({ projectId: project, adjustmentId: 'none', version: 1 }),
  'targetAdjustments.refuse': ({ project }) => ({
    projectId: project,
    adjustmentId: 'none',
    version: 1,
    reason: '越权',
  }),
  'readings.decide': ({ indicator }) => ({
    decisions: [
      { rows: [{ indicatorId: indicator, seen: null }], meaning: { kind: 'number' }, note: '越权' },
    ],
  }),
  'quality.project': ({ project }) => ({ projectId: project }),
  'quality.accept': ({ project }) => ({ findings: [{ projectId: project, key: '0'.repeat(64) }] }),
  'quality.dismiss': ({ project }) => ({
    findings: [{ projectId: project, key: '0'.repeat(64) }],
    reason: '越权',
  }),
  'quality.undo': ({ project }) => ({ projectId: project, decisionId: 'none' }),
  'reviews.return': ({ project }) => ({ projectId: project, version: 1, reason: '越权' }),
  'reviews.approve': ({ project }) => ({ projectId: project, version: 1 }),
  'frozenForms.reopen': ({ project }) => ({ projectId: project, version: 1, reason: '越权' }),
  'frozenForms.signOff': ({ project }) => ({
    items: [{ projectId: project, version: 1, sha256: '0'.repeat(64) }],
  }),
  'frozenForms.publish': ({ project }) => ({
    items: [{ projectId: project, version: 1, sha256: '0'.repeat(64) }],
  }),
  'frozenForms.versions': ({ project }) => ({ projectId: project }),
  'years.setSignOff': ({ year }) => ({ yearId: year, yearVersion: 1, signOffNeeded: true, reason: '越权' }),
  'reports.formVersion': ({ project }) => ({ projectId: project, no: 1 }),
  'reports.form': ({ project }) => ({ projectId: project }),
  'rules.details': ({ ruleSet }) => ruleSet,
  'rules.draft': ({ ruleSet }) => ruleSet,
  'rules.copy': ({ ruleSet }) => ({ ...ruleSet, title: '越权' }),
  'rules.revise': ({ ruleSet }) => ruleSet,
  'rules.saveDraft': ({ ruleSet }) => ({ ...ruleSet, revision: 1, title: '越权', body: mof202010 }),
  'rules.publish': ({ ruleSet }) => ({ ...ruleSet, revision: 1 }),
  'rules.deleteDraft': ({ ruleSet }) => ({ ...ruleSet, revision: 1 }),
  'rules.pin': ({ year }) => ({
    yearId: year,
    yearVersion: 1,
    ruleSetId: 'mof-2021-101',
    version: 1,
    reason: '越权',
  }),
  'rules.comparedProject': ({ project }) => ({
    projectId: project,
    a: 'mof-2020-10@1',
    b: 'mof-2021-101@1',
  }),
};

/** Operations that name no single project: lists, the own account, and what administrators do in every unit. */
export const WITHOUT_A_PROJECT = new Set([
  'projects.list',
  'projects.table13',
  'projects.newChoices',
  'projects.add',
  'evaluations.mine',
  'evaluations.executionRows',
  'offlineForms.choices',
  'offlineForms.uploadLimit',
  'offlineForms.take',
  'reviews.queue',
  'reviews.queueEntries',
  'readings.groups',
  'quality.findings',
  'quality.export',
  'overview.year',
  'frozenForms.pending',
  'targetAdjustments.waiting',
  'reports.approvedForms',
  'reports.summary',
  'offlineForms.forms',
  'years.list',
  'units.list',
  'uploadedForms.choices',
  'uploadedForms.audit',
  'uploadedForms.template',
  'rules.list',
  'rules.comparison',
  'rules.preview',
  'rules.pinPreview',
  'health.check',
  'auditLog.page',
  'auditLog.export',
  'auditLog.check',
  'auditLog.verifyForConsole',
]);

/** Lists that leave out what other units have. */
export const SCOPED_LISTS = [
  'projects.list',
  'projects.table13',
  'evaluations.mine',
  'evaluations.executionRows',
  'offlineForms.choices',
  'offlineForms.forms',
  'reviews.queue',
  'reviews.queueEntries',
  'readings.groups',
  'quality.findings',
  'quality.export',
  'overview.year',
  'frozenForms.pending',
  'targetAdjustments.waiting',
  'reports.summary',
  'years.list',
  'units.list',
  'rules.list',
  'rules.comparison',
  'rules.pinPreview',
];
