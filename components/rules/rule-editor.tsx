'use client';

import { useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { toast } from 'sonner';
import { ErrorSummary, type Problem } from '@/components/form/error-summary';
import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { useLeaveWarning } from '@/components/project/use-leave-warning';
import { Alert } from '@/components/ui/alert';
import { answered } from '@/components/ui/answered';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { saveDraftAction } from '@/lib/rules/actions';
import type { RuleSetContent, SaveDraftInput } from '@/lib/rules/schema';
import type { RuleSetDraft } from '@/lib/rules/types';
import { outdatedBases } from '@/lib/scoring/outdated-basis';
import type { RuleSetBody } from '@/lib/scoring/rule-set-schema';
import { EditorContext } from './editor-context';
import { LevelFields } from './level-fields';
import { PreviewPanel } from './preview-panel';
import { PublishDialog } from './rule-set-actions';
import { ruleSetHref } from './rule-set-href';
import { type RuleValues, ruleValues } from './rule-values';
import { ExecutionFields, JudgementFields, QuantityFields } from './score-fields';
import { TotalFields } from './total-fields';
import { usePreview } from './use-preview';
import { readValues } from './values-read';

const NONE: readonly Problem[] = [];

/** Every parameter of a draft in a form, with what it would do to this year beside it. */
export function RuleEditor({ draft }: { readonly draft: RuleSetDraft }) {
  const form = useForm<RuleValues>({ defaultValues: ruleValues(draft.title, draft.body) });
  const values = useWatch({ control: form.control }) as RuleValues;
  const { content, problems } = useMemo(() => readValues(values), [values]);
  const preview = usePreview(problems.size === 0 ? (content as RuleSetContent) : null);
  const saving = useSaving(draft, content as RuleSetContent, problems);
  const hydrated = useHydrated();
  useLeaveWarning(saving.unsaved);
  const outdated = useMemo(
    () => outdatedOf(draft.base, problems.size === 0 ? content.body : null),
    [draft.base, content, problems],
  );
  const editor = useMemo(() => ({ form, problems, outdated }), [form, problems, outdated]);
  return (
    <EditorContext value={editor}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void saving.save();
        }}
      >
        <fieldset
          disabled={!hydrated}
          className="grid min-w-0 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]"
        >
          <div>
            <ErrorSummary
              title="还不能保存，请先处理以下各项"
              problems={problems.size > 0 ? saving.summary : NONE}
            />
            {saving.refusal && (
              <Alert tone="bad" live>
                {saving.refusal}
              </Alert>
            )}
            <Card>
              <Field id="title" label="名称" required error={problems.get('title')} className="!mb-0">
                <TextInput {...form.register('title')} maxLength={60} />
              </Field>
            </Card>
            <div className="grid items-start gap-x-4 md:grid-cols-2">
              <LevelFields />
              <ExecutionFields />
              <QuantityFields />
              <JudgementFields />
              <TotalFields />
            </div>
          </div>
          {draft.year && <PreviewPanel preview={preview} year={draft.year} />}
        </fieldset>
        <EditorBar draft={draft} saving={saving} problems={problems.size} outdated={outdated.size} />
      </form>
    </EditorContext>
  );
}

function outdatedOf(base: RuleSetBody | null, body: RuleSetBody | null): ReadonlyMap<string, string> {
  if (!base || !body) return new Map();
  return new Map(outdatedBases(base, body).map(({ path, message }) => [path, message]));
}

type Saving = ReturnType<typeof useSaving>;

function EditorBar({
  draft,
  saving,
  problems,
  outdated,
}: {
  readonly draft: RuleSetDraft;
  readonly saving: Saving;
  readonly problems: number;
  readonly outdated: number;
}) {
  return (
    <div className="print-hidden sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-rule bg-paper px-4 py-2">
      <p role="status" className="grow text-sm text-muted">
        {problems > 0 && <span className="text-bad">{problems} 处有待改正。</span>}
        {outdated > 0 && (
          <span className="text-warning">{outdated} 条规则的依据待更新，更新后才能发布。</span>
        )}
        {saving.unsaved ? '有未保存的修改' : '草稿已保存'}
      </p>
      <ButtonLink href={ruleSetHref(draft)}>查看全文</ButtonLink>
      {!saving.unsaved && <PublishDialog of={draft} revision={saving.revision} />}
      <Button type="submit" variant="primary" pending={saving.pending} disabled={!saving.unsaved}>
        保存草稿
      </Button>
    </div>
  );
}

/** Saves the draft as a whole, upon the revision that this window has. */
function useSaving(draft: RuleSetDraft, content: RuleSetContent, problems: ReadonlyMap<string, string>) {
  const [revision, setRevision] = useState(draft.revision);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [summary, setSummary] = useState<readonly Problem[]>([]);
  const running = useRef(false);
  const text = JSON.stringify(content);
  // The form begins with what is stored, so its first text is the saved one.
  const [saved, setSaved] = useState(text);

  async function save() {
    if (running.current) return;
    setRefusal(null);
    setSummary([...problems].map(([path, message]) => ({ path, message })));
    if (problems.size > 0) return;
    running.current = true;
    setPending(true);
    const { ruleSetId, version } = draft;
    const input = { ruleSetId, version, revision, ...content } as SaveDraftInput;
    const answer = await answered(saveDraftAction(input));
    running.current = false;
    setPending(false);
    if (!answer) return setRefusal('没有收到服务器的答复，请检查网络后重试；修改仍在本页。');
    if (!answer.ok) return setRefusal(answer.error.message);
    setRevision(answer.value.revision);
    setSaved(text);
    toast.success('草稿已保存');
  }

  return { save, revision, pending, refusal, summary, unsaved: text !== saved };
}
