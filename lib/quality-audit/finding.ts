import type { Indicator } from '@/lib/indicators/indicator';

/** error: wrong as it stands; warning: probably wrong; info: worth a second look. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** What is audited of a project, from a document or from the database. `total` is 项目总额 in 万元. */
export type AuditedProject = {
  /** 项目编码, null where the document gives none */
  readonly code: string | null;
  readonly name: string;
  readonly total: string | null;
  readonly goal: string | null;
  readonly indicators: readonly Indicator[];
};

/** Texts of an indicator that a repair replaces; a blank cell is null. */
export type Repair = Partial<
  Readonly<{
    name: string;
    nature: string;
    target: string;
    unit: string | null;
    direction: string | null;
  }>
>;

/** What a rule found. `indicator` is the 1-based row in the project, null where it is about the project. */
export type Found = {
  readonly indicator: number | null;
  /** What is wrong, without the place */
  readonly what: string;
  readonly suggestion: string;
  /** Only where it can be said what to write instead */
  readonly repair?: Repair;
  /**
   * The repair puts another figure, sign or unit in place of the written one, which may be what was meant: accepted by
   * itself alone, by somebody who has seen both. Without it the repair alters nothing but the writing.
   */
  readonly judgement?: true;
};

/** A finding with its rule and place; `project` is the code, or the name where there is none. */
export type Finding<Id extends string = string> = Found & {
  readonly rule: Id;
  readonly severity: Severity;
  readonly project: string;
  /** The place and what is wrong, one Chinese line */
  readonly message: string;
};
