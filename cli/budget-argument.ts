import { basename } from 'node:path';
import type { BudgetTables } from '@/lib/budget-document/budget-document';
import { err, type Result } from '@/lib/core/result';
import { readBudgetTables } from '@/lib/office-files/read-budget-file';
import { readFileInput } from './file-input';

/**
 * Reads the one file that a command's arguments name, besides `--json`.
 * @param usage is said with what is wrong with the arguments
 * @returns why there is nothing to work on, in one line
 */
export async function readBudgetArgument(
  args: readonly string[],
  usage: string,
): Promise<Result<BudgetTables, string>> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  if (unknown !== undefined) return err(`没有参数“${unknown}”。${usage}`);
  const [path] = files;
  if (path === undefined || files.length > 1) return err(`请指定一个文件。${usage}`);
  const bytes = await readFileInput(path);
  if (!bytes.ok) return bytes;
  const read = await readBudgetTables(bytes.value, basename(path));
  return read.ok ? read : err(`${basename(path)}：${read.error.message}`);
}
