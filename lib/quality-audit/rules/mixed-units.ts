import { statesControlFigure } from '../control-figures';
import type { Found } from '../finding';
import { inEachRow, type QualityRule } from '../rule';
import type { AuditRow } from '../subject';
import { printedUnit, type UnitsInUse, usualUnit } from '../units-in-use';

function otherUnit(row: AuditRow, units: UnitsInUse): Omit<Found, 'indicator'> | null {
  const usual = units.usualOfLike(row);
  if (usual.unit === usualUnit(row)) return null;
  return {
    what: `单位是“${printedUnit(row)}”，而同名的${row.level2}${usual.count > 1 ? '多' : '也有'}用“${usual.unit}”。`,
    suggestion: '同一指标统一口径和单位；确是两回事的，在名称中写明区别。',
  };
}

function otherSpelling(row: AuditRow, units: UnitsInUse): Omit<Found, 'indicator'> | null {
  const [printed, usual] = [printedUnit(row), usualUnit(row)];
  const others = units.spellingsOf(row).filter((spelling) => spelling !== printed);
  if (printed === usual || others.length === 0) return null;
  return {
    what: `单位写作“${printed}”，别处写作${others.map((other) => `“${other}”`).join('、')}，是同一单位的不同写法。`,
    suggestion: `统一写作“${usual}”。`,
    repair: { unit: usual },
  };
}

/** Indicators with the same 二级 and name in different units, or one unit in several spellings. */
export const mixedUnits = {
  id: 'mixed-units',
  severity: 'info',
  title: '单位不统一',
  find: inEachRow((row, _, { units }) => {
    if (row.nature === '定性' || printedUnit(row) === '' || statesControlFigure(row)) return null;
    return otherUnit(row, units) ?? otherSpelling(row, units);
  }),
} as const satisfies QualityRule;
