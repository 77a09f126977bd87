import type { RuleSet } from './rule-set';

/** A set as it was stored before some of its parts had a basis of their own. */
export function older(set: RuleSet) {
  const { id, version, title, satisfactionMissing, sharing, ...others } = set;
  const { strictEquals, presumed, costFarBelow, unwritten, ...rest } = others;
  return {
    ...rest,
    levels: { ...rest.levels, satisfactionMissing: satisfactionMissing.weight },
    reached: { ...rest.reached, strictEqualsMeets: strictEquals.meets },
    qualitative: {
      ...rest.qualitative,
      bands: rest.qualitative.bands.map((band) => ({
        ...band,
        presumed: band.grade === '达成' ? presumed.percent : null,
      })),
    },
    overAchievement: { ...rest.overAchievement, costFarBelowAt: costFarBelow.at },
  };
}
