/** One 评价年度 of one unit, for switchers. */
export type YearChoice = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly unitCode: string;
  readonly unitName: string;
};
