import { expect, it } from 'vitest';
import { documentInWords, formsInWords, type PublicDocument } from './verdict';

const form: PublicDocument = {
  ...{
    code: '0000-0000-0000-4',
    fiscalYear: 2024,
    unit: '云溪街道',
    approvedOn: '2025-03-14',
    inForce: true,
  },
  figures: { project: '绿化养护', score: '96.63', grade: '优' },
};
const superseded = { ...form, inForce: false };

it('several forms are counted, with those that are out of date', () => {
  expect(formsInWords([form, form])).toBe('文件含 2 个项目的自评表，均为现行的定稿。');
  expect(formsInWords([form, superseded])).toBe('文件含 2 个项目的自评表，其中 1 个已被取代。');
});

it('each of them is a line, without figures where the project is 不公开', () => {
  expect(documentInWords(form)).toBe('0000-0000-0000-4 有效：绿化养护，96.63 分 优');
  expect(documentInWords({ ...superseded, figures: null })).toBe('0000-0000-0000-4 已被取代：不公开的项目');
});
