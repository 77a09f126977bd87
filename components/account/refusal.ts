import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { answered } from '@/components/ui/answered';

type Refusal = {
  readonly code?: string;
  readonly message: string;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
};

const UNREACHABLE: Refusal = {
  message: '没有收到服务器的答复，操作可能没有完成。请检查网络，确认后再试；已填写的内容仍在。',
  problems: [],
};

/**
 * Runs an action for a form: problems go to their fields, what belongs to no field stands above the form.
 * @returns the action's value, or null when it was refused
 */
export async function submitted<V extends FieldValues, O>(
  run: () => Promise<{ ok: true; value: O } | { ok: false; error: Refusal }>,
  fields: readonly FieldPath<V>[],
  setError: UseFormSetError<V>,
): Promise<{ readonly value: O } | null> {
  const result = (await answered(run())) ?? { ok: false as const, error: UNREACHABLE };
  if (result.ok) return { value: result.value };
  const placed = fields.filter((field) => {
    const problem = result.error.problems.find(({ path }) => path === field);
    if (problem) setError(field, { message: problem.message }, { shouldFocus: true });
    return problem !== undefined;
  });
  if (placed.length === 0) setError('root', { message: result.error.message });
  return null;
}
