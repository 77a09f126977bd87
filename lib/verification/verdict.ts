/** What the register says of a document. */
export const VERDICTS = {
  genuine: {
    tone: 'good',
    title: '真实有效',
    text: '这是本系统出具的文件，内容与登记的完全一致，是现行的定稿。',
  },
  superseded: {
    tone: 'warning',
    title: '已被取代',
    text: '这是本系统出具的文件，内容未被改动，但所载项目此后有重新评价或重新打开的，请以现行的定稿为准。',
  },
  altered: {
    tone: 'bad',
    title: '内容被改动',
    text: '这个文件与本系统出具时的不一致：出具之后被改动或重新保存过，不能作为依据。',
  },
  unregistered: {
    tone: 'warning',
    title: '系统出具登记之前的版本',
    text: '文件所指的定稿存在，但这个文件是系统开始登记之前出具的，无法核对内容是否被改动。请重新下载后再核验。',
  },
  unknown: {
    tone: 'bad',
    title: '没有登记',
    text: '这不是本系统出具的定稿文件，或已被其他软件重新生成。草稿不登记。',
  },
} as const satisfies Record<string, { tone: 'good' | 'warning' | 'bad'; title: string; text: string }>;

export type Verdict = keyof typeof VERDICTS;

/** What there is beside the 自评表 of projects: 自评报告, 绩效评价报告, form and report of 部门整体支出. */
export type ReportOf = 'SELF' | 'APPRAISAL' | 'DEPARTMENT';

const REPORT_TITLES: Readonly<Record<ReportOf, string>> = {
  SELF: '项目支出绩效自评报告',
  APPRAISAL: '项目支出绩效评价报告',
  DEPARTMENT: '部门整体支出绩效自评',
};

/** A registered document as anybody may know it. */
export type PublicDocument = {
  /** Null where nothing was registered under it */
  readonly code: string | null;
  readonly fiscalYear: number;
  readonly unit: string;
  /** Which report it is; absent of a 自评表 */
  readonly report?: ReportOf;
  /** When the form was approved, or the report finished: `2024-06-01` */
  readonly approvedOn: string;
  readonly inForce: boolean;
  /** Null for a project that is 不公开 */
  readonly figures: { readonly project: string; readonly score: string; readonly grade: string } | null;
};

/** What was found of a file, and what the register has of each form in it: none where it is unknown. */
export type Verification = { readonly verdict: Verdict; readonly documents: readonly PublicDocument[] };

/** The document as labelled values, in the order of reading. */
export function documentFacts(document: PublicDocument): (readonly [label: string, value: string])[] {
  const { figures } = document;
  return [
    ...(document.code === null ? [] : ([['验证码', document.code]] as const)),
    ...(document.report ? ([['文件', REPORT_TITLES[document.report]]] as const) : []),
    ['状态', document.inForce ? '有效' : '已被取代'],
    ['单位', document.unit],
    ['年度', `${document.fiscalYear}年度`],
    ...(figures
      ? ([
          [document.report === 'DEPARTMENT' ? '部门' : '项目', figures.project],
          ['得分', `${figures.score} 分`],
          ['等级', figures.grade],
        ] as const)
      : []),
    [document.report && document.report !== 'DEPARTMENT' ? '完成日期' : '评价通过日期', document.approvedOn],
  ];
}

/** A file of several forms in one sentence: how many there are, and how many of them are out of date. */
export function formsInWords(documents: readonly PublicDocument[]): string {
  const superseded = documents.filter(({ inForce }) => !inForce).length;
  return `文件含 ${documents.length} 个项目的自评表${superseded === 0 ? '，均为现行的定稿' : `，其中 ${superseded} 个已被取代`}。`;
}

/** One of them in a line. */
export function documentInWords({ code, inForce, figures }: PublicDocument): string {
  const state = inForce ? '有效' : '已被取代';
  const shown = figures ? `${figures.project}，${figures.score} 分 ${figures.grade}` : '不公开的项目';
  return `${code === null ? '' : `${code} `}${state}：${shown}`;
}
