import type { RuleSetRef } from '@/lib/rules/schema';

/** The page of one version of a rule set. */
export function ruleSetHref({ ruleSetId, version }: RuleSetRef): string {
  return `/rules/${encodeURIComponent(ruleSetId)}/${version}`;
}
