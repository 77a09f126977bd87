import { parseArgs } from 'node:util';
import { jsonProblem } from '@/lib/core/json-syntax';
import { err, ok, type Result } from '@/lib/core/result';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { readScoringInput } from '@/lib/scoring/score-input';
import { scoringResult } from '@/lib/scoring/score-output';
import { print } from '../print';
import { problemLines, refuse } from '../refusal';
import { chosenRuleSet, RULES_OPTION } from '../rule-set-argument';

const STANDARD_INPUT = '标准输入';

function chooseRuleSet(args: readonly string[]): Result<RuleSet, string> {
  const usage = '用法：score --rules 规则编号 < cases.json';
  try {
    const { values } = parseArgs({ args: [...args], options: { rules: RULES_OPTION } });
    return chosenRuleSet(values.rules);
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
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err(`${STANDARD_INPUT}: 不是 UTF-8 编码的 JSON`);
  }
  const problem = jsonProblem(text);
  return problem === null ? ok(JSON.parse(text)) : err(`${STANDARD_INPUT}: 不是 JSON：${problem}`);
}

/**
 * Scores the projects on standard input and prints the results as JSON. The rule set is the default one
 * unless `--rules` names another.
 * @returns the exit code: 0, or 2 with one line per problem on standard error and nothing on standard output
 */
export async function score(args: readonly string[]): Promise<number> {
  const ruleSet = chooseRuleSet(args);
  if (!ruleSet.ok) return refuse(ruleSet.error);
  const json = parseJson(await readStandardInput());
  if (!json.ok) return refuse(json.error);
  const input = readScoringInput(json.value, ruleSet.value);
  if (!input.ok) return refuse(...problemLines(STANDARD_INPUT, input.error));
  await print(`${JSON.stringify(scoringResult(input.value, ruleSet.value), null, 2)}\n`);
  return 0;
}
