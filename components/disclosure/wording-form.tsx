'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { SubmitButton } from '@/components/form/submit-button';
import { Textarea } from '@/components/form/textarea';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useKept } from '@/components/ui/kept';
import { useAction } from '@/components/ui/use-action';
import { saveWordingAction } from '@/lib/disclosure/actions';
import {
  GRADE_BY_LABELS,
  GRADES_BY,
  type GradeBy,
  type OfferedFigure,
  type Wording,
} from '@/lib/disclosure/types';

type Props = { readonly wording: Wording; readonly figures: readonly OfferedFigure[] };

/** What is typed is kept with the version that it was typed upon, so that nobody's later wording is lost. */
function useWording(wording: Wording) {
  const router = useRouter();
  const { pending, refused, run } = useAction();
  const kept = useKept('disclosure-wording', {
    ...{ text: wording.text, gradeBy: wording.gradeBy, version: wording.version },
  });
  const { text, gradeBy = wording.gradeBy, version } = kept.value;
  const differs = text !== wording.text || gradeBy !== wording.gradeBy;
  const overtaken = version !== wording.version && differs;
  const upon = (next: string, by: GradeBy, from: number) =>
    kept.change({ text: next, gradeBy: by, version: from });
  const seen = overtaken ? version : wording.version;
  return {
    ...{ text, gradeBy, pending, refused, overtaken, restored: kept.restored },
    type: (next: string) => upon(next, gradeBy, seen),
    gradeFrom: (by: GradeBy) => upon(text, by, seen),
    keepMine: () => upon(text, gradeBy, wording.version),
    takeSaved() {
      upon(wording.text, wording.gradeBy, wording.version);
      kept.forget();
    },
    save() {
      void run(
        async () => {
          const answer = await saveWordingAction({ text, gradeBy, version });
          if (!answer.ok && answer.error.code === 'CONFLICT') router.refresh();
          return answer;
        },
        () => {
          // As the server keeps it, so that blanks at its end do not look like somebody else's wording.
          upon(text.trim(), gradeBy, version);
          kept.forget();
          toast.success('说明的文字已保存');
          router.refresh();
        },
      );
    },
  };
}

/** The wording of the statement, with the figures that it may name. */
export function WordingForm({ wording, figures }: Props) {
  const hydrated = useHydrated();
  const form = useWording(wording);
  return (
    <Card title="文字模板" aside={wording.savedByName ? `${wording.savedByName} 修改` : '系统提供的文字'}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        {form.refused && <Alert tone="bad" live title={form.refused.message} />}
        {form.overtaken && (
          <Alert
            tone="warning"
            title={`${wording.savedByName ?? '他人'}已保存了另一段文字`}
            action={
              <>
                <Button size="small" onClick={form.takeSaved}>
                  采用已保存的
                </Button>
                <Button size="small" onClick={form.keepMine}>
                  保留我填写的
                </Button>
              </>
            }
          >
            <p className="whitespace-pre-line">{wording.text}</p>
            <p>自评等级取自：{GRADE_BY_LABELS[wording.gradeBy]}</p>
          </Alert>
        )}
        {form.restored && !form.overtaken && <Alert tone="info">已恢复上次未保存的内容，请核对。</Alert>}
        <Field label="说明的文字" hint="每行一段；花括号里的名称换成下列数字或说明。" required>
          <Textarea
            rows={6}
            maxLength={5000}
            value={form.text}
            readOnly={!hydrated || form.pending}
            onChange={({ target }) => form.type(target.value)}
          />
        </Field>
        <Field label="自评等级取自" hint="项目平均分按本年度评分规则评等级；部门整体自评须已定稿。">
          <Select
            className="max-w-60"
            options={GRADES_BY.map((value) => ({ value, label: GRADE_BY_LABELS[value] }))}
            value={form.gradeBy}
            disabled={!hydrated || form.pending}
            onChange={({ target }) => form.gradeFrom(target.value as GradeBy)}
          />
        </Field>
        <SubmitButton pending={form.pending} disabled={!hydrated || form.overtaken}>
          保存文字
        </SubmitButton>
      </form>
      <dl className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-4 gap-y-1 text-sm">
        {figures.map(({ name, value }) => (
          <div key={name} className="flex min-w-0 gap-2">
            <dt className="shrink-0 text-muted">{`{${name}}`}</dt>
            <dd className="min-w-0">{value === '' ? '（不需要）' : (value ?? '缺')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
