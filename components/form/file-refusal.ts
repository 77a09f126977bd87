import { fileSize } from '@/lib/core/file-size';
import type { Answer } from './send-file';

/** What keeps a file from being read: where in it, and why. */
export type FileProblem = { readonly path: string; readonly message: string };
export type FileRefusal = { readonly message: string; readonly problems: readonly FileProblem[] };

const REFUSED = '服务器没有接受这个文件，请稍后重试。';

/** A limit as people write it: 20 MB, not 20.0 MB. */
export function sizeLimit(bytes: number): string {
  return fileSize(bytes).replace('.0', '');
}

/**
 * Why a file need not even be sent; null for one that may be.
 * @param expected what should have been chosen, in words
 */
export function unfit(file: File | null, maxBytes: number, expected: string): string | null {
  if (!file) return '请先选择文件。';
  if (file.size === 0) return '文件是空的。请重新导出后再选择。';
  if (file.size <= maxBytes) return null;
  return `文件过大（${fileSize(file.size)}），最大 ${sizeLimit(maxBytes)}。请确认选择的是${expected}。`;
}

/**
 * What the server has against a file.
 * @param lost what to say where there was no answer
 */
export function refusalIn(answer: Answer, lost: string): FileRefusal {
  if (answer === 'lost') return { message: lost, problems: [] };
  const body = (typeof answer.body === 'object' && answer.body !== null ? answer.body : {}) as Record<
    string,
    unknown
  >;
  return {
    message: typeof body.title === 'string' ? body.title : REFUSED,
    problems: Array.isArray(body.problems) ? (body.problems as FileProblem[]) : [],
  };
}
