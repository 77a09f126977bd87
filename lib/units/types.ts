/** A 预算单位, for filters and selections. */
export type UnitChoice = { readonly id: string; readonly code: string; readonly name: string };
