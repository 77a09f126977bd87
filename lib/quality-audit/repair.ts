import type { Indicator } from '@/lib/indicators/indicator';
import type { Repair } from './finding';

/** The indicator with the texts that a repair replaces; the others stay as they are. */
export function applyRepair(indicator: Indicator, repair: Repair): Indicator {
  return { ...indicator, ...repair };
}

/** Whether a repair changes what a target is scored by: its nature, value or unit. */
export function changesMeaning(repair: Repair): boolean {
  return 'nature' in repair || 'target' in repair || 'unit' in repair;
}
