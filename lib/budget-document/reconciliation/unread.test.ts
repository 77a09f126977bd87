import { expect, it } from 'vitest';
import { parseBudgetDocument } from '../parse';
import { sampleText } from '../sample-for-tests';
import { reconcile } from './reconcile';

/** The results of the sample whose table has another name for one of its columns. */
function withColumn(table: string, name: string, other: string) {
  const text = sampleText();
  const from = text.indexOf(`\t预算${table}表`);
  const at = text.indexOf(`\t${name}\n`, from);
  const changed = `${text.slice(0, at)}\t${other}\n${text.slice(at + name.length + 2)}`;
  const parsed = parseBudgetDocument(new TextEncoder().encode(changed), 'budget.txt');
  if (!parsed.ok) throw new Error(parsed.error.message);
  const all = reconcile(parsed.value);
  return (check: string) => all.find((entry) => entry.check === check);
}

it('a column of money that the header does not name is not compared, and is no difference', () => {
  const check = withColumn('04', '合计', '总金额');
  const explanation = '预算04表的表头没有“合计”这一列，无法核对。';
  for (const id of ['13-04', '04-parts-total', '11-04', '03-04'])
    expect(check(id), id).toMatchObject({ result: 'impossible', explanation, items: [] });
  expect(check('13-without-04')?.result).toBe('differs');
});

it('rows are not looked up by a column that the header does not name', () => {
  const check = withColumn('04', '项目名称', '名目');
  for (const id of ['13-04', '13-without-04', '04-without-13', '11-04'])
    expect(check(id), id).toMatchObject({
      result: 'impossible',
      explanation: '预算04表的表头没有“项目名称”这一列，无法核对。',
    });
});

it('what was read is compared as ever', () => {
  const check = withColumn('04', '单位资金', '自有资金');
  expect([check('13-04')?.result, check('13-without-04')?.result]).toEqual(['agrees', 'differs']);
  expect(check('04-parts-total')?.result).toBe('agrees');
});

it('a table of which no amount was read agrees with nothing', () => {
  const check = withColumn('07', '合计', '总额');
  expect(check('07-parts-total')).toMatchObject({ result: 'impossible' });
});
