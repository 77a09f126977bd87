import { FIGURES, type FigureName } from './figures';

/** The wording that a unit begins with: the paragraphs as departments publish them, one a line. */
export const DEFAULT_TEMPLATE = [
  '1.绩效目标填报情况',
  '{目标年度}年，我单位填报绩效目标的预算项目{预算项目数}个、提前下达的市级专项{市级专项数}个，绩效目标申报表的填报率为{填报率}。{免报说明}',
  '2.绩效评价结果说明',
  '自评涉及{评价年度}年预算项目{自评项目数}个、预算执行金额{执行金额}万元。我单位对自评项目的{评分内容}逐项评价。自评结果为“{自评等级}”级别，项目评分最低分{最低分}分，最高分{最高分}分，平均分{平均分}分。{等级分布}{自评报告说明}{成本绩效分析}',
].join('\n');

const BRACED = /\{([^{}]*)\}/g;

function isFigure(name: string): name is FigureName {
  return (FIGURES as readonly string[]).includes(name);
}

/** The figures that a template names, each once; names that are none are left aside. */
export function figuresIn(template: string): FigureName[] {
  const names = [...template.matchAll(BRACED)].map(([, name = '']) => name);
  return [...new Set(names)].filter(isFigure);
}

/** The template with each `{名}` replaced by what `print` says of it. */
export function filledIn(template: string, print: (name: FigureName) => string): string {
  return template.replace(BRACED, (braced, name: string) => (isFigure(name) ? print(name) : braced));
}

/** What is wrong with a template, in sentences; empty where nothing is. */
export function templateProblems(template: string): string[] {
  const unknown = [...template.matchAll(BRACED)].flatMap(([braced, name = '']) =>
    isFigure(name) ? [] : [`没有叫“${braced}”的数字或说明。`],
  );
  const loose = /[{}]/.test(template.replace(BRACED, ''));
  return [...new Set(unknown), ...(loose ? ['花括号没有成对。'] : [])];
}
