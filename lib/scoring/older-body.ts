import { z } from 'zod';
import type { Basis } from './rule-set';
import { ruleSetBodySchema } from './rule-set-schema';
import { DEFAULT_RULE_SET, RULE_SETS } from './rule-sets/registry';

const { basis } = ruleSetBodySchema.shape.reached.shape;

/** What the older form kept inside rules that now stand beside them. */
const olderBody = z.looseObject({
  levels: z.looseObject({ satisfactionMissing: z.enum(['to-benefit', 'spread']), basis }),
  reached: z.looseObject({ strictEqualsMeets: z.boolean(), basis }),
  qualitative: z.looseObject({
    bands: z.array(z.looseObject({ grade: z.string(), presumed: z.string().nullable() })),
    basis,
  }),
  overAchievement: z.looseObject({ costFarBelowAt: z.string(), basis }),
});

type OlderBody = z.output<typeof olderBody>;
type Parent = 'levels' | 'reached' | 'qualitative' | 'overAchievement';
type Part = 'satisfactionMissing' | 'strictEquals' | 'presumed' | 'costFarBelow';

/**
 * The basis of a part that had none of its own. Whoever changed its value named a document for the rule around it, and
 * that one holds for the part too; a value or a document as it shipped says nothing about the part, which then is as
 * unverified as in the shipped sets.
 */
function basisOf(part: Part, changed: boolean, parent: Parent, older: OlderBody): Basis {
  const stated = older[parent].basis;
  const copied = RULE_SETS.some((set) => set[parent].basis.source === stated.source);
  return changed && !copied ? stated : DEFAULT_RULE_SET[part].basis;
}

/**
 * The body of a stored rule set in today's form. Before, `satisfactionMissing`, `strictEqualsMeets`, the percentage that
 * 达成 presumes and `costFarBelowAt` stood inside other rules and shared their basis; every value is kept, so that the
 * set scores as it did. Anything else is handed on as it is, for the schema to judge.
 */
export function currentForm(stored: unknown): unknown {
  const parsed = olderBody.safeParse(stored);
  if (!parsed.success) return stored;
  const older = parsed.data;
  const shipped = DEFAULT_RULE_SET;
  const weight = older.levels.satisfactionMissing;
  const meets = older.reached.strictEqualsMeets;
  const percent = older.qualitative.bands.find(({ grade }) => grade === '达成')?.presumed ?? null;
  const at = older.overAchievement.costFarBelowAt;
  const changed = {
    satisfactionMissing: weight !== shipped.satisfactionMissing.weight,
    strictEquals: meets !== shipped.strictEquals.meets,
    presumed: percent !== shipped.presumed.percent,
    costFarBelow: at !== shipped.costFarBelow.at,
  };
  const basisFor = (part: Part, parent: Parent) => basisOf(part, changed[part], parent, older);
  return {
    ...older,
    satisfactionMissing: { weight, basis: basisFor('satisfactionMissing', 'levels') },
    sharing: shipped.sharing,
    strictEquals: { meets, basis: basisFor('strictEquals', 'reached') },
    presumed: { percent, basis: basisFor('presumed', 'qualitative') },
    costFarBelow: { at, basis: basisFor('costFarBelow', 'overAchievement') },
    unwritten: shipped.unwritten,
  };
}
