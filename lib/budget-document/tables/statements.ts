import { toHalfWidth } from '@/lib/core/fullwidth';
import { plainNumber } from '../amount';

/** What a sentence of the document's text states a figure of. */
export type StatementKind =
  | 'income'
  | 'basic-spending'
  | 'project-spending'
  | 'official-expenses'
  | 'running-costs'
  | 'purchases'
  | 'targets-filed';

/**
 * A figure that the text states: the words themselves, a number of projects and an amount in 万元 (decimals as
 * written), null where the sentence has none.
 */
export type Statement = {
  readonly kind: StatementKind;
  readonly text: string;
  readonly count: number | null;
  readonly amount: string | null;
};

const MONEY = '([\\d,]+(?:\\.\\d+)?)\\s*万元';
const PATTERNS: readonly {
  readonly kind: StatementKind;
  readonly pattern: RegExp;
  readonly count?: readonly number[];
  readonly amount?: number;
}[] = [
  { kind: 'income', pattern: new RegExp(`年收入预算\\s*${MONEY}`), amount: 1 },
  { kind: 'basic-spending', pattern: new RegExp(`基本支出预算\\s*${MONEY}`), amount: 1 },
  { kind: 'project-spending', pattern: new RegExp(`项目支出预算\\s*${MONEY}`), amount: 1 },
  {
    kind: 'official-expenses',
    pattern: new RegExp(`[“"]三公[”"]经费(?:财政拨款)?预算(?:财政拨款)?(?:预算)?安排\\s*${MONEY}`),
    amount: 1,
  },
  {
    kind: 'running-costs',
    pattern: new RegExp(`(?:机关|行政|事业)运行经费[^。；;]{0,30}?合计\\s*${MONEY}`),
    amount: 1,
  },
  {
    kind: 'purchases',
    pattern: new RegExp(`政府购买服务项目\\s*(\\d+)\\s*个[,，]?\\s*预算资金\\s*${MONEY}`),
    count: [1],
    amount: 2,
  },
  {
    kind: 'targets-filed',
    pattern:
      /填报绩效目标的(?:预算)?项目\s*(\d+)\s*个(?:[、,，和]\s*(?:提前下达的)?(?:市级|中央|上级)?专项\s*(\d+)\s*个)?/,
    count: [1, 2],
  },
];

/** The figures that the text of a document states about its tables; the first sentence of each kind. */
export function readStatements(texts: readonly string[]): readonly Statement[] {
  const lines = texts.map(toHalfWidth);
  return PATTERNS.flatMap(({ kind, pattern, count, amount }) => {
    for (const line of lines) {
      const match = pattern.exec(line);
      if (!match) continue;
      const projects = count?.reduce((sum, group) => sum + Number(match[group] ?? 0), 0) ?? null;
      const money = amount === undefined ? null : plainNumber(match[amount] ?? '');
      return [{ kind, text: match[0], count: projects, amount: money }];
    }
    return [];
  });
}
