import type { Found, Severity } from './finding';
import type { AuditRow, AuditSubject } from './subject';
import type { UnitsInUse } from './units-in-use';

/** What surrounds a project: the budget's year and the other projects. */
export type AuditContext = { readonly fiscalYear: number; readonly units: UnitsInUse };

/** One rule of the audit: pure, looks at one project within its context. */
export type QualityRule = {
  readonly id: string;
  readonly severity: Severity;
  /** A few words, for lists and filters */
  readonly title: string;
  readonly find: (subject: AuditSubject, context: AuditContext) => readonly Found[];
};

type FoundInRow = Omit<Found, 'indicator'>;

/** A rule that looks at one indicator at a time; `check` returns null where there is nothing to say. */
export function inEachRow(
  check: (row: AuditRow, subject: AuditSubject, context: AuditContext) => FoundInRow | null,
): QualityRule['find'] {
  return (subject, context) =>
    subject.rows.flatMap((row) => {
      const found = check(row, subject, context);
      return found ? [{ indicator: row.position, ...found }] : [];
    });
}
