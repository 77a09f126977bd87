import { toHalfWidth } from '@/lib/core/fullwidth';
import { QUALITY_RULE_IDS, type QualityRuleId, qualityRule } from '@/lib/quality-audit/registry';
import { type AuditedRecord, type KeyedFinding, textsOf } from './audited-year';
import type { FindingState } from './schema';
import { textChanges, textsBefore, textsSchema } from './text-changes';
import type { FindingDecision, ListedFinding, ProjectFindings } from './types';

export type Filters = {
  readonly state: FindingState;
  readonly q: string;
  readonly rule?: QualityRuleId | undefined;
  readonly severity?: string | undefined;
  readonly level1?: string | undefined;
};

type StoredDecision = AuditedRecord['decisions'][number];

function decisionOf({ id, reason, decidedByName, decidedAt }: StoredDecision): FindingDecision {
  return { id, reason, byName: decidedByName, at: decidedAt.toISOString() };
}

function foundNow(finding: KeyedFinding, decisions: readonly StoredDecision[]): ListedFinding {
  const { key, rule, severity, indicator, what, suggestion, stored, repair, blocked, judgement } = finding;
  const dismissal = decisions.find((decision) => !decision.accepted && decision.key === key);
  return {
    ...{ key, rule, severity, what, suggestion, blocked, judgement: judgement ?? false },
    state: dismissal ? 'dismissed' : 'open',
    position: indicator,
    level1: stored?.level1.trim() ?? null,
    indicator: stored?.name ?? null,
    changes: stored && repair ? textChanges(textsBefore(textsOf(stored), repair), repair) : [],
    decision: dismissal ? decisionOf(dismissal) : null,
  };
}

/** An accepted suggestion is no finding any more: it is told from what was stored. */
function acceptedBefore(decision: StoredDecision, { indicators }: AuditedRecord): ListedFinding[] {
  const rule = QUALITY_RULE_IDS.find((id) => id === decision.rule);
  const at = indicators.findIndex(({ id }) => id === decision.indicatorId);
  if (!rule || at < 0) return [];
  return [
    {
      key: decision.key,
      state: 'accepted',
      rule,
      severity: qualityRule(rule).severity,
      position: at + 1,
      level1: indicators[at]!.level1.trim(),
      indicator: indicators[at]!.name,
      what: decision.what,
      suggestion: decision.suggestion,
      changes: textChanges(textsSchema.parse(decision.before), textsSchema.parse(decision.after)),
      judgement: false,
      blocked: null,
      decision: decisionOf(decision),
    },
  ];
}

/** Everything about a project: open, dismissed and accepted. */
export function listedFindings(record: AuditedRecord): ListedFinding[] {
  return [
    ...record.findings.map((finding) => foundNow(finding, record.decisions)),
    ...record.decisions
      .filter(({ accepted }) => accepted)
      .flatMap((decision) => acceptedBefore(decision, record)),
  ];
}

/** A project with some of its findings. */
export function projectFindings(
  { project: { id, code, name, ownerName, evaluation } }: AuditedRecord,
  findings: readonly ListedFinding[],
): ProjectFindings {
  return { projectId: id, code, name, ownerName, state: evaluation!.state, findings };
}

function isAsked({ project }: AuditedRecord, q: string): boolean {
  const text = toHalfWidth(`${project.name} ${project.code} ${project.ownerName ?? ''}`).toLowerCase();
  return toHalfWidth(q)
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The projects with the findings that fit the filters; projects without any are left out. */
export function filtered(records: readonly AuditedRecord[], filters: Filters): ProjectFindings[] {
  return records
    .filter((record) => isAsked(record, filters.q))
    .map((record) => {
      const fitting = listedFindings(record).filter(
        ({ state, rule, severity, level1 }) =>
          state === filters.state &&
          (!filters.rule || rule === filters.rule) &&
          (!filters.severity || severity === filters.severity) &&
          (!filters.level1 || level1 === filters.level1),
      );
      return projectFindings(record, fitting);
    })
    .filter(({ findings }) => findings.length > 0);
}
