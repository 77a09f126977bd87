import { fileSize } from '@/lib/core/file-size';
import type { Block, Row, Sheet } from '@/lib/typesetting/block';
import { cell, row } from '@/lib/typesetting/cells';
import { linesBlock, listBlock } from '@/lib/typesetting/list-blocks';
import type { FormEvidence, FormModel } from '../types';
import { FORM_SHEET } from './form-grid';
import { ofProject } from './of-project';

/** 佐证材料清单 has a grid of its own on the paper of the form. */
export const EVIDENCE_SHEET: Sheet = {
  ...FORM_SHEET,
  edges: [0, 36, 236, 486, 556, 761.89],
  fontSize: 8.5,
  lineHeight: 12,
};

const COLUMNS = ['序号', '对应指标', '文件名称', '大小', '文件指纹（SHA-256）'] as const;

const NONE = '没有登记佐证材料。';

const MEANING = '文件指纹由文件内容算出，内容有任何改动，指纹即不同。';

function fileRow(file: FormEvidence, index: number, { indicators }: FormModel): Row {
  const at = (name: string) => `evidence.${index}.${name}`;
  const subject = file.row === null ? '项目整体' : (indicators[file.row]?.name ?? '项目整体');
  return row([
    cell(at('number'), 0, 1, String(index + 1), { align: 'center' }),
    cell(at('subject'), 1, 2, subject),
    cell(at('name'), 2, 3, file.name, { heads: 'row' }),
    cell(at('size'), 3, 4, fileSize(file.size), { align: 'right' }),
    cell(at('sha256'), 4, 5, file.sha256),
  ]);
}

/** The files behind a form as a list: what each backs, its name, size and SHA-256. */
export function evidenceBlocks(model: FormModel): Block[] {
  const files = model.evidence ?? [];
  const head = linesBlock('evidence.head', [ofProject(model)], EVIDENCE_SHEET);
  if (files.length === 0) return [head, linesBlock('evidence.none', [NONE], EVIDENCE_SHEET)];
  const rows = files.map((file, i) => fileRow(file, i, model));
  return [
    head,
    listBlock('evidence', COLUMNS, rows),
    linesBlock('evidence.meaning', [`共${files.length}个文件。${MEANING}`], EVIDENCE_SHEET),
  ];
}
