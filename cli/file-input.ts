import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '@/lib/core/result';

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件，请核对路径。',
  EISDIR: '这是一个目录，请指定文件。',
  EACCES: '没有读取此文件的权限。',
  ERR_FS_FILE_TOO_LARGE: '文件过大，无法读取。',
};

const MEGABYTE = 1024 * 1024;

/**
 * The bytes of a file that was named on the command line, or why there are none, beginning with its name.
 * @param most bytes; what is larger is refused by its size, before it is read
 * @throws Error on a failure of the machine that has nothing to do with what was named
 */
export async function readFileInput(
  path: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<Uint8Array, string>> {
  try {
    const { size } = await stat(path);
    if (size <= most) return ok(await readFile(path));
    return err(`${path}：文件过大（${(size / MEGABYTE).toFixed(1)} MB），最大 ${most / MEGABYTE} MB。`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = READ_FAILURES[code];
    if (reason === undefined) throw error;
    return err(`${path}：${reason}`);
  }
}
