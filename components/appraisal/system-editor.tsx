'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { useKept } from '@/components/ui/kept';
import { Tag } from '@/components/ui/tag';
import { useAction } from '@/components/ui/use-action';
import { saveSystemAction } from '@/lib/appraisal-systems/actions';
import type { SaveSystemInput } from '@/lib/appraisal-systems/schema';
import type { SystemDetails } from '@/lib/appraisal-systems/types';
import { DeleteSystem, PublishSystem } from './system-actions';
import { SystemEntries } from './system-entries';
import { bodyOfTyped, problemsOf, type TypedSystem, typedSystemOf, weightSum } from './system-values';

/** What is typed of a draft, kept until it is saved. */
function useSystem(details: SystemDetails) {
  const router = useRouter();
  const { ownId, revision, body: base } = details;
  const { pending, refused, run } = useAction();
  const kept = useKept(`appraisal system ${ownId} ${revision}`, typedSystemOf(details));
  const body = bodyOfTyped(kept.value, base);
  const input: SaveSystemInput = { ownId, revision, title: kept.value.title, body };
  return {
    ...{ typed: kept.value, restored: kept.restored, body, pending, refused },
    problems: problemsOf(body),
    changed: JSON.stringify(kept.value) !== JSON.stringify(typedSystemOf(details)),
    put: (part: Partial<TypedSystem>) => kept.change({ ...kept.value, ...part }),
    save: () =>
      void run(
        () => saveSystemAction(input),
        () => {
          kept.forget();
          toast.success('草稿已保存');
          router.refresh();
        },
      ),
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
      {form.refused && (
        <Alert tone="bad" live title={form.refused.problems[0]?.message ?? form.refused.message}>
          填写的内容仍在本页。
        </Alert>
      )}
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
        <div className="flex flex-wrap gap-2">
          <SubmitButton pending={form.pending}>保存草稿</SubmitButton>
          <PublishSystem {...ids} disabled={form.changed || problems.size > 0} />
          <DeleteSystem {...ids} />
        </div>
      </fieldset>
    </form>
  );
}

function Sum({ whole }: { readonly whole: string | null }) {
  if (whole === null) return <Tag tone="warning">分值填写有误</Tag>;
  if (whole === '100') return <Tag tone="good">分值合计 100</Tag>;
  return <Tag tone="warning">分值合计 {whole}，应为 100</Tag>;
}
