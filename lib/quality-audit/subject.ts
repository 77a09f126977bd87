import { type Dec, parseDecimal } from '@/lib/core/decimal';
import type { Indicator } from '@/lib/indicators/indicator';
import { baseName } from '@/lib/indicators/names';
import { type Nature, parseNature } from '@/lib/indicators/nature';
import { formatTarget, parseTarget } from '@/lib/indicators/target';
import { type UnitFamily, unitFamily } from '@/lib/indicators/unit-of-measure';
import type { AuditedProject } from './finding';

/** An indicator made ready for the rules. */
export type AuditRow = {
  /** 1-based in its project */
  readonly position: number;
  readonly indicator: Indicator;
  readonly level1: string;
  readonly level2: string;
  /** The name without a template's number */
  readonly name: string;
  readonly nature: Nature | null;
  readonly value: Dec | null;
  readonly family: UnitFamily;
  /** The target as people read it */
  readonly written: string;
};

/** A project made ready for the rules. */
export type AuditSubject = {
  readonly project: AuditedProject;
  /** 项目总额 in 万元 */
  readonly total: Dec | null;
  readonly goal: string;
  readonly rows: readonly AuditRow[];
};

function toRow(indicator: Indicator, index: number): AuditRow {
  return {
    position: index + 1,
    indicator,
    level1: indicator.level1.trim(),
    level2: indicator.level2.trim(),
    name: baseName(indicator.name),
    nature: parseNature(indicator.nature),
    value: parseTarget(indicator.target),
    family: unitFamily(indicator.unit),
    written: formatTarget(indicator.nature, indicator.target, indicator.unit),
  };
}

/** Reads natures, numbers and units of a project once, for all rules. */
export function toAuditSubject(project: AuditedProject): AuditSubject {
  return {
    project,
    total: parseDecimal(project.total?.replaceAll(',', '').trim() ?? ''),
    goal: project.goal?.trim() ?? '',
    rows: project.indicators.map(toRow),
  };
}
