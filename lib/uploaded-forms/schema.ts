import { z } from 'zod';

/** A rule set as `id@version`. */
const ruleSetReference = z
  .string()
  .regex(/^[\w.-]{1,64}@\d{1,6}$/, '请选择评分规则')
  .transform((text) => {
    const [id = '', version] = text.split('@');
    return { id, version: Number(version) };
  });

/** A rule set's name in a choice, and in a request. */
export function referenceOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}@${version}`;
}

/** A file of forms as uploaded, and the rule set that it is held against. The file's name is only shown. */
export const auditInput = z.object({
  fileName: z
    .string()
    .transform((name) => name.split(/[\\/]/).at(-1)?.trim() ?? '')
    .pipe(z.string().min(1, '文件没有名称').max(255, '文件名最多 255 个字符')),
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, '请选择文件'),
  rules: ruleSetReference,
});
