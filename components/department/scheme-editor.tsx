'use client';

import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { NumberInput } from '@/components/form/number-input';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { DraftConflict, DraftRefused } from '@/components/own-standard/draft-notices';
import { DeleteStandard, PublishStandard } from '@/components/own-standard/standard-actions';
import { useOwnDraft } from '@/components/own-standard/use-own-draft';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { readSchemeAction, saveSchemeAction } from '@/lib/department-schemes/actions';
import type { SchemeDetails } from '@/lib/department-schemes/types';
import { PART_LABELS, SPLIT_LABELS } from '@/lib/department-scoring/scheme';
import { mergeTypedSchemes, type TypedScheme } from '@/lib/department-scoring/typed-scheme';
import { SchemeItems } from './scheme-items';
import { SCHEME } from './scheme-standard';
import { bodyOfTyped, problemsOf, typedSchemeOf, weightSum } from './scheme-values';

/** The draft as it is typed, and what is wrong with it. */
function useScheme(details: SchemeDetails) {
  const { body: base } = details;
  const draft = useOwnDraft<SchemeDetails, TypedScheme>(details, {
    name: 'scheme',
    typedOf: typedSchemeOf,
    merge: mergeTypedSchemes,
    read: (ownId) => readSchemeAction({ ownId }),
    save: (typed, of) => saveSchemeAction({ ...of, title: typed.title, body: bodyOfTyped(typed, base) }),
  });
  const body = bodyOfTyped(draft.typed, base);
  return {
    ...draft,
    body,
    problems: problemsOf(body),
    put: (part: Partial<TypedScheme>) => draft.change({ ...draft.typed, ...part }),
  };
}

/** The weights and items of a draft in a form; they have to make 100 before it is published. */
export function SchemeEditor({ details }: { readonly details: SchemeDetails }) {
  const form = useScheme(details);
  const hydrated = useHydrated();
  const { typed, put, problems } = form;
  const whole = weightSum(form.body);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      {form.restored && form.changed && <Alert title="已恢复上次未保存的内容，请核对。" />}
      <fieldset disabled={!hydrated || form.pending} className="min-w-0">
        <Card title="名称和依据">
          <Field label="名称" required>
            <TextInput
              value={typed.title}
              maxLength={60}
              onChange={({ target }) => put({ title: target.value })}
            />
          </Field>
          <Field label="依据" hint="文件名称和文号">
            <TextInput
              value={typed.source}
              maxLength={200}
              onChange={({ target }) => put({ source: target.value })}
            />
          </Field>
          <Checkbox
            label="分值和评分项目已与文件原文逐字核对"
            checked={typed.textVerified}
            onChange={({ target }) => put({ textVerified: target.checked })}
          />
        </Card>
        <Card title="分值" aside={<Sum whole={whole} />}>
          <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
            <Field label={PART_LABELS.execution} error={problems.get('execution.weight')} required>
              <NumberInput
                unit="分"
                value={typed.execution}
                onChange={({ target }) => put({ execution: target.value })}
              />
            </Field>
            <Field label={PART_LABELS.targets} error={problems.get('targets.weight')} required>
              <NumberInput
                unit="分"
                value={typed.targets}
                onChange={({ target }) => put({ targets: target.value })}
              />
            </Field>
            <Field label="各项目标的分值">
              <Select
                value={typed.split}
                options={Object.entries(SPLIT_LABELS).map(([value, label]) => ({ value, label }))}
                onChange={({ target }) => put({ split: target.value === 'flat' ? 'flat' : 'by-level1' })}
              />
            </Field>
          </div>
        </Card>
        <SchemeItems items={typed.items} problems={problems} onChange={(items) => put({ items })} />
        <DraftRefused refused={form.refused} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton pending={form.pending}>保存草稿</SubmitButton>
          <PublishStandard
            standard={SCHEME}
            ownId={details.ownId}
            revision={details.revision}
            disabled={form.changed || problems.size > 0}
          />
          <DeleteStandard standard={SCHEME} ownId={details.ownId} revision={details.revision} />
        </div>
      </fieldset>
      <DraftConflict conflict={form.conflict} resolve={form.resolve} />
    </form>
  );
}

function Sum({ whole }: { readonly whole: string | null }) {
  if (whole === null) return <Tag tone="warning">分值填写有误</Tag>;
  if (whole === '100') return <Tag tone="good">合计 100</Tag>;
  return <Tag tone="warning">合计 {whole}，应为 100</Tag>;
}
