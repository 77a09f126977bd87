import type { FormAudit } from './audit-form';

/** The findings as the command line prints them, form by form. */
export function auditResult(audits: readonly FormAudit[]) {
  return { forms: audits.map(({ form, findings, total }) => ({ id: form.id, findings, total })) };
}
