import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@/lib/core/result';
import { auditForm, type FormAudit } from '@/lib/form-audit/audit-form';
import { auditResult } from '@/lib/form-audit/audit-output';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { DEFAULT_RULE_SET, findRuleSet, RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { MAX_FORMS_BYTES, readForms } from '@/lib/uploaded-forms/read-forms';

const USAGE = '用法：npm run -s jx -- audit-form 文件 [--rules 规则编号] [--json]';

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件，请核对路径。',
  EISDIR: '这是一个目录，请指定文件。',
  EACCES: '没有读取此文件的权限。',
};

type Arguments = { readonly path: string; readonly ruleSet: RuleSet; readonly json: boolean };

function refuse(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line.replace(/\s+/g, ' ')}\n`).join(''));
  return 2;
}

function readArguments(args: readonly string[]): Result<Arguments, string> {
  let parsed: { values: { rules?: string; json?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: { rules: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    // An option that is unknown or lacks its value: parseArgs says so in English.
    return err(`参数有误：${args.join(' ')}。${USAGE}`);
  }
  const [path, ...others] = parsed.positionals;
  if (path === undefined || others.length > 0) return err(`请指定一个文件。${USAGE}`);
  const id = parsed.values.rules ?? DEFAULT_RULE_SET.id;
  const ruleSet = findRuleSet(id);
  if (ruleSet) return ok({ path, ruleSet, json: parsed.values.json ?? false });
  return err(`没有评分规则“${id}”，可用的有：${RULE_SETS.map((set) => set.id).join('、')}`);
}

/** What is too large is refused by its size, before it is read. */
async function readFileUpTo(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FORMS_BYTES) return `文件过大（${(size / 1024 / 1024).toFixed(1)} MB），最大 20 MB。`;
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = READ_FAILURES[code];
    if (reason === undefined) throw error;
    return reason;
  }
}

function formInWords({ form, rows, findings, total }: FormAudit): string {
  const judged = `${rows.length} 行，发现 ${findings.length} 处`;
  const lines = findings.map(({ kind, row, message }) => {
    const where = row === null ? '全表' : `第 ${row} 行 ${form.rows[row - 1]?.name ?? ''}`;
    return `  ${kind}  ${where}：${message}`;
  });
  const sums = `  总分：印为 ${total.printed ?? '（未印）'}，各行得分之和 ${total.computed}`;
  return [`${form.id}  ${form.project}  ${judged}`, ...lines, sums, ''].join('\n');
}

function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * `audit-form FILE [--rules ID] [--json]`: recomputes 自评表 that somebody else filled, from JSON or .xlsx.
 * @returns 0 also where there are findings; 2 when the input is refused, with one line per problem
 */
export async function auditFormCommand(args: readonly string[]): Promise<number> {
  const chosen = readArguments(args);
  if (!chosen.ok) return refuse([chosen.error]);
  const { path, ruleSet, json } = chosen.value;
  const bytes = await readFileUpTo(path);
  if (typeof bytes === 'string') return refuse([`${path}：${bytes}`]);
  const forms = await readForms(bytes);
  if (!forms.ok) return refuse(forms.error.map((problem) => `${problem.path}: ${problem.message}`));
  const audits = forms.value.map((form) => auditForm(form, ruleSet));
  const words = [`评分规则：${ruleSet.title}（${ruleSet.id}）`, '', ...audits.map(formInWords)].join('\n');
  await print(json ? `${JSON.stringify(auditResult(audits), null, 2)}\n` : `${words}\n`);
  return 0;
}
