import { z } from 'zod';
import type { Grant } from '@/lib/access/grant';
import { AppError } from '@/lib/core/app-error';
import type { Db } from '@/lib/db/database';
import { yearsWithin } from '@/lib/db/scope';
import { auditForm } from '@/lib/form-audit/audit-form';
import { defineQuery } from '@/lib/operation/define';
import { publishedSets } from '@/lib/rules/listed';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { refText } from '@/lib/rules/schema';
import { findWithin } from '@/lib/rules/stored';
import { DEFAULT_RULE_SET } from '@/lib/scoring/rule-sets/registry';
import { formTemplate } from './form-template';
import { MAX_FORMS_BYTES, readForms } from './read-forms';
import { auditInput } from './schema';
import type { AuditChoices, AuditedFile } from './types';

/** A page shows so many rows in good time; the command line takes any number. */
const MOST_ROWS = 3000;

/** So many problems are told at once: whoever mends these will upload again. */
const MOST_PROBLEMS = 50;

const none = z.object({});

/** Reference of the set that scores the latest year of the reach; of the default one where there is no year yet. */
async function latestPinned(db: Db, grant: Grant): Promise<string> {
  const year = await db.year.findFirst({
    where: yearsWithin(grant),
    include: { ownRuleSet: true },
    orderBy: { fiscalYear: 'desc' },
  });
  const { id, version } = year ? pinnedRuleSet(year) : DEFAULT_RULE_SET;
  return refText({ ruleSetId: id, version });
}

/** What may be uploaded, and the rule sets to choose from: asked before the file is read. */
export const auditChoices = defineQuery({
  name: 'uploadedForms.choices',
  permission: 'form:audit',
  input: none,
  async run({ db, grant }): Promise<AuditChoices> {
    const ruleSets = await publishedSets(db, grant);
    return {
      maxBytes: MAX_FORMS_BYTES,
      ruleSets: ruleSets.map((set) => ({ ...set, reference: refText(set) })),
      chosen: await latestPinned(db, grant),
    };
  },
});

/** Recomputes the forms of an uploaded file. A read: nothing of the file is stored. */
export const auditUpload = defineQuery({
  name: 'uploadedForms.audit',
  permission: 'form:audit',
  input: auditInput,
  async run({ db, grant }, { fileName, bytes, rules }): Promise<AuditedFile> {
    const { ruleSet } = await findWithin(db, grant, rules);
    const forms = await readForms(bytes);
    if (!forms.ok) {
      const more = forms.error.length - MOST_PROBLEMS;
      const message = `文件有 ${forms.error.length} 处问题${more > 0 ? `，列出前 ${MOST_PROBLEMS} 处` : ''}。请改正后重新上传。`;
      throw new AppError('INVALID_INPUT', message, forms.error.slice(0, MOST_PROBLEMS));
    }
    const rows = forms.value.reduce((total, form) => total + form.rows.length, 0);
    if (rows > MOST_ROWS) {
      throw new AppError(
        'TOO_LARGE',
        `文件共有 ${rows} 行指标，一次最多核对 ${MOST_ROWS} 行。请分几个文件上传。`,
      );
    }
    const { id: ruleSetId, version, title } = ruleSet;
    return {
      fileName,
      ruleSet: { ruleSetId, version, title },
      audits: forms.value.map((form) => auditForm(form, ruleSet)),
    };
  },
});

/** An empty form in the official layout, as an .xlsx file. */
export const emptyForm = defineQuery({
  name: 'uploadedForms.template',
  permission: 'form:audit',
  input: none,
  async run(): Promise<Uint8Array> {
    return formTemplate();
  },
});
