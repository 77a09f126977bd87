import { Dec } from '@/lib/core/decimal';

const parsed = new Map<string, Dec>();

/**
 * A number of a rule set (a decimal string) to calculate with. Rule sets repeat a few dozen numbers for
 * millions of scores, so each text is read once.
 * @throws Error when the text is no number: a rule set's form is checked before it scores
 */
export function ruleNumber(text: string): Dec {
  const known = parsed.get(text);
  if (known) return known;
  const number = new Dec(text);
  parsed.set(text, number);
  return number;
}
