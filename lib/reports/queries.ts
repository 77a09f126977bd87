import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import { formatDate } from '@/lib/core/clock';
import { type Db, Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import {
  headOf,
  loadSheetRecord,
  ruleSetOf,
  type SheetRecord,
  sheetInclude,
  sheetOf,
} from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import { chooseYear } from '@/lib/years/choose-year';
import { formModelOf } from './form-model';
import type { FormModel, SummaryModel } from './model';
import { formDocumentInput, yearDocumentsInput } from './schema';
import { summaryRow } from './summary-row';

/** A 自评表 to draw: the frozen model once approved, otherwise the live figures as a draft. */
export type FormDocument = { readonly model: FormModel; readonly draft: boolean };

function documentOf(record: SheetRecord): FormDocument {
  const { state, frozenModel } = record.evaluation;
  if (state === 'APPROVED') {
    if (!frozenModel) throw new Error(`approved without a frozen model: ${record.id}`);
    return { model: frozenModel as unknown as FormModel, draft: false };
  }
  const ruleSet = ruleSetOf(record);
  const sheet = sheetOf(record);
  return {
    model: formModelOf(sheet, scoreSheet(sheet, ruleSet), ruleSet, headOf(record, null)),
    draft: true,
  };
}

/** One project's 自评表. */
export const formDocument = defineQuery({
  name: 'reports.form',
  permission: 'evaluation:read',
  input: formDocumentInput,
  async run({ db, grant }, { projectId }): Promise<FormDocument> {
    return documentOf(await loadSheetRecord(db, grant, projectId));
  },
});

async function yearOrNotFound(db: Db, grant: Grant, input: { year?: number; unit?: string }) {
  const year = await chooseYear(db, grant, input);
  if (!year) throw new AppError('NOT_FOUND', '还没有导入任何年度的预算文本。');
  return year;
}

/** The frozen models of all approved projects of a year, in document order. */
export const approvedForms = defineQuery({
  name: 'reports.approvedForms',
  permission: 'overview:read',
  input: yearDocumentsInput,
  async run({ db, grant }, input): Promise<{ fiscalYear: number; unit: string; models: FormModel[] }> {
    const year = await yearOrNotFound(db, grant, input);
    const projects = await db.project.findMany({
      where: {
        AND: [
          projectsWithin(grant),
          {
            yearId: year.id,
            participates: true,
            evaluation: { state: 'APPROVED', frozenModel: { not: Prisma.DbNull } },
          },
        ],
      },
      select: { evaluation: { select: { frozenModel: true } } },
      orderBy: { position: 'asc' },
    });
    if (projects.length === 0) throw new AppError('NOT_FOUND', '还没有评价通过的项目，暂无可下载的自评表。');
    return {
      fiscalYear: year.fiscalYear,
      unit: year.unit.name,
      models: projects.map(({ evaluation }) => evaluation!.frozenModel as unknown as FormModel),
    };
  },
});

/** The 汇总表 of a year: every project of the reach. */
export const summary = defineQuery({
  name: 'reports.summary',
  permission: 'overview:read',
  input: yearDocumentsInput,
  async run({ db, grant, now }, input): Promise<SummaryModel> {
    const year = await yearOrNotFound(db, grant, input);
    const projects = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id }] },
      include: sheetInclude,
      orderBy: { position: 'asc' },
    });
    return {
      fiscalYear: year.fiscalYear,
      unit: year.unit.name,
      madeOn: formatDate(now),
      rows: projects.flatMap((project) =>
        project.evaluation
          ? [summaryRow(project as SheetRecord, documentOf(project as SheetRecord).model)]
          : [],
      ),
    };
  },
});
