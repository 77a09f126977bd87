/** 成本绩效分析 of a service or project. Money in 万元, all numbers as decimal strings. */
export type CostAnalysis = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** 人员配置, 人 */
  readonly staff: number;
  readonly workload: string;
  readonly workloadUnit: string;
  readonly totalCost: string;
  /** 单位成本 in 元 with 2 decimals, half-up; null where there was no work to divide by */
  readonly unitCost: string | null;
  /** Experts who reviewed it; 0 where none did */
  readonly experts: number;
  readonly opinions: string;
  readonly conclusion: string;
  readonly savedByName: string;
};
