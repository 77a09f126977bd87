import { z } from 'zod';

/** What a name may hold and a database may not keep, or nobody can read: control characters, halves of characters. */
const UNREADABLE = /[\p{Cc}\p{Cs}]/gu;

/**
 * The name of an uploaded file, without the folders that some browsers send along.
 * @example fileName.parse('C:\\预算\\2024.docx') === '2024.docx'
 */
export const fileName = z
  .string()
  .transform((name) => name.split(/[\\/]/).at(-1)?.replace(UNREADABLE, '').trim() ?? '')
  .pipe(z.string().min(1, '文件没有名称').max(255, '文件名最多 255 个字符'));
