'use client';

import { Dices } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { NumberInput } from '@/components/form/number-input';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/decision-dialog';
import { drawRechecksAction } from '@/lib/rechecks/actions';

/** Draws n % of the approved projects that are not rechecked yet. */
export function DrawDialog({ yearId, candidates }: { readonly yearId: string; readonly candidates: number }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [percent, setPercent] = useState('10');
  const [seed, setSeed] = useState('');
  if (candidates === 0) return null;

  async function draw() {
    const answer = await drawRechecksAction({ yearId, percent, seed });
    if (answer.ok) toast.success(`抽中 ${answer.value.drawn} 个项目`);
    return answer;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary" disabled={!hydrated} icon={<Dices aria-hidden className="size-4" />}>
          随机抽取
        </Button>
      }
      title="随机抽取复核样本"
      consequence={`从 ${candidates} 个已评价、尚未列入复核的项目中抽取。抽取结果连同种子记录在案，不能撤回，谁都可以按种子重新核对。`}
      confirmLabel="抽取"
      onConfirm={draw}
      onDone={() => router.refresh()}
    >
      <Field label="抽取比例" required hint="不足一个的按一个抽取。">
        <NumberInput unit="%" value={percent} onChange={({ target }) => setPercent(target.value)} />
      </Field>
      <Field
        label="随机种子"
        className="mb-0"
        hint="可以填事先约定、无法预知结果的数，例如某日的公开号码；不填由系统生成。"
      >
        <TextInput value={seed} maxLength={64} onChange={({ target }) => setSeed(target.value)} />
      </Field>
    </ConfirmDialog>
  );
}
