import { z } from 'zod';
import { MAX_DOCUMENT_BYTES } from '@/lib/budget-document/decode';
import { ITEMS } from '@/lib/budget-document/difference/project-difference';
import { fileName } from '@/lib/core/file-name';

/** A file as uploaded. The name is only shown, and read for a year that the text itself does not name. */
export const uploadInput = z.object({
  fileName,
  bytes: z
    .custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, '请选择文件')
    .refine((bytes) => bytes.length <= MAX_DOCUMENT_BYTES, '文件过大，最大 20 MB'),
});

export const importInput = z.object({ importId: z.string().min(1).max(64) });

const key = z.string().min(1).max(80);
const seen = z.string().max(64);
const MANY = 5000;

/** Of one project that is there with other content: what is taken of the document. */
const changeChoice = z.object({
  key,
  seen,
  items: z.array(z.enum(ITEMS)).max(ITEMS.length),
  rows: z.array(z.number().int().min(0)).max(MANY),
  order: z.boolean(),
  /** What is reported beside it was shown, and is not in the way */
  overReported: z.boolean(),
});

const exemptionChoice = z.object({
  key,
  seen,
  reason: z.string().trim().min(2, '请填写不参评的原因（至少 2 个字）').max(500, '原因最多 500 字'),
});

/** What is taken of a preview; without `choices` every new project, and nothing of those that are there. */
export const commitInput = importInput.extend({
  choices: z
    .object({
      added: z.array(key).max(MANY),
      changed: z.array(changeChoice).max(MANY),
      exempted: z.array(exemptionChoice).max(MANY),
      /** That the document is of none of the units that are there was shown, and is meant */
      otherDepartment: z.boolean(),
    })
    .optional(),
});
export type CommitInput = z.input<typeof commitInput>;
export type Choices = NonNullable<z.output<typeof commitInput>['choices']>;
