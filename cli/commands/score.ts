import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@/lib/core/result';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { DEFAULT_RULE_SET, findRuleSet, RULE_SETS } from '@/lib/scoring/rule-sets/registry';
import { readScoringInput } from '@/lib/scoring/score-input';
import { scoringResult } from '@/lib/scoring/score-output';

function refuse(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line.replace(/\s+/g, ' ')}\n`).join(''));
  return 2;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function chooseRuleSet(args: readonly string[]): Result<RuleSet, string> {
  const usage = '用法：score --rules 规则编号 < cases.json';
  try {
    const { values } = parseArgs({ args: [...args], options: { rules: { type: 'string' } } });
    const id = values.rules ?? DEFAULT_RULE_SET.id;
    const known = RULE_SETS.map((set) => set.id).join('、');
    const ruleSet = findRuleSet(id);
    return ruleSet ? ok(ruleSet) : err(`没有评分规则“${id}”，可用的有：${known}`);
  } catch {
    return err(`参数有误：${args.join(' ')}。${usage}`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): Result<unknown, string> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    return err(`$: 标准输入不是 UTF-8 编码的 JSON：${messageOf(error)}`);
  }
}

function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * Scores the projects on standard input and prints the results as JSON. The rule set is the default one
 * unless `--rules` names another.
 * @returns the exit code: 0, or 2 with one line per problem on standard error and nothing on standard output
 */
export async function score(args: readonly string[]): Promise<number> {
  const ruleSet = chooseRuleSet(args);
  if (!ruleSet.ok) return refuse([ruleSet.error]);
  const json = parseJson(await readStandardInput());
  if (!json.ok) return refuse([json.error]);
  const input = readScoringInput(json.value, ruleSet.value);
  if (!input.ok) return refuse(input.error.map(({ path, message }) => `${path}: ${message}`));
  await print(`${JSON.stringify(scoringResult(input.value, ruleSet.value), null, 2)}\n`);
  return 0;
}
