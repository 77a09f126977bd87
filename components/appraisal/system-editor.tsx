'use client';

import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { DraftConflict, DraftRefused } from '@/components/own-standard/draft-notices';
import { DeleteStandard, PublishStandard } from '@/components/own-standard/standard-actions';
import { useOwnDraft } from '@/components/own-standard/use-own-draft';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { mergeTypedSystems, type TypedSystem } from '@/lib/appraisal-scoring/typed-system';
import { readSystemAction, saveSystemAction } from '@/lib/appraisal-systems/actions';
import type { SystemDetails } from '@/lib/appraisal-systems/types';
import { SystemEntries } from './system-entries';
import { SYSTEM } from './system-standard';
import { bodyOfTyped, problemsOf, typedSystemOf, weightSum } from './system-values';

/** The draft as it is typed, and what is wrong with it. */
function useSystem(details: SystemDetails) {
  const { body: base } = details;
  const draft = useOwnDraft<SystemDetails, TypedSystem>(details, {
    name: 'appraisal system',
    typedOf: typedSystemOf,
    merge: mergeTypedSystems,
    read: (ownId) => readSystemAction({ ownId }),
    save: (typed, of) => saveSystemAction({ ...of, title: typed.title, body: bodyOfTyped(typed, base) }),
  });
  const body = bodyOfTyped(draft.typed, base);
  return {
    ...draft,
    body,
    problems: problemsOf(body),
    put: (part: Partial<TypedSystem>) => draft.change({ ...draft.typed, ...part }),
  };
}

/** The items and weights of a draft in a form; they have to make 100 before it is published. */
export function SystemEditor({ details }: { readonly details: SystemDetails }) {
  const form = useSystem(details);
  const hydrated = useHydrated();
  const { typed, put, problems } = form;
  const ids = { ownId: details.ownId, revision: details.revision };
  return (
    <form
      noValidate
      aria-label="评价指标体系"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      {form.restored && form.changed && <Alert title="已恢复上次未保存的内容，请核对。" />}
      <fieldset disabled={!hydrated || form.pending} className="min-w-0">
        <Card title="名称和依据" aside={<Sum whole={weightSum(form.body)} />}>
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
            label="指标、分值和评价标准已与文件原文逐字核对"
            checked={typed.textVerified}
            onChange={({ target }) => put({ textVerified: target.checked })}
          />
        </Card>
        <SystemEntries entries={typed.entries} problems={problems} onChange={(entries) => put({ entries })} />
        <DraftRefused refused={form.refused} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton pending={form.pending}>保存草稿</SubmitButton>
          <PublishStandard standard={SYSTEM} {...ids} disabled={form.changed || problems.size > 0} />
          <DeleteStandard standard={SYSTEM} {...ids} />
        </div>
      </fieldset>
      <DraftConflict conflict={form.conflict} resolve={form.resolve} />
    </form>
  );
}

function Sum({ whole }: { readonly whole: string | null }) {
  if (whole === null) return <Tag tone="warning">分值填写有误</Tag>;
  if (whole === '100') return <Tag tone="good">分值合计 100</Tag>;
  return <Tag tone="warning">分值合计 {whole}，应为 100</Tag>;
}
