import { placeInWords } from '../source';
import type { Reconciliation, ReconciliationResult, ReconciliationSide } from './reconciliation';

const RESULTS: Readonly<Record<ReconciliationResult, string>> = {
  differs: '不一致',
  explained: '舍入差异',
  agrees: '一致',
  impossible: '无法核对',
};

/** A result in words. */
export function resultInWords(result: ReconciliationResult): string {
  return RESULTS[result];
}

/**
 * Where a side stands, in words: the cell, its row, and where that is in the file.
 * @example '预算04表“合计”，第27行（原文第2203行）'
 */
export function sideInWords({ label, row, place }: ReconciliationSide): string {
  const number = row === null ? '' : `，第${row}行`;
  return place === null ? `${label}${number}` : `${label}${number}（原文${placeInWords(place)}）`;
}

/** Kinds of comparisons, in the order in which they are shown. */
export const RECONCILIATION_KINDS = ['between', 'within', 'text'] as const;

export type ReconciliationKind = (typeof RECONCILIATION_KINDS)[number];

/** Whether a comparison is one between tables, within one, or of the text with a table. */
export function kindOfCheck({ check }: Pick<Reconciliation, 'check'>): ReconciliationKind {
  if (check.includes('text')) return 'text';
  return /^\d\d-(?:without-)?\d\d/.test(check) ? 'between' : 'within';
}
