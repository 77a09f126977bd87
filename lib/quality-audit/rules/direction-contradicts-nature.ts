import { contradictsDirection } from '@/lib/indicators/nature';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';

/** Where the sign itself may be the mistake, blanking the direction would hide the only trace of it. */
function signIsDoubtful({ level2, nature }: AuditRow): boolean {
  return level2 === '数量指标' && (nature === '≤' || nature === '＜');
}

/** ≤ or ＜ with 正向指标; ≥, ＞ or ＝ with 反向指标. */
export const directionContradictsNature = {
  id: 'direction-contradicts-nature',
  severity: 'warning',
  title: '方向性与性质矛盾',
  find: inEachRow((row) => {
    const { nature, indicator } = row;
    if (nature === null || !contradictsDirection(nature, indicator.direction)) return null;
    const direction = indicator.direction?.trim() ?? '';
    const what = `指标性质为“${nature}”，指标方向性却写“${direction}”，两者矛盾。`;
    if (signIsDoubtful(row)) {
      return {
        what,
        suggestion: '先确认是多做为好还是少做为好：应多做的把性质改为“≥”，应少做的把方向性留空。',
      };
    }
    return {
      what,
      suggestion: '计分以指标性质为准。把指标方向性留空，或改成与性质一致。',
      repair: { direction: null },
    };
  }),
} as const satisfies QualityRule;
