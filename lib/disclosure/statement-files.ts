import { attachment, DOCX, PDF } from '@/lib/reports/attachment';
import { drawDocument } from '@/lib/reports/draw/draw-document';
import { statementSpec } from './statement-spec';
import type { Statement } from './types';

const KEPT_BACK = '草稿，不能公开';

/**
 * 结果公开说明 as a file; while something keeps it back, every page says so.
 * @param now the day that the file bears: the statement has no date of its own
 */
export async function statementFile(
  statement: Pick<Statement, 'unit' | 'text' | 'evaluated' | 'blocks'>,
  format: 'docx' | 'pdf',
  now: Date,
): Promise<Response> {
  const spec = statementSpec(statement);
  const warning = statement.blocks.length > 0 ? KEPT_BACK : null;
  const name = `${spec.title}${warning === null ? '' : `（${warning}）`}.${format}`;
  if (format === 'pdf') {
    const identity = { title: spec.title, keywords: '', createdOn: now };
    const watermark = warning === null ? null : { text: warning, size: 70 };
    return attachment(await drawDocument(spec, { identity, watermark, mark: null }), PDF, name);
  }
  const { documentDocx } = await import('@/lib/reports/docx/document-docx');
  const bytes = await documentDocx(spec, { createdOn: now, warning, verification: null });
  return attachment(bytes, DOCX, name);
}
