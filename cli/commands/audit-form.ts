import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@/lib/core/result';
import { auditForm, type FormAudit } from '@/lib/form-audit/audit-form';
import { auditResult } from '@/lib/form-audit/audit-output';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { MAX_FORMS_BYTES, readForms } from '@/lib/uploaded-forms/read-forms';
import { readFileInput } from '../file-input';
import { print } from '../print';
import { problemLines, refuse } from '../refusal';
import { chosenRuleSet, RULES_OPTION } from '../rule-set-argument';

const USAGE = '用法：npm run -s jx -- audit-form 文件 [--rules 规则编号] [--json]';

type Arguments = { readonly path: string; readonly ruleSet: RuleSet; readonly json: boolean };

function readArguments(args: readonly string[]): Result<Arguments, string> {
  let parsed: { values: { rules?: string[]; json?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: { rules: RULES_OPTION, json: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    // An option that is unknown or lacks its value: parseArgs says so in English.
    return err(`参数有误：${args.join(' ')}。${USAGE}`);
  }
  const [path, ...others] = parsed.positionals;
  if (path === undefined || others.length > 0) return err(`请指定一个文件。${USAGE}`);
  const ruleSet = chosenRuleSet(parsed.values.rules);
  if (!ruleSet.ok) return ruleSet;
  return ok({ path, ruleSet: ruleSet.value, json: parsed.values.json ?? false });
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

/**
 * `audit-form FILE [--rules ID] [--json]`: recomputes 自评表 that somebody else filled, from JSON or .xlsx.
 * @returns 0 also where there are findings; 2 when the input is refused, with one line per problem
 */
export async function auditFormCommand(args: readonly string[]): Promise<number> {
  const chosen = readArguments(args);
  if (!chosen.ok) return refuse(chosen.error);
  const { path, ruleSet, json } = chosen.value;
  const bytes = await readFileInput(path, MAX_FORMS_BYTES);
  if (!bytes.ok) return refuse(bytes.error);
  const forms = await readForms(bytes.value);
  if (!forms.ok) return refuse(...problemLines(path, forms.error));
  const audits = forms.value.map((form) => auditForm(form, ruleSet));
  const words = [`评分规则：${ruleSet.title}（${ruleSet.id}）`, '', ...audits.map(formInWords)].join('\n');
  await print(json ? `${JSON.stringify(auditResult(audits), null, 2)}\n` : `${words}\n`);
  return 0;
}
