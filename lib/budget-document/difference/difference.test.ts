import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BudgetIndicator } from '../budget-document';
import { sampleProject } from '../sample-for-tests';
import { alignIndicators } from './align-indicators';
import { changedFields, type Declared, PROJECT_FIELDS } from './declared';
import { allOf, differenceBetween, isNone, type Taken, takeDifference } from './project-difference';
import { textDifference } from './text-difference';

function row(name: string, target = '1', level2 = '数量指标'): BudgetIndicator {
  return {
    level1: '产出指标',
    level2,
    name,
    nature: '≥',
    target,
    unit: '次',
    direction: '正向指标',
    weight: null,
  };
}

const told = (before: BudgetIndicator[], after: BudgetIndicator[]) =>
  alignIndicators(before, after).map(
    ({ kind, from, to, moved, fields }) =>
      `${kind} ${from ?? '-'}→${to ?? '-'}${moved ? ' moved' : ''}${fields.map(({ field }) => ` ${field}`).join('')}`,
  );

describe('indicators beside each other', () => {
  test('are told as changed, added and removed, what was removed behind the row that it followed', () => {
    const before = [row('走访次数'), row('建档户数'), row('培训场次')];
    const after = [row('走访次数', '2'), row('培训场次'), row('宣传册印制')];
    expect(told(before, after)).toEqual(['changed 0→0 target', 'removed 1→-', 'same 2→1', 'added -→2']);
  });

  test('are told as moved where the order is another one', () => {
    const [a, b, c] = [row('甲'), row('乙'), row('丙')];
    expect(told([a, b, c], [c, a, b])).toEqual(['same 2→0 moved', 'same 0→1', 'same 1→2']);
  });

  test('are the same row when a name is only reworded, and two rows when it is another one', () => {
    expect(told([row('居民走访次数')], [row('居民入户走访次数')])).toEqual(['changed 0→0 name']);
    expect(told([row('居民走访次数')], [row('宣传册印制数量')])).toEqual(['removed 0→-', 'added -→0']);
  });

  test('of one text that stands twice are matched one by one', () => {
    expect(told([row('甲'), row('甲')], [row('甲')])).toEqual(['same 0→0', 'removed 1→-']);
  });
});

describe('a row that was corrected', () => {
  const corrected = { ...row('走访户数'), unit: '%', direction: null };
  const originals = [{ name: '指标1：走访户数' }, { unit: null }, { direction: '正向指标' }];
  const compared = (document: Partial<BudgetIndicator>) =>
    alignIndicators([corrected], [{ ...corrected, ...document }], [originals])[0]!;

  test('is the same to a document with any of its texts as they were, and others as they are', () => {
    fc.assert(
      fc.property(fc.subarray(originals), (texts) => {
        expect(compared(Object.assign({}, ...texts))).toMatchObject({ kind: 'same', fields: [] });
      }),
    );
  });

  test('differs in what is neither, and keeps the corrections of its other texts', () => {
    expect(compared({ unit: '‰', name: '指标1：走访户数' })).toMatchObject({
      kind: 'changed',
      fields: [{ field: 'unit', from: '%', to: '‰', original: null }],
      kept: { name: '走访户数', direction: null },
    });
  });

  test('has no unit left of its number when the document makes it a grade', () => {
    const { fields, kept } = compared({ nature: '定性', target: '优', unit: null });
    expect(fields.map(({ field, to }) => [field, to])).toEqual([
      ['nature', '定性'],
      ['target', '优'],
      ['unit', null],
    ]);
    expect(kept).toEqual({ name: '走访户数', direction: null });
  });
});

describe('fields', () => {
  test('of money are compared by value, texts but for blanks around lines', () => {
    const from = sampleProject({ total: '20.000000', goal: '一。\n二。' });
    const fields = changedFields(PROJECT_FIELDS, from, { ...from, total: '20', goal: '一。 \n\n二。' });
    expect(fields).toEqual([]);
    expect(changedFields(PROJECT_FIELDS, from, { ...from, total: '20.01', other: null })).toEqual([
      { field: 'total', from: '20.000000', to: '20.01' },
    ]);
  });

  test('of a text show what differs, numbers whole', () => {
    expect(textDifference('走访12次以上', '走访14次')).toEqual({
      from: [
        { text: '走访', changed: false },
        { text: '12', changed: true },
        { text: '次', changed: false },
        { text: '以上', changed: true },
      ],
      to: [
        { text: '走访', changed: false },
        { text: '14', changed: true },
        { text: '次', changed: false },
      ],
    });
  });
});

const text = fc.constantFrom('走访次数', '走访户数', '建档户数', '培训场次', '满意度', '资料归档');
const anIndicator = fc.record({
  level1: fc.constantFrom('产出指标', '效益指标'),
  level2: fc.constantFrom('数量指标', '质量指标'),
  name: text,
  nature: fc.constantFrom('≥', '＝'),
  target: fc.constantFrom('1', '2', '90'),
  unit: fc.constantFrom('次', null),
  direction: fc.constantFrom('正向指标', null),
  weight: fc.constantFrom(null, '10'),
});
const aProject: fc.Arbitrary<Declared> = fc.record({
  name: text,
  category: fc.constantFrom(null, '一次性项目'),
  owner: fc.constantFrom(null, '方一诺', '苏清和'),
  phone: fc.constantFrom(null, '1'),
  total: fc.constantFrom('1', '2.5', null),
  fiscal: fc.constantFrom('1', null),
  other: fc.constantFrom('1.5', null),
  goal: fc.constantFrom(null, '目标一', '目标二'),
  indicators: fc.array(anIndicator, { maxLength: 8 }),
});
const NOTHING: Taken = { items: [], rows: [], order: false };

function merged(stored: Declared, document: Declared, taken: Taken): Declared {
  const { fields, rows } = takeDifference(stored, document, differenceBetween(stored, document), taken);
  return { ...fields, indicators: rows.map((one) => one.text) };
}

describe('taking of a difference', () => {
  test('everything gives the document, nothing gives what was there', () => {
    fc.assert(
      fc.property(aProject, aProject, (stored, document) => {
        const difference = differenceBetween(stored, document);
        expect(merged(stored, document, allOf(difference))).toEqual(document);
        expect(merged(stored, document, NOTHING)).toEqual(stored);
      }),
    );
  });

  test('a part leaves exactly the rest', () => {
    const rows = fc.array(fc.nat(16));
    fc.assert(
      fc.property(aProject, aProject, rows, fc.boolean(), (stored, document, wanted, order) => {
        const difference = differenceBetween(stored, document);
        const taken: Taken = { items: ['money'], rows: wanted, order };
        const after = merged(stored, document, taken);
        expect([after.total, after.fiscal, after.other, after.goal]).toEqual([
          document.total,
          document.fiscal,
          document.other,
          stored.goal,
        ]);
        const added = difference.rows.filter(({ kind }, i) => kind === 'added' && wanted.includes(i)).length;
        const gone = difference.rows.filter(({ kind }, i) => kind === 'removed' && wanted.includes(i)).length;
        expect(after.indicators).toHaveLength(stored.indicators.length + added - gone);
        const rest = merged(after, document, allOf(differenceBetween(after, document)));
        expect(rest).toEqual(document);
      }),
    );
  });

  test('there is none between equals, and every row of both is told once', () => {
    fc.assert(
      fc.property(aProject, aProject, (stored, document) => {
        expect(isNone(differenceBetween(stored, structuredClone(stored)))).toBe(true);
        const { rows } = differenceBetween(stored, document);
        const places = (side: 'from' | 'to') => rows.flatMap((one) => one[side] ?? []).sort((a, b) => a - b);
        expect(places('from')).toEqual(stored.indicators.map((_, i) => i));
        expect(places('to')).toEqual(document.indicators.map((_, i) => i));
      }),
    );
  });

  test('the pieces of two texts put together are the texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const difference = textDifference(from, to);
        expect(difference.from.map((piece) => piece.text).join('')).toBe(from);
        expect(difference.to.map((piece) => piece.text).join('')).toBe(to);
        const same = (side: 'from' | 'to') =>
          difference[side].flatMap((piece) => (piece.changed ? [] : [piece.text])).join('');
        expect(same('from')).toBe(same('to'));
      }),
    );
  });
});
