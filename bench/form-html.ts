import { pathToFileURL } from 'node:url';
import { shownOfForm } from '@/lib/reports/draw/draw-form';
import { formSpec } from '@/lib/reports/layout/form-spec';
import type { FormModel } from '@/lib/reports/types';
import type { Block, Cell, MergedCell, Row } from '@/lib/typesetting/block';

const FONTS = {
  Body: 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  Heading: 'node_modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
} as const;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
}

function cellHtml(cell: Cell, rows: number): string {
  const tag = cell.heads === null ? 'td' : 'th';
  const span = `colspan="${cell.to - cell.from}" rowspan="${rows}"`;
  const style = `text-align:${cell.align};font-family:${cell.face === 'heading' ? 'Heading' : 'Body'}`;
  return `<${tag} ${span} style="${style}">${escaped(cell.text)}</${tag}>`;
}

function rowHtml(row: Row, index: number, merged: readonly MergedCell[], depth: number): string {
  const starting = merged.filter(({ first }) => Math.max(first, -depth) === index);
  const cells = [
    ...starting.map(({ cell, first, last }) => ({ cell, rows: last - Math.max(first, -depth) + 1 })),
    ...row.cells.map((cell) => ({ cell, rows: 1 })),
  ].sort((a, b) => a.cell.from - b.cell.from);
  return `<tr>${cells.map(({ cell, rows }) => cellHtml(cell, rows)).join('')}</tr>`;
}

function blockHtml(block: Block): string {
  const depth = block.header.length;
  const header = block.header.map((row, i) => rowHtml(row, i - depth, block.merged, depth)).join('');
  const rows = block.rows.map((row, i) => rowHtml(row, i, block.merged, depth)).join('');
  // A cell cannot span from a table's head into its body: only a head that nothing spans is repeated on each page.
  const spanned = block.merged.some(({ first }) => first < 0);
  const body = spanned ? `<tbody>${header}${rows}</tbody>` : `<thead>${header}</thead><tbody>${rows}</tbody>`;
  return `<table class="${block.ruled ? 'ruled' : ''}">${body}</table>`;
}

/** The form as a page that a browser prints: the same texts, cells and fonts as the PDF that we draw. */
export function formHtml(model: FormModel): string {
  const faces = Object.entries(FONTS).map(
    ([name, file]) => `@font-face { font-family: ${name}; src: url('${pathToFileURL(file)}'); }`,
  );
  const { parts } = formSpec(model, shownOfForm({}));
  const blocks = parts.flatMap((part) => part.blocks).map(blockHtml);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(model.project.name)}</title><style>
${faces.join('\n')}
body { font: 9pt/13pt Body; margin: 0; } h1 { font: 18pt Heading; text-align: center; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; } td, th { padding: 3.5pt 4pt; font-weight: normal; }
.ruled td, .ruled th { border: 0.5pt solid #000; }
</style><h1>项目支出绩效自评表</h1><p style="text-align:center">（${model.fiscalYear}年度）</p>${blocks.join('')}</html>`;
}
