import { can, type Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import { formatDate } from '@/lib/core/clock';
import { codePointName } from '@/lib/core/code-point';
import type { Db } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, type SheetRecord, sheetInclude } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { summaryLayoutOf } from '@/lib/summary/layout';
import { chooseYear } from '@/lib/years/choose-year';
import {
  type ApprovedProjects,
  approvedProjects,
  approvedWithin,
  refuseMissing,
  yearOrNotFound,
} from './approved-projects';
import { type FormDocument, formOf, formWith, supersededForm } from './form-document';
import { formSpec } from './layout/form-spec';
import {
  approvedFormsInput,
  formDocumentInput,
  formGlyphsInput,
  formVersionInput,
  yearDocumentsInput,
} from './schema';
import { summaryRow } from './summary-row';
import { summaryStatistics } from './summary-statistics';
import type { MissingGlyph, SummaryModel, SummaryPage, YearStatistics } from './types';

/** One project's 自评表, with what its appendix is to show. */
export const formDocument = defineQuery({
  name: 'reports.form',
  permission: 'evaluation:read',
  input: formDocumentInput,
  async run({ db, grant }, { projectId, appendix }): Promise<FormDocument & { mayReadRules: boolean }> {
    const record = await loadSheetRecord(db, grant, projectId);
    const form = await formWith(db, record, appendix);
    return { ...form, mayReadRules: can(grant.viewer, 'rules:read') };
  },
});

/** Which characters of a 自评表 no font of the documents has, before it is drawn. */
export const formGlyphs = defineQuery({
  name: 'reports.formGlyphs',
  permission: 'evaluation:read',
  input: formGlyphsInput,
  async run({ db, grant }, { projectId, appendix, below }): Promise<MissingGlyph[]> {
    const record = await loadSheetRecord(db, grant, projectId);
    const { model, traceNote } = await formWith(db, record, appendix);
    // The fonts are read by those alone who ask for them.
    const { missingGlyphs } = await import('./draw/missing-glyphs');
    const shown = { below: new Set(below), replaced: [], appendix: { parts: appendix, note: traceNote } };
    const missing = missingGlyphs(formSpec(model, shown));
    return [...missing].map(([character, within]) => ({ character, code: codePointName(character), within }));
  },
});

/** One project's 自评表 as it was approved before it was opened again. */
export const formVersion = defineQuery({
  name: 'reports.formVersion',
  permission: 'evaluation:read',
  input: formVersionInput,
  async run({ db, grant }, { projectId, no }): Promise<FormDocument> {
    const record = await loadSheetRecord(db, grant, projectId);
    const version = await db.frozenVersion.findUnique({
      where: { evaluationId_no: { evaluationId: record.evaluation.id, no } },
    });
    if (!version) throw new AppError('NOT_FOUND');
    return supersededForm(record, version);
  },
});

export type ApprovedForms = {
  readonly fiscalYear: number;
  readonly unit: string;
  readonly forms: readonly FormDocument[];
};

/** Which forms of a year are approved, in document order, without their models: all, or those that are named. */
export const approvedList = defineQuery({
  name: 'reports.approvedList',
  permission: 'overview:read',
  input: approvedFormsInput,
  async run({ db, grant }, { projects: projectIds, ...wanted }): Promise<ApprovedProjects> {
    return approvedProjects(db, grant, { ...wanted, projectIds });
  },
});

/** The frozen models of approved projects of a year, in document order: of all, or of those that are named. */
export const approvedForms = defineQuery({
  name: 'reports.approvedForms',
  permission: 'overview:read',
  input: approvedFormsInput,
  async run({ db, grant }, input): Promise<ApprovedForms> {
    const year = await yearOrNotFound(db, grant, input);
    const found = await db.project.findMany({
      where: approvedWithin(grant, year.id, input.projects),
      include: sheetInclude,
      orderBy: { position: 'asc' },
    });
    refuseMissing(found.length, input.projects);
    const forms = found.map((project) => formWith(db, project as SheetRecord, input.appendix));
    return { fiscalYear: year.fiscalYear, unit: year.unit.name, forms: await Promise.all(forms) };
  },
});

async function summaryOf(
  db: Db,
  grant: Grant,
  year: NonNullable<Awaited<ReturnType<typeof chooseYear>>>,
  now: Date,
): Promise<SummaryModel> {
  const projects = await db.project.findMany({
    where: { AND: [projectsWithin(grant), { yearId: year.id }] },
    include: sheetInclude,
    orderBy: { position: 'asc' },
  });
  return {
    fiscalYear: year.fiscalYear,
    unit: year.unit.name,
    madeOn: formatDate(now),
    columns: (await summaryLayoutOf(db, year.unitId)).columns,
    rows: projects.flatMap((project) =>
      project.evaluation ? [summaryRow(project as SheetRecord, formOf(project as SheetRecord).model)] : [],
    ),
  };
}

/** The 汇总表 of a year: every project of the reach. */
export const summary = defineQuery({
  name: 'reports.summary',
  permission: 'overview:read',
  input: yearDocumentsInput,
  async run({ db, grant, now }, input): Promise<SummaryModel> {
    return summaryOf(db, grant, await yearOrNotFound(db, grant, input), now);
  },
});

/** The 汇总表 as its page shows it, with how its columns may be changed; null before an import. */
export const summaryPage = defineQuery({
  name: 'reports.summaryPage',
  permission: 'overview:read',
  input: yearDocumentsInput,
  async run({ db, grant, now }, input): Promise<SummaryPage | null> {
    const year = await chooseYear(db, grant, input);
    if (!year) return null;
    const layout = await summaryLayoutOf(db, year.unitId);
    const mayArrange = can(grant.viewer, 'summary:arrange');
    return { model: await summaryOf(db, grant, year, now), layout, mayArrange };
  },
});

/** The same in figures: by 一级, by 责任人, by grade; null before an import. */
export const yearStatistics = defineQuery({
  name: 'reports.statistics',
  permission: 'overview:read',
  input: yearDocumentsInput,
  async run({ db, grant, now }, input): Promise<YearStatistics | null> {
    const year = await chooseYear(db, grant, input);
    if (!year) return null;
    const { fiscalYear, unit, rows } = await summaryOf(db, grant, year, now);
    return { fiscalYear, unit, ...summaryStatistics(rows) };
  },
});
