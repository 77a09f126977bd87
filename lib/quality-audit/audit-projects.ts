import type { AuditedProject, Finding, Found } from './finding';
import { QUALITY_RULE_IDS, QUALITY_RULES, type QualityRuleId } from './registry';
import type { QualityRule } from './rule';
import { type AuditSubject, toAuditSubject } from './subject';
import { type UnitsInUse, unitsInUse } from './units-in-use';

export type QualityFinding = Finding<QualityRuleId>;

/** Number of findings for every rule, also where there are none. */
export type QualitySummary = Readonly<Record<QualityRuleId, number>>;

const SHOWN = 24;

function shortName(name: string): string {
  const plain = name.trim().replace(/\s+/g, ' ');
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}

function placeOf({ project }: AuditSubject, indicator: number | null): string {
  if (indicator === null) return `项目“${shortName(project.name)}”`;
  return `第 ${indicator} 条“${shortName(project.indicators[indicator - 1]?.name ?? '')}”`;
}

function toFinding(subject: AuditSubject, rule: QualityRule, found: Found): QualityFinding {
  return {
    ...found,
    rule: rule.id as QualityRuleId,
    severity: rule.severity,
    project: subject.project.code ?? subject.project.name,
    message: `${placeOf(subject, found.indicator)}：${found.what}`,
  };
}

/** By project as given; within a project what is about the project first, then row by row. */
function inOrder(findings: readonly QualityFinding[]): QualityFinding[] {
  return findings.toSorted((a, b) => (a.indicator ?? 0) - (b.indicator ?? 0));
}

/** Which units the projects use: what is usual among them. */
export function unitsAmong(projects: readonly AuditedProject[]): UnitsInUse {
  return unitsInUse(projects.map(toAuditSubject));
}

/**
 * Audits the performance targets of projects that belong together: a document's, or a unit's year.
 * @param projects texts verbatim; money in 万元 as decimal strings
 * @param fiscalYear the budget's year
 * @param units which units are usual; without, they are told by `projects`
 * @returns the findings of each project, in the order of the projects; nothing is altered
 */
export function auditProjects(
  projects: readonly AuditedProject[],
  fiscalYear: number,
  units?: UnitsInUse,
): readonly (readonly QualityFinding[])[] {
  const subjects = projects.map(toAuditSubject);
  const context = { fiscalYear, units: units ?? unitsInUse(subjects) };
  return subjects.map((subject) =>
    inOrder(
      QUALITY_RULES.flatMap((rule) =>
        rule.find(subject, context).map((found) => toFinding(subject, rule, found)),
      ),
    ),
  );
}

/** Counts findings by rule; every rule is there, with 0 where nothing was found. */
export function summariseQuality(findings: Iterable<QualityFinding>): QualitySummary {
  const counts = Object.fromEntries(QUALITY_RULE_IDS.map((id) => [id, 0])) as Record<QualityRuleId, number>;
  for (const { rule } of findings) counts[rule] += 1;
  return counts;
}
