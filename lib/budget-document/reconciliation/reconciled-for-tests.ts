import { parseBudgetDocument } from '../parse';
import { sampleContent } from '../sample-for-tests';
import { type TableContent, writeTextDump } from '../write-text-dump';
import { reconcile } from './reconcile';

export const UNIT = '390001-云溪街道办事处';
export const OTHER_UNIT = '390002-云溪街道社区服务中心';
export const CLASSES = ['2010301-行政运行', '50101-工资奖金津补贴', '30101-基本工资'];

/** A row of table 04 whose money is all 本年拨款一般公共预算. */
export function budgetLine(unit: string, project: string, amount: string): string[] {
  const blanks = Array.from({ length: 7 }, () => '');
  return [unit, '1-行政单位', project, ...CLASSES, amount, amount, ...blanks];
}

/** The comparisons of the sample document with some of its tables replaced, by their ids. */
export function reconciled(tables: readonly TableContent[], introduction: readonly string[] = []) {
  const content = sampleContent();
  const text = writeTextDump({
    ...content,
    introduction,
    tables: content.tables.map((table) => tables.find(({ no }) => no === table.no) ?? table),
  });
  const parsed = parseBudgetDocument(new TextEncoder().encode(text), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  const all = reconcile(parsed.value);
  return { all, check: (id: string) => all.find((entry) => entry.check === id) };
}
