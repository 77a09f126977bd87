import type { z } from 'zod';
import { can, type Grant, type Viewer } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import { codePointName } from '@/lib/core/code-point';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, type SheetRecord } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { proseParts } from '@/lib/prose/outline';
import { reportSpec } from '@/lib/prose/report-spec';
import type { MissingGlyph } from '@/lib/reports/types';
import { chooseYear } from '@/lib/years/choose-year';
import { whyNotFinish } from './guards';
import { KINDS } from './kinds';
import {
  editionInForce,
  editionOf,
  keptModel,
  loadWritten,
  outdatedWords,
  prosesOf,
  standingText,
  standingTexts,
  type WrittenRecord,
} from './records';
import { documentInput, reportInput, textInput, yearReportsInput } from './schema';
import { loadSource, refuseUnseen, type Source } from './sources';
import { reportItem, reportStandingIncluded } from './standings';
import type {
  ReportKind,
  StandingText,
  WrittenDocument,
  WrittenModel,
  WrittenReportView,
  YearReports,
} from './types';

function permitted(
  viewer: Viewer,
  record: SheetRecord,
  report: WrittenRecord | null,
  source: Source,
  kind: ReportKind,
): WrittenReportView['may'] {
  const writer = can(viewer, KINDS[kind].writes) && record.participates;
  const isDraft = report?.state !== 'FINISHED';
  const why = writer && isDraft ? whyNotFinish(record, report, source, kind) : null;
  return {
    write: writer && isDraft,
    finish: writer && isDraft && why === null,
    whyNotFinish: why,
    reopen: writer && !isDraft,
    ask: kind === 'SELF' && can(viewer, 'writtenReport:ask') && record.participates,
  };
}

function projectOf(record: SheetRecord): WrittenReportView['project'] {
  const { id, code, name, ownerName, unit, year } = record;
  return { id, code, name, ownerName, unitName: unit.name, fiscalYear: year.fiscalYear };
}

/** Outline, figures and texts of what was finished. */
function frozenParts({ kind, outline, finishedOn, proses, ...figures }: WrittenModel) {
  return { outline, content: KINDS[kind].content(figures, finishedOn), proses };
}

/**
 * A report as its page shows it: what was finished as it was frozen, a draft with its texts and the figures of the form
 * as it is.
 */
export const writtenReport = defineQuery({
  name: 'writtenReports.view',
  permission: 'writtenReport:read',
  input: reportInput,
  async run({ db, grant }, { projectId, kind }): Promise<WrittenReportView> {
    const record = await loadSheetRecord(db, grant, projectId);
    const report = await loadWritten(db, projectId, kind);
    const edition = editionInForce(report);
    const finished = edition && keptModel(edition.model);
    refuseUnseen(grant, report, kind);
    const source = await loadSource(db, record, kind);
    const { outline, content } = finished
      ? frozenParts(finished)
      : { outline: KINDS[kind].outline, content: KINDS[kind].content(source, null) };
    return {
      project: projectOf(record),
      kind,
      state: report?.state ?? 'DRAFT',
      version: report?.version ?? 0,
      asked: report?.askedAt ? { byName: report.askedByName ?? '', at: report.askedAt.toISOString() } : null,
      ...{ outline, content },
      texts: standingTexts(report, kind),
      formFrozen: source.sha256 !== null,
      outdated: outdatedWords(kind, edition?.formSha256 ?? null, source.sha256),
      editions: report?.editions.map(editionOf) ?? [],
      may: permitted(grant.viewer, record, report, source, kind),
    };
  },
});

/** One text of a report as it stands, for whoever finds it changed under his hands. */
export const writtenText = defineQuery({
  name: 'writtenReports.text',
  permission: 'writtenReport:read',
  input: textInput,
  async run({ db, grant }, { projectId, kind, key }): Promise<StandingText> {
    await loadSheetRecord(db, grant, projectId);
    refuseUnseen(grant, await loadWritten(db, projectId, kind), kind);
    if (proseParts(KINDS[kind].outline).every((part) => part.key !== key)) throw new AppError('NOT_FOUND');
    const text = await db.writtenText.findFirst({ where: { key, report: { projectId, kind } } });
    return standingText(text);
  },
});

type Standing = Pick<WrittenDocument, 'superseded' | 'outdated'>;

function drawn(model: WrittenModel, sha256: string, standing: Standing): WrittenDocument {
  const { outline, content, proses } = frozenParts(model);
  const { project, fiscalYear } = model.form;
  return {
    ...{ outline, sha256, fiscalYear, finishedOn: model.finishedOn },
    ...standing,
    content: { ...content, proses },
    project: { code: project.code, name: project.name },
  };
}

async function documentOf(
  db: Db,
  grant: Grant,
  { projectId, kind, no }: z.output<typeof documentInput>,
): Promise<WrittenDocument> {
  const record = await loadSheetRecord(db, grant, projectId);
  const report = await loadWritten(db, projectId, kind);
  refuseUnseen(grant, report, kind);
  const edition =
    no === undefined ? editionInForce(report) : report?.editions.find((candidate) => candidate.no === no);
  if (!edition && no !== undefined) throw new AppError('NOT_FOUND');
  const source = await loadSource(db, record, kind);
  if (edition) {
    const superseded = edition.reopenedAt === null ? null : edition.no;
    const outdated = superseded === null && edition.formSha256 !== source.sha256;
    return drawn(keptModel(edition.model), edition.sha256, { superseded, outdated });
  }
  const proses = prosesOf(standingTexts(report, kind));
  return {
    outline: KINDS[kind].outline,
    content: { ...KINDS[kind].content(source, null), proses },
    project: { code: record.code, name: record.name },
    ...{ fiscalYear: source.form.fiscalYear, sha256: null, finishedOn: null, superseded: null },
    outdated: false,
  };
}

/** A report to draw: an edition, what is finished, else the draft as it stands. */
export const writtenDocument = defineQuery({
  name: 'writtenReports.document',
  permission: 'writtenReport:read',
  input: documentInput,
  async run({ db, grant }, input): Promise<WrittenDocument> {
    return documentOf(db, grant, input);
  },
});

/** Which characters of a report no font of the documents has, before it is drawn. */
export const writtenGlyphs = defineQuery({
  name: 'writtenReports.glyphs',
  permission: 'writtenReport:read',
  input: documentInput,
  async run({ db, grant }, input): Promise<MissingGlyph[]> {
    const { outline, content } = await documentOf(db, grant, input);
    // The fonts are read by those alone who ask for them.
    const { missingGlyphs } = await import('@/lib/reports/draw/missing-glyphs');
    const missing = missingGlyphs(reportSpec(outline, content));
    return [...missing].map(([character, within]) => ({ character, code: codePointName(character), within }));
  },
});

/** The projects of a year of which a 自评报告 is asked for or begun, and where each stands. */
export const yearReports = defineQuery({
  name: 'writtenReports.year',
  permission: 'writtenReport:read',
  input: yearReportsInput,
  async run({ db, grant }, input): Promise<YearReports> {
    const mayAsk = can(grant.viewer, 'writtenReport:ask');
    const year = await chooseYear(db, grant, input);
    if (!year) return { year: null, items: [], others: [], mayAsk };
    const projects = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id, participates: true }] },
      select: { id: true, code: true, name: true, ownerName: true, ...reportStandingIncluded },
      orderBy: { position: 'asc' },
    });
    const items = projects.map(reportItem);
    const others = items.filter(({ asked, state }) => !asked && state === 'NONE');
    return {
      year: { id: year.id, fiscalYear: year.fiscalYear, unitName: year.unit.name },
      items: items.filter((item) => !others.includes(item)),
      others: mayAsk ? others.map(({ projectId: id, code, name }) => ({ id, code, name })) : [],
      mayAsk,
    };
  },
});
