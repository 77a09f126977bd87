'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { Select } from '@/components/form/select';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ReasonDialog } from '@/components/ui/decision-dialog';
import { addRecheckAction } from '@/lib/rechecks/actions';

type Candidate = { readonly id: string; readonly code: string; readonly name: string };

/** Has an approved project rechecked that was not drawn; with one candidate alone there is nothing to choose. */
export function AddRecheck({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [projectId, setProjectId] = useState(candidates[0]?.id ?? '');
  if (candidates.length === 0) return null;
  return (
    <ReasonDialog
      trigger={
        <Button disabled={!hydrated} icon={<Plus aria-hidden className="size-4" />}>
          {candidates.length === 1 ? '列入复核' : '人工指定'}
        </Button>
      }
      title={candidates.length === 1 ? `列入复核：${candidates[0]!.name}` : '人工指定复核项目'}
      consequence="列入后责任人可以看到；理由记入办理记录。"
      confirmLabel="列入复核"
      reasonLabel="理由"
      reasonHint="至少 2 个字，例如：金额大、群众反映集中、得分与往年相差大。"
      maxLength={1000}
      onConfirm={(reason) => addRecheckAction({ projectId, reason })}
      onDone={() => {
        toast.success('已列入复核');
        router.refresh();
      }}
    >
      {candidates.length > 1 && (
        <Field label="项目" required>
          <Select
            value={projectId}
            onChange={({ target }) => setProjectId(target.value)}
            options={candidates.map(({ id, code, name }) => ({ value: id, label: `${name}（${code}）` }))}
          />
        </Field>
      )}
    </ReasonDialog>
  );
}
