import { ruleSetHref } from '@/components/rules/rule-set-href';
import { TextLink } from '@/components/ui/text-link';
import type { RuleSet } from '@/lib/scoring/rule-set';

/** A rule set by title and version; it leads to its rules where the reader may see them. */
export function RuleSetName({
  ruleSet,
  linked,
}: {
  readonly ruleSet: Pick<RuleSet, 'id' | 'title' | 'version'>;
  readonly linked: boolean;
}) {
  const { id, title, version } = ruleSet;
  const name = `${title}，第 ${version} 版`;
  if (!linked) return name;
  return <TextLink href={ruleSetHref({ ruleSetId: id, version })}>{name}</TextLink>;
}
