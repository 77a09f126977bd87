import type { State } from '@/lib/workflow/states';
import { isPossible } from '@/lib/workflow/transitions';

/** The grade once the form is complete; what is still being filled in would be called 差 for its blanks alone. */
export function gradeSoFar(state: State, grade: string | null): string | null {
  return isPossible(state, 'save') ? null : grade;
}
