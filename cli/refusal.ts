import { type InputProblem, WHOLE_INPUT } from '@/lib/scoring/json-reader';

/** Refuses an input: one line per problem on standard error. @returns the exit code, 2 */
export function refuse(...lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line.replace(/\s+/g, ' ')}\n`).join(''));
  return 2;
}

/**
 * Problems of an input as lines: the JSON path (or sheet and cell) and why; what concerns the whole of it goes by its
 * name.
 * @param name the file as it was named, or 标准输入
 * @example problemLines('forms.json', [{ path: '$', message: '文件是空的' }]) // ['forms.json: 文件是空的']
 */
export function problemLines(name: string, problems: readonly InputProblem[]): readonly string[] {
  return problems.map(({ path, message }) => `${path === WHOLE_INPUT ? name : path}: ${message}`);
}
