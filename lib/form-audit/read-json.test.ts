import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExactJson } from './exact-json';
import { readPrintedForms } from './read-json';

function read(text: string) {
  return readPrintedForms(parseExactJson(text));
}

function problems(value: unknown): string[] {
  const result = read(JSON.stringify(value));
  return result.ok ? [] : result.error.map(({ path, message }) => `${path}: ${message}`);
}

describe('numbers of JSON', () => {
  test('keep every digit as it is written', () => {
    const text =
      '{"a":7.930,"b":-0.1,"c":[12345678901234567890.123],"d":"1.50","e":1e2,"f":25E-1,"g":"x\\"9\\\\","h":null}';
    expect(parseExactJson(text)).toEqual({
      ...{ a: '7.930', b: '-0.1', c: ['12345678901234567890.123'], d: '1.50' },
      ...{ e: '100', f: '2.5', g: 'x"9\\', h: null },
    });
  });

  test('apart from them, JSON stays what it is', () => {
    const same = (value: unknown, read: unknown): void => {
      if (typeof value === 'number') expect([typeof read, Number(read)]).toEqual(['string', value]);
      else if (typeof value !== 'object' || value === null) expect(read).toBe(value);
      else {
        expect(Object.keys(read as object)).toEqual(Object.keys(value));
        for (const [key, part] of Object.entries(value)) same(part, (read as Record<string, unknown>)[key]);
      }
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        same(plain, parseExactJson(JSON.stringify(value)));
      }),
    );
  });

  test('that no figure could be are left for the reader to refuse', () => {
    expect(parseExactJson('[1e999999999]')).toEqual(['1e999999999']);
  });
});

describe('forms of JSON', () => {
  test('are read with what is absent as blank', () => {
    const text = `[{"id":"A1","year":2022,"region":"某县","project":"补助","complete":false,"total":96.50,
      "weight_inferred_from_score":true,"rows_sum":1,
      "rows":[{"l1":"预算执行率","l2":"","l3":"年度资金总额","target":"全年预算数 880万元","actual":"880万元",
        "weight":10,"score":9.90,"note":"","direction":"ge","target_num":880,"actual_num":880.0,
        "year_start_budget":null,"rate_published":""},{"l3":"走访","weight":null,"score":null}]}]`;
    const blank = {
      ...{ level1: '', level2: '', target: '', actual: '', note: '', direction: null, rate: null },
      unreadable: null,
      ...{ weight: null, score: null, targetNumber: null, actualNumber: null, weightInferred: true },
    };
    expect(read(text)).toEqual({
      ok: true,
      value: [
        {
          ...{ id: 'A1', year: '2022', project: '补助', total: '96.5', grade: null, complete: false },
          head: [{ label: '地区', text: '某县' }],
          rows: [
            {
              ...{
                level1: '预算执行率',
                level2: '',
                name: '年度资金总额',
                note: '',
                direction: 'ge',
                rate: '',
              },
              ...{
                target: '全年预算数 880万元',
                actual: '880万元',
                targetNumber: '880',
                actualNumber: '880',
              },
              ...{ weight: '10', weightInferred: true, score: '9.9', unreadable: null },
            },
            { ...blank, name: '走访' },
          ],
        },
      ],
    });
  });

  test('may be one alone, have no name, and write figures as text', () => {
    const result = read('{"rows":[{"weight":"10分","score":"９．５","total":null}]}');
    expect(result).toMatchObject({
      ok: true,
      value: [{ id: '1', complete: true, rows: [{ weight: '10', score: '9.5' }] }],
    });
    expect(read('[]')).toEqual({ ok: true, value: [] });
  });

  test('that are none are refused, every problem with its path', () => {
    expect(problems('form')).toEqual(['$: 应为对象，现为 "form"']);
    expect(problems(null)).toEqual(['$: 缺少此项']);
    expect(problems({ id: 'A1' })).toEqual(['rows: 缺少此项']);
    expect(problems([7, { rows: {} }])).toEqual(['[0]: 应为对象，现为 "7"', '[1].rows: 应为数组，现为 {}']);
    expect(
      problems([
        { rows: [], total: '优', complete: 'yes' },
        { rows: [{ weight: -1, score: [], l3: {}, target_num: 'x' }, null] },
      ]),
    ).toEqual([
      '[0].total: 不是数：“优”',
      '[0].complete: 应为 true 或 false',
      '[1].rows[0].l3: 应为字符串，现为 {}',
      '[1].rows[0].weight: 不能为负：-1',
      '[1].rows[0].score: 应为字符串，现为 []',
      '[1].rows[0].target_num: 不是数：“x”',
      '[1].rows[1]: 缺少此项',
    ]);
  });
});
