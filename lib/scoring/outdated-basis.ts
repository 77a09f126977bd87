import type { Basis } from './rule-set';
import type { RuleProblem } from './rule-set-problems';
import type { RuleSetBody } from './rule-set-schema';
import { rulesInWords } from './rule-words';

const sameSource = (one: Basis, other: Basis) => one.source === other.source && one.article === other.article;

/**
 * Rules that were changed after copying and still name the document that the copied rule stands in: a score would be
 * traced to a text that does not say so. A draft may be saved like that, and is not published.
 * @param base the set that was copied
 * @example shortfall from 按比例 to a gate under the same source → path `shortfall.basis.source`
 */
export function outdatedBases(base: RuleSetBody, body: RuleSetBody): readonly RuleProblem[] {
  const before = new Map(rulesInWords(base).map((rule) => [rule.key, rule]));
  return rulesInWords(body).flatMap(({ key, title, lines, basis }) => {
    const copied = before.get(key);
    if (!basis || !copied?.basis || !sameSource(basis, copied.basis)) return [];
    if (lines.join('') === copied.lines.join('')) return [];
    return [{ path: `${key}.basis.source`, message: `“${title}”已改动，原依据不再适用，请写明新的依据` }];
  });
}
