import { formatTarget } from '@/lib/indicators/target';
import type { SheetRow, TargetTexts } from './sheet';

/** 年度指标值 as people read it. */
export function targetInWords({ nature, target, unitOfMeasure }: TargetTexts): string {
  return formatTarget(nature, target, unitOfMeasure);
}

/** 原指标值 of a row whose target was adjusted, as people read it; null where it is as declared. */
export function originalTarget({ adjusted }: Pick<SheetRow, 'adjusted'>): string | null {
  return adjusted && targetInWords(adjusted.original);
}

/** For the trace: from what to what the target was adjusted, and by which document. Empty where it was not. */
export function adjustmentNotes(row: SheetRow): string[] {
  if (!row.adjusted) return [];
  const { documentNumber } = row.adjusted;
  const [from, to] = [originalTarget(row), targetInWords(row)];
  return [`年度指标值经批准由“${from}”调整为“${to}”（${documentNumber}），按调整后指标值计分。`];
}
