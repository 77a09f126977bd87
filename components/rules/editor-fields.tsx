'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { FieldPath } from 'react-hook-form';
import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { NumberInput } from '@/components/form/number-input';
import { SegmentedControl } from '@/components/form/segmented-control';
import { type Option, Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { STEPS } from '@/lib/scoring/rule-set-problems';
import type { RuleSetBody } from '@/lib/scoring/rule-set-schema';
import { useEditor } from './editor-context';
import type { RuleValues } from './rule-values';

type Name = FieldPath<RuleValues>;

/** A number with its unit; what is wrong with it stands below. */
export function NumberField({
  name,
  label,
  unit,
  hint,
  className = 'w-40',
}: {
  readonly name: Name;
  readonly label: string;
  readonly unit: string;
  readonly hint?: string;
  readonly className?: string;
}) {
  const { form, problems } = useEditor();
  return (
    <Field id={name} label={label} hint={hint} error={problems.get(name)} className={className}>
      <NumberInput {...form.register(name)} unit={unit} />
    </Field>
  );
}

/** One of a few ways of scoring. */
export function ChoiceField({
  name,
  label,
  options,
  hint,
}: {
  readonly name: Name;
  readonly label: string;
  readonly options: readonly Option[];
  readonly hint?: string;
}) {
  const { form, problems } = useEditor();
  return (
    <Field id={name} label={label} hint={hint} error={problems.get(name)} group>
      <SegmentedControl {...form.register(name)} value={String(form.watch(name))} options={options} />
    </Field>
  );
}

/** One of the steps that scores and weights are counted in. */
export function StepField({
  name,
  label,
  hint,
}: {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
}) {
  const { form, problems } = useEditor();
  const options = STEPS.map((step) => ({ value: step, label: `${step} 分` }));
  return (
    <Field id={name} label={label} hint={hint} error={problems.get(name)} className="w-40">
      <Select {...form.register(name)} options={options} />
    </Field>
  );
}

/** One rule of the form: its parameters, and behind a click where it stands. */
export function RuleCard({
  rule,
  title,
  wide = false,
  children,
}: {
  readonly rule: keyof RuleSetBody;
  readonly title: string;
  /** Takes the whole width of the form */
  readonly wide?: boolean;
  readonly children?: ReactNode;
}) {
  const { problems, outdated } = useEditor();
  const old = outdated.get(`${rule}.basis.source`);
  const wrong = old !== undefined || [...problems.keys()].some((name) => name.startsWith(`${rule}.basis`));
  // Once a problem has opened it, only the person closes it: what is typed there may mend the problem at once.
  const [opened, setOpened] = useState(wrong);
  if (wrong && !opened) setOpened(true);
  return (
    <Card title={title} id={rule} className={wide ? 'md:col-span-2' : undefined}>
      {children}
      {old && <OutdatedBasis rule={rule} message={old} />}
      <Disclosure summary="依据" open={opened} className="text-sm">
        <BasisFields rule={rule} title={title} />
      </Disclosure>
    </Card>
  );
}

/** What follows when a rule was changed: it needs a basis of its own, at least that the unit has decided so. */
function OutdatedBasis({ rule, message }: { readonly rule: keyof RuleSetBody; readonly message: string }) {
  const { form } = useEditor();
  function ownDecision() {
    const change = { shouldDirty: true };
    form.setValue(`${rule}.basis.source`, '本单位规定', change);
    form.setValue(`${rule}.basis.article`, '', change);
    form.setValue(`${rule}.basis.textVerified`, false, change);
    form.setValue(`${rule}.basis.effective`, { from: '', to: '' }, change);
  }
  return (
    <Alert
      tone="warning"
      action={
        <Button size="small" onClick={ownDecision}>
          改为本单位规定
        </Button>
      }
    >
      {message}。
    </Alert>
  );
}

function BasisFields({ rule, title }: { readonly rule: keyof RuleSetBody; readonly title: string }) {
  const { form, problems } = useEditor();
  const source = `${rule}.basis.source` as const;
  const article = `${rule}.basis.article` as const;
  const from = `${rule}.basis.effective.from` as const;
  const to = `${rule}.basis.effective.to` as const;
  const verified = `${rule}.basis.textVerified` as const;
  const cleared = useRef(false);
  /** Another document has not been read yet, and its years are not those of the former one. */
  function otherDocument() {
    form.setValue(verified, false, { shouldDirty: true });
    if (!cleared.current)
      form.setValue(`${rule}.basis.effective`, { from: '', to: '' }, { shouldDirty: true });
    cleared.current = true;
  }
  return (
    <fieldset className="flex flex-wrap gap-x-3">
      <legend className="sr-only">{title}的依据</legend>
      <Field id={source} label="文件" required error={problems.get(source)} className="basis-96">
        <TextInput {...form.register(source, { onChange: otherDocument })} maxLength={200} />
      </Field>
      <Field id={article} label="条款" error={problems.get(article)} className="w-48">
        <TextInput {...form.register(article, { onChange: otherDocument })} maxLength={100} />
      </Field>
      <Field id={from} label="适用年度从" error={problems.get(from)} className="w-32">
        <TextInput {...form.register(from)} inputMode="numeric" maxLength={4} />
      </Field>
      <Field id={to} label="到" error={problems.get(to)} className="w-32">
        <TextInput {...form.register(to)} inputMode="numeric" maxLength={4} />
      </Field>
      <Checkbox {...form.register(verified)} label="已对照文件原文核对" className="mb-4 self-end" />
    </fieldset>
  );
}
