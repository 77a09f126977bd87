import { DEFAULT_SYSTEM } from '@/lib/appraisal-scoring/shipped-systems';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import { DEPARTMENT_INPUTS } from './department-inputs.fixture';

/** Ids of rows outside of the caller’s reach. */
export type Elsewhere = {
  project: string;
  indicator: string;
  user: string;
  /** An appointment of the other unit's person */
  appointment: string;
  year: string;
  recheck: string;
  costAnalysis: string;
  import: string;
  ruleSet: { ruleSetId: string; version: number };
};

/** What another unit's person would send: the ids are those of a row outside of the caller's reach. */
export const INPUTS: Readonly<Record<string, (row: Elsewhere) => unknown>> = {
  'projects.details': ({ project }) => ({ projectId: project }),
  'imports.projectSources': ({ project }) => ({ projectId: project }),
  'imports.keptFile': (row) => ({ importId: row.import }),
  'reconciliation.ofImport': (row) => ({ importId: row.import }),
  'documentTables.ofImport': (row) => ({ importId: row.import }),
  'documentTables.table': (row) => ({ importId: row.import, no: '04' }),
  'projects.history': ({ project }) => ({ projectId: project }),
  'projects.mergeTargets': ({ project }) => ({ projectId: project }),
  'projects.setParticipation': ({ project }) => ({
    ...{ projectId: project, version: 1, participates: false, reason: '越权' },
  }),
  'projects.setPublicity': ({ project }) => ({
    ...{ projectId: project, version: 1, isPublic: false, reason: '越权' },
  }),
  'messages.read': () => ({ messageId: 'none' }),
  'evaluations.sheet': ({ project }) => ({ projectId: project }),
  'evaluations.lastChange': ({ project }) => ({ projectId: project }),
  'evidence.ofProject': ({ project }) => ({ projectId: project }),
  'evidence.uploadPermit': ({ project }) => ({ projectId: project, name: '合同.pdf', size: 1 }),
  'evidence.attach': ({ project, indicator }) => ({
    projectId: project,
    indicatorId: indicator,
    name: '合同.pdf',
    uploadId: '0'.repeat(32),
  }),
  'evidence.remove': ({ project }) => ({ projectId: project, evidenceId: 'none' }),
  'evidence.file': ({ project }) => ({ projectId: project, evidenceId: 'none' }),
  'evaluations.previousYear': ({ project }) => ({ projectId: project }),
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
  'budgetAdjustments.add': ({ project }) => ({
    projectId: project,
    source: 'FISCAL',
    seenAnnual: '56',
    kind: 'ADDED',
    date: '2024-06-30',
    amount: '1',
    documentNumber: '越权〔2024〕1号',
    note: '',
  }),
  'budgetAdjustments.remove': ({ project }) => ({ projectId: project, adjustmentId: 'none', reason: '越权' }),
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
  ...DEPARTMENT_INPUTS,
  'rechecks.draw': ({ year }) => ({ yearId: year, percent: '10', seed: '' }),
  'rechecks.add': ({ project }) => ({ projectId: project, reason: '越权' }),
  'rechecks.conclude': ({ recheck }) => ({
    ...{ recheckId: recheck, version: 1, score: '1', rows: [], opinion: '越权', demand: '' },
  }),
  'rechecks.reportOutcome': ({ recheck }) => ({ recheckId: recheck, version: 1, outcome: '越权' }),
  'rechecks.details': ({ recheck }) => ({ recheckId: recheck }),
  'rechecks.ofProject': ({ project }) => ({ projectId: project }),
  'writtenReports.view': ({ project }) => ({ projectId: project }),
  'writtenReports.text': ({ project }) => ({ projectId: project, key: 'use' }),
  'writtenReports.document': ({ project }) => ({ projectId: project }),
  'writtenReports.glyphs': ({ project }) => ({ projectId: project }),
  'writtenReports.saveText': ({ project }) => ({ projectId: project, key: 'use', version: 0, prose: [] }),
  'writtenReports.finish': ({ project }) => ({ projectId: project, version: 0 }),
  'writtenReports.reopen': ({ project }) => ({ projectId: project, version: 0, reason: '越权' }),
  'writtenReports.ask': ({ project }) => ({ projectIds: [project], asked: true }),
  'appraisalSystems.details': () => ({ ownId: 'none' }),
  'appraisalSystems.copy': () => ({ ownId: 'none', title: '越权' }),
  'appraisalSystems.revise': () => ({ ownId: 'none' }),
  'appraisalSystems.save': () => ({ ownId: 'none', revision: 1, title: '越权', body: DEFAULT_SYSTEM }),
  'appraisalSystems.publish': () => ({ ownId: 'none', revision: 1 }),
  'appraisalSystems.delete': () => ({ ownId: 'none', revision: 1 }),
  'appraisals.page': ({ project }) => ({ projectId: project }),
  'appraisals.standing': ({ project }) => ({ projectId: project }),
  'appraisals.begin': ({ project }) => ({ projectId: project, ownSystemId: null }),
  'appraisals.save': ({ project }) => ({ projectId: project, version: 1, entries: [] }),
  'appraisals.refresh': ({ project }) => ({ projectId: project, version: 1 }),
  'appraisals.approve': ({ project }) => ({ projectId: project, version: 1 }),
  'appraisals.reopen': ({ project }) => ({ projectId: project, version: 1, reason: '越权' }),
  'frozenForms.reopen': ({ project }) => ({ projectId: project, version: 1, reason: '越权' }),
  'frozenForms.signOff': ({ project }) => ({
    items: [{ projectId: project, version: 1, sha256: '0'.repeat(64) }],
  }),
  'frozenForms.publish': ({ project }) => ({
    items: [{ projectId: project, version: 1, sha256: '0'.repeat(64) }],
  }),
  'frozenForms.versions': ({ project }) => ({ projectId: project }),
  'years.setEvidenceHere': ({ year }) => ({
    yearId: year,
    yearVersion: 1,
    evidenceHere: false,
    reason: '越权',
  }),
  'years.setSignOff': ({ year }) => ({ yearId: year, yearVersion: 1, signOffNeeded: true, reason: '越权' }),
  'stages.set': ({ year }) => ({
    yearId: year,
    yearVersion: 1,
    stages: { REPORT: null, REVIEW: null, SIGN_OFF: null, PUBLISH: null },
    reason: '越权',
  }),
  'stages.extend': ({ project }) => ({
    projectId: project,
    stage: 'REPORT',
    seen: null,
    until: '2099-01-31',
    reason: '越权',
  }),
  'assignments.assign': ({ project }) => ({ projectId: project, seen: [], evaluatorIds: [] }),
  'deputies.ofAccount': ({ user }) => ({ userId: user }),
  'deputies.appoint': ({ user }) => ({
    principalId: user,
    deputyId: user,
    from: '2099-01-01',
    until: '2099-01-31',
    reason: '越权',
  }),
  'deputies.end': ({ appointment }) => ({ appointmentId: appointment }),
  'disclosure.exempt': ({ year }) => ({
    yearId: year,
    keys: ['越权项目'],
    reason: '越权',
    documentNumber: '',
  }),
  'costAnalyses.save': ({ year }) => ({
    ...{ yearId: year, seen: null, name: '越权', staff: '1', workload: '1', workloadUnit: '件' },
    ...{ totalCost: '1', experts: '0', opinions: '', conclusion: '越权' },
  }),
  'costAnalyses.remove': ({ costAnalysis }) => ({ id: costAnalysis, version: 1 }),
  'disclosure.endExemption': ({ year }) => ({ yearId: year, key: '越权项目' }),
  'documents.issue': () => ({ modelSha256: '0'.repeat(64), bytes: new Uint8Array() }),
  'documents.issueForms': () => ({
    files: [{ modelSha256: '0'.repeat(64), bytesSha256: '0'.repeat(64), size: 1 }],
  }),
  'documents.issueMerged': () => ({
    ...{ models: ['0'.repeat(64)], setSha256: '0'.repeat(64), bytesSha256: '0'.repeat(64), size: 1 },
  }),
  'downloads.request': ({ project }) => ({ kind: 'ZIP', projectIds: [project] }),
  'downloads.cancel': () => ({ downloadId: 'none' }),
  'downloads.file': () => ({ downloadId: 'none' }),
  'stampedScans.ofProject': ({ project }) => ({ projectId: project }),
  'stampedScans.permit': ({ project }) => ({ projectId: project }),
  'stampedScans.file': ({ project }) => ({ projectId: project, scanId: 'none' }),
  'stampedScans.remove': ({ project }) => ({ projectId: project, scanId: 'none', reason: '越权' }),
  'stampedScans.attach': ({ project }) => ({
    ...{ projectId: project, name: '扫描件.pdf', bytes: new Uint8Array(), no: null, sure: false },
  }),
  'reports.formVersion': ({ project }) => ({ projectId: project, no: 1 }),
  'reports.form': ({ project }) => ({ projectId: project }),
  'reports.formGlyphs': ({ project }) => ({ projectId: project }),
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
