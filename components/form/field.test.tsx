import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Field } from './field';
import { NumberInput } from './number-input';
import { SegmentedControl } from './segmented-control';
import { TextInput } from './text-input';

const LEVELS = [
  { value: 'FULL', label: '达成' },
  { value: 'NONE', label: '未达成' },
];

test('a control is tied to its label, hint and error', () => {
  const html = renderToStaticMarkup(
    <Field id="name" label="项目名称" hint="与预算一致" error="请填写项目名称。" required>
      <TextInput name="name" />
    </Field>,
  );
  expect(html).toContain('<label id="name-label" for="name">项目名称</label>');
  expect(html).toContain('aria-describedby="name-hint name-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-required="true"');
  expect(html).toContain('id="name-error"');
  expect(html).not.toContain(' required=""');
});

test('without hint and error nothing is described and nothing is called invalid', () => {
  const html = renderToStaticMarkup(
    <Field id="name" label="项目名称">
      <TextInput name="name" />
    </Field>,
  );
  expect(html).not.toContain('aria-describedby');
  expect(html).not.toContain('aria-invalid');
});

test("a control's own links win over its Field's", () => {
  const html = renderToStaticMarkup(
    <Field id="name" label="项目名称" hint="与预算一致">
      <TextInput name="name" aria-describedby="own" />
    </Field>,
  );
  expect(html).toContain('aria-describedby="own"');
});

test('a number is text with a decimal keyboard, never type=number', () => {
  const html = renderToStaticMarkup(<NumberInput aria-label="全年执行数" unit="万元" defaultValue="54.60" />);
  expect(html).toContain('type="text"');
  expect(html).toContain('inputMode="decimal"');
  expect(html).toContain('value="54.60"');
  expect(html).toContain('万元');
});

test('a segmented control is a named radio group with the chosen value checked', () => {
  const html = renderToStaticMarkup(
    <Field id="level" label="完成等级" group>
      <SegmentedControl name="level" options={LEVELS} defaultValue="NONE" />
    </Field>,
  );
  expect(html).toContain('id="level" role="radiogroup" aria-labelledby="level-label"');
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(html.match(/checked=""/g)).toHaveLength(1);
  expect(html).toMatch(/<input(?=[^>]*value="NONE")(?=[^>]*checked="")/);
});
