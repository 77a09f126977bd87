/** A 三级指标 as the document has it: every text verbatim, an absent cell null. */
export type Indicator = {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly nature: string;
  readonly target: string;
  readonly unit: string | null;
  readonly direction: string | null;
};
