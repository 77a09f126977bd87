import { err, ok, type Result } from '@/lib/core/result';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { DEFAULT_RULE_SET, findRuleSet, RULE_SETS } from '@/lib/scoring/rule-sets/registry';

/** How `parseArgs` is to read the option: every mention of it, so that none is dropped in silence. */
export const RULES_OPTION = { type: 'string', multiple: true } as const;

/** The rule set that `--rules` names, the default one without it; or what is wrong with it. */
export function chosenRuleSet(rules: readonly string[] | undefined): Result<RuleSet, string> {
  const [id = DEFAULT_RULE_SET.id, ...others] = rules ?? [];
  if (others.length > 0) {
    return err(`--rules 只能写一次，现写了 ${others.length + 1} 次：${[id, ...others].join('、')}`);
  }
  const ruleSet = findRuleSet(id);
  if (ruleSet) return ok(ruleSet);
  return err(`没有评分规则“${id}”，可用的有：${RULE_SETS.map((set) => set.id).join('、')}`);
}
