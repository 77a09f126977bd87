import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { Button } from '@/components/ui/button';
import { refText } from '@/lib/rules/schema';
import type { RuleSetName } from '@/lib/rules/types';
import { nameInWords } from './rule-differences';

type Props = {
  readonly path: string;
  /** Kept as they are: the year and unit of the address */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly choices: readonly RuleSetName[];
  /** Which selects there are, and what each stands at */
  readonly selects: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  readonly action: string;
};

/** Chooses sets by the address: a GET form that works without scripts. */
export function RuleSetChoice({ path, kept, choices, selects, action }: Props) {
  // Two sets may be called the same; their numbers never are.
  const options = choices.map((choice) => ({
    value: refText(choice),
    label: `${nameInWords(choice)}（${choice.ruleSetId}）`,
  }));
  return (
    <form
      method="get"
      action={path}
      aria-label="选择评分规则"
      className="print-hidden mb-4 flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {selects.map(({ name, label, value }) => (
        <Field key={name} id={name} label={label} className="!mb-0 max-w-full basis-80">
          <Select name={name} defaultValue={value} empty="请选择" options={options} />
        </Field>
      ))}
      <Button type="submit">{action}</Button>
    </form>
  );
}
