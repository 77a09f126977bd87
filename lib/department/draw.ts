import { codePointName } from '@/lib/core/code-point';
import { drawDocument } from '@/lib/reports/draw/draw-document';
import { type DrawFormOptions, dateOf, watermarkOf } from '@/lib/reports/draw/draw-form';
import { missingGlyphs } from '@/lib/reports/draw/missing-glyphs';
import { frozenHash } from '@/lib/reports/frozen-model';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { keywordsOf } from '@/lib/verification/claim';
import { departmentFormSpec } from './layout/form-spec';
import { departmentReportSpec } from './layout/report-spec';
import type { DepartmentModel } from './types';

const SPECS = { form: departmentFormSpec, report: departmentReportSpec } as const;

/** 自评表 or 自评报告. */
export type DepartmentDocumentKind = keyof typeof SPECS;

/** What a document of 部门整体支出 shows. */
export function departmentSpec(kind: DepartmentDocumentKind, model: DepartmentModel): DocumentSpec {
  return SPECS[kind](model);
}

/**
 * Draws a document of 部门整体支出 as a tagged PDF/A-2b. Equal models and options give equal bytes.
 * @returns the file's bytes
 */
export async function drawDepartment(
  kind: DepartmentDocumentKind,
  model: DepartmentModel,
  { sha256, mark = null, ...standing }: Pick<DrawFormOptions, 'draft' | 'superseded' | 'sha256' | 'mark'>,
): Promise<Uint8Array> {
  const missing = [...missingGlyphs(departmentSpec(kind, model)).keys()];
  const spec = SPECS[kind](model, kind === 'report' ? missing.map(codePointName) : missing);
  return drawDocument(spec, {
    identity: {
      title: spec.title,
      keywords: keywordsOf(
        `${model.fiscalYear}年度${model.department}`,
        sha256 ?? frozenHash(model),
        mark?.code ?? null,
      ),
      createdOn: dateOf(model),
    },
    watermark: watermarkOf(standing),
    mark,
  });
}
