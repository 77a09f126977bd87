import { describe, expect, it } from 'vitest';
import { mof202010 } from '@/lib/scoring/rule-sets/mof-2020-10';
import {
  annualAsSum,
  annualDifference,
  annualTyped,
  derivedAnnual,
  patchedLine,
  withDerivedAnnual,
} from './annual-budget';
import { applyPatch } from './apply-patch';
import { missingFields } from './missing';
import { blankSheet } from './sample-sheet.fixture';
import type { BudgetAdjustmentKind, Sheet, SheetMoney } from './sheet';
import { threeWay } from './three-way';
import { patchBetween, readTypedSheet, typedSheetOf } from './typed';

const adjustment = (kind: BudgetAdjustmentKind, amount: string, date = '2024-06-30') => ({
  ...{ id: `${kind} ${date}`, kind, date, amount, documentNumber: '云财〔2024〕15号', note: '' },
});

const line = (fields: Partial<SheetMoney> = {}): SheetMoney => ({
  ...{ source: 'FISCAL', applicable: true, initial: '56', annual: '56', executed: null },
  ...fields,
});

const adjusted = withDerivedAnnual(
  line({ adjustments: [adjustment('ADDED', '10.000001'), adjustment('RECALLED', '0.300002')] }),
);

/** The blank sheet with that money. */
function sheetWith(fiscal: SheetMoney): Sheet {
  const [, ...others] = blankSheet().money;
  return { ...blankSheet(), money: [fiscal, ...others] };
}

describe('全年预算数', () => {
  it('is 年初预算数 and what the adjustments sum to, to the last decimal', () => {
    expect(derivedAnnual(adjusted)?.toFixed()).toBe('65.699999');
    const every = line({
      initial: '0.1',
      adjustments: [
        adjustment('ADDED', '0.2'),
        adjustment('TRANSFERRED_IN', '0.000001'),
        adjustment('TRANSFERRED_OUT', '0.1'),
        adjustment('REDUCED', '0.100001'),
        adjustment('RECALLED', '0.1'),
      ],
    });
    expect(derivedAnnual(every)?.toFixed()).toBe('0');
    expect(annualAsSum(adjusted)).toBe('年初预算数 56.00 ＋ 追加 10.000001 － 收回 0.300002 ＝ 65.699999');
  });

  it('is not known while 年初预算数 is blank', () => {
    const blank = withDerivedAnnual(line({ initial: null, adjustments: [adjustment('ADDED', '10')] }));
    expect([blank.annual, annualDifference({ ...blank, typedAnnual: '10' })]).toEqual([null, null]);
  });

  it('stays as typed without adjustments', () => {
    expect(withDerivedAnnual(line({ annual: '60' }))).toEqual(line({ annual: '60' }));
    expect(patchedLine(line(), { annual: '60' })).toEqual(line({ annual: '60' }));
    expect(annualAsSum(line())).toBeNull();
  });
});

describe('a typed 全年预算数 beside a derived one', () => {
  it('is kept, said, and keeps the form from being submitted until it is settled', () => {
    const typed = patchedLine(adjusted, { annual: '66' });
    expect([typed.annual, typed.typedAnnual, annualTyped(typed)]).toEqual(['65.699999', '66', '66']);
    expect(annualDifference(typed)).toBe(
      '填写的全年预算数 66.00 万元，比按调整记录算得的 65.699999 万元多 0.300001 万元',
    );
    const messages = missingFields(sheetWith(typed), mof202010).map(({ message }) => message);
    expect(messages).toContain(
      `当年财政拨款：${annualDifference(typed)}，请采用计算数，或请评价人员补录调整记录`,
    );
    const settled = patchedLine(typed, { annual: null });
    expect([settled.annual, settled.typedAnnual]).toEqual(['65.699999', null]);
  });

  it('is settled where it is the same number, or where a missing adjustment is recorded', () => {
    expect(patchedLine(adjusted, { annual: '65.6999990' }).typedAnnual).toBeNull();
    const typed = patchedLine(adjusted, { annual: '75.699999' });
    const more = [...(typed.adjustments ?? []), adjustment('ADDED', '10', '2024-09-01')];
    expect(withDerivedAnnual({ ...typed, adjustments: more }).typedAnnual).toBeNull();
  });

  it('follows 年初预算数, and its source stays applicable', () => {
    const other = patchedLine(adjusted, { initial: '50', applicable: false });
    expect([other.annual, other.applicable]).toEqual(['59.699999', true]);
  });
});

describe('the form', () => {
  it('leaves the input of a derived 全年预算数 blank, and saves nothing by being opened', () => {
    const sheet = sheetWith(adjusted);
    const typed = typedSheetOf(sheet);
    expect(typed.money.FISCAL.annual).toBe('');
    expect(readTypedSheet(sheet, typed).sheet).toEqual(sheet);
    expect(patchBetween(sheet, readTypedSheet(sheet, typed).sheet)).toBeNull();
  });

  it('sends what was typed there, and nothing but what was typed', () => {
    const sheet = sheetWith(adjusted);
    const typed = typedSheetOf(sheet);
    typed.money.FISCAL.annual = '66';
    const read = readTypedSheet(sheet, typed).sheet;
    const patch = patchBetween(sheet, read);
    expect(patch).toEqual({ money: [{ source: 'FISCAL', annual: '66' }] });
    expect(applyPatch(sheet, patch!)).toEqual(read);
  });

  it('keeps a number typed while an evaluator recorded adjustments, or takes the derived one', () => {
    const base = sheetWith(line());
    const mine = sheetWith(line({ annual: '60' }));
    const merged = threeWay(base, mine, sheetWith(adjusted));
    expect(merged.clashes.map(({ field }) => field)).toEqual(['当年财政拨款：全年预算数（万元）']);
    expect(merged.mine.money[0]).toMatchObject({ annual: '65.699999', typedAnnual: '60' });
    expect(merged.theirs.money[0]).toMatchObject({ annual: '65.699999', typedAnnual: null });
  });
});
