import type { CostAnalysis } from '@/lib/cost-analyses/types';
import type { Statistics } from '@/lib/scoring/score-statistics';
import type { State } from '@/lib/workflow/states';

/** 免报: why a project needs no declared targets. */
export type DeclarationExemption = {
  /** The project's name as names are compared */
  readonly key: string;
  readonly reason: string;
  /** 文号; empty where there is none */
  readonly documentNumber: string;
  readonly byName: string;
};

/** A project with a budget and without performance targets. */
export type UnfiledProject = {
  readonly key: string;
  readonly name: string;
  /** 万元, null where the budget shows none */
  readonly amount: string | null;
  readonly exemption: DeclarationExemption | null;
};

/** 绩效目标填报 of a year. */
export type Declaration = {
  readonly fiscalYear: number;
  /** Projects with targets */
  readonly filed: number;
  /** Of these, transfers from above (预算12表); null where the budget has no such table */
  readonly transfers: number | null;
  /** In the budget (预算04表) and without targets; null where the budget has no such table */
  readonly unfiled: readonly UnfiledProject[] | null;
  /** Filed, or unfiled and not exempted; null where that is not known */
  readonly due: number | null;
  /** filed ÷ due as people read it: `90.71%`, `100%` */
  readonly rate: string | null;
};

/** What one frozen 自评表 contributes. */
export type ScoredForm = {
  /** 全年执行数 in 万元 */
  readonly executed: string | null;
  readonly total: string;
  readonly grade: string;
  /** 预算执行 and the 一级指标 of which something was scored, in form order */
  readonly scored: readonly string[];
};

/** One project of the year that was evaluated. */
export type EvaluatedProject = {
  readonly id: string;
  readonly name: string;
  readonly participates: boolean;
  readonly exemptionReason: string | null;
  readonly isPublic: boolean;
  readonly privateReason: string | null;
  readonly state: State | null;
  /** null until it is approved */
  readonly form: ScoredForm | null;
  /** Its 自评报告 is finished */
  readonly reported: boolean;
};

export type GradeCount = { readonly grade: string; readonly count: number };

/** What 自评等级 is read from: the mean of the totals, or the score of 部门整体支出. */
export const GRADES_BY = ['MEAN', 'DEPARTMENT'] as const;

export type GradeBy = (typeof GRADES_BY)[number];

export const GRADE_BY_LABELS: Readonly<Record<GradeBy, string>> = {
  MEAN: '项目平均分',
  DEPARTMENT: '部门整体自评得分',
};

/** The self-evaluation of a year: figures of the approved projects that take part. */
export type Evaluated = {
  readonly fiscalYear: number;
  readonly participating: number;
  readonly approved: number;
  /** Σ 全年执行数 in 万元, exact; null where none is approved */
  readonly executed: string | null;
  readonly scored: readonly string[];
  readonly statistics: Statistics | null;
  /** Finished 自评报告 of the projects that take part */
  readonly finishedReports: number;
  /** 部门整体支出绩效自评 once it is approved */
  readonly department: { readonly total: string; readonly grade: string } | null;
  readonly gradeBy: GradeBy;
  /** Of the mean by the year's rules, or of 部门整体支出: as the unit has set */
  readonly grade: string | null;
  readonly grades: readonly GradeCount[];
};

export type DisclosureModel = {
  readonly unit: string;
  readonly declaration: Declaration;
  readonly evaluated: Evaluated;
  readonly projects: readonly EvaluatedProject[];
  /** 成本绩效分析 of the evaluated year */
  readonly analyses: readonly CostAnalysis[];
};

/** Why the statement cannot be published as it stands. */
export type Block = {
  readonly projectId: string | null;
  /** The project, or the figure that is missing */
  readonly what: string;
  readonly why: string;
};

/** The wording in force, and whose it is. */
export type Wording = {
  readonly text: string;
  readonly gradeBy: GradeBy;
  /** 0: the one that ships */
  readonly version: number;
  readonly savedByName: string | null;
};

/** A figure that the wording may name, as it prints now. */
export type OfferedFigure = { readonly name: string; readonly value: string | null };

/** Everything of the page. */
export type Statement = {
  /** Years of the unit, the latest first */
  readonly years: readonly number[];
  readonly targetYearId: string;
  readonly unit: string;
  readonly declaration: Declaration;
  readonly evaluated: Evaluated;
  readonly figures: readonly OfferedFigure[];
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly wording: Wording;
  readonly evaluationYearId: string;
  readonly analyses: readonly CostAnalysis[];
  readonly mayWrite: boolean;
};
