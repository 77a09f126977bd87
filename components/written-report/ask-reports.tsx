'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Checkbox } from '@/components/form/checkbox';
import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { askForReportsAction } from '@/lib/written-reports/actions';
import type { YearReports } from '@/lib/written-reports/types';

/** Asks for the 自评报告 of projects that are chosen from a list. */
export function AskReports({ others }: Pick<YearReports, 'others'>) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (others.length === 0) return null;
  const shown = others.filter(({ name, code }) => `${name}${code}`.includes(sought.trim()));

  function choose(id: string, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" disabled={!hydrated} icon={<Plus aria-hidden className="size-4" />}>
          选择须写报告的项目
        </Button>
      }
      title="选择须写自评报告的项目"
      consequence="责任人会收到消息，并在“我的填报”中看到。"
      confirmLabel={`要求写报告（${chosen.size} 个）`}
      onConfirm={() => askForReportsAction({ projectIds: [...chosen], asked: true })}
      onDone={() => {
        toast.success(`已要求 ${chosen.size} 个项目写自评报告`);
        setChosen(new Set());
        router.refresh();
      }}
    >
      <Field label="查找">
        <TextInput type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
      </Field>
      <fieldset className="max-h-72 overflow-y-auto rounded border border-line p-2">
        <legend className="sr-only">项目</legend>
        {shown.length === 0 && <p className="text-muted">没有这样的项目。</p>}
        {shown.map(({ id, name, code }) => (
          <Checkbox
            key={id}
            className="flex w-full py-0.5"
            checked={chosen.has(id)}
            onChange={({ target }) => choose(id, target.checked)}
            label={`${name}（${code}）`}
          />
        ))}
      </fieldset>
    </ConfirmDialog>
  );
}

/** Takes the demand back; what is written stays. */
export function NoLongerAsk({ projectId, name }: { readonly projectId: string; readonly name: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="quiet" disabled={!hydrated}>
          不再要求<span className="sr-only">：{name}</span>
        </Button>
      }
      title={`不再要求写自评报告：${name}`}
      consequence="已写的内容保留，责任人仍可继续撰写。"
      confirmLabel="不再要求"
      onConfirm={() => askForReportsAction({ projectIds: [projectId], asked: false })}
      onDone={() => router.refresh()}
    />
  );
}

/** Asks for the report of a project that somebody began unasked. */
export function AskAfterAll({ projectId, name }: { readonly projectId: string; readonly name: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" variant="quiet" disabled={!hydrated}>
          列为须写<span className="sr-only">：{name}</span>
        </Button>
      }
      title={`列为须写自评报告：${name}`}
      consequence="责任人会收到消息，并在“我的填报”中看到。"
      confirmLabel="列为须写"
      onConfirm={() => askForReportsAction({ projectIds: [projectId], asked: true })}
      onDone={() => router.refresh()}
    />
  );
}
