/** The sample department, a fictional 街道, and the fiscal year of its budget. */
export const FISCAL_YEAR = 2024;

export const DEPARTMENT = { code: '390', name: '云溪街道办事处' } as const;

type SampleUnit = { readonly code: string; readonly name: string; readonly type: string };

export const UNITS = {
  street: { code: '390001', name: '云溪街道办事处（本级）', type: '1-行政单位' },
  center: { code: '390002', name: '云溪街道社区服务中心', type: '22-公益一类' },
} as const satisfies Record<string, SampleUnit>;

export type UnitKey = keyof typeof UNITS;

/** A unit as the budget's tables print it: `390001-云溪街道办事处（本级）`. */
export function printedUnit({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code}-${name}`;
}
