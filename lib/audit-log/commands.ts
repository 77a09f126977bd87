import { z } from 'zod';
import { firstBeyondTheEnd, storedEnd } from '@/lib/audit/stored';
import { verdictInWords } from '@/lib/audit/verdict-words';
import { verifyChain } from '@/lib/audit/verify';
import type { Db } from '@/lib/db/database';
import { defineCommand } from '@/lib/operation/define';
import { BROKEN, CONCLUSION, INTACT, RESULT } from './check-words';
import type { CheckResult } from './types';

/** Whether there is a place for another event: an end, and nothing behind it. */
async function canBeAppendedTo(db: Db): Promise<boolean> {
  return (await storedEnd(db)) !== null && (await firstBeyondTheEnd(db)) === null;
}

/** Checks every link of the log, and records that it did where anything can be recorded. */
export const checkLog = defineCommand({
  name: 'auditLog.check',
  permission: 'audit:read',
  input: z.object({}),
  async prepare({ db }) {
    return { verdict: await verifyChain(db), recordable: await canBeAppendedTo(db) };
  },
  async run({ record, unchanged }, _input, { verdict, recordable }): Promise<CheckResult> {
    const intact = verdict.broken === null;
    const text = verdictInWords(verdict);
    if (!recordable) {
      unchanged();
      return { intact, text };
    }
    record({
      action: 'audit.checked',
      subjectType: 'auditLog',
      subjectId: 'chain',
      subjectName: '操作日志',
      changes: [
        { field: CONCLUSION, from: null, to: intact ? INTACT : BROKEN },
        { field: RESULT, from: null, to: text },
      ],
    });
    return { intact, text };
  },
});
