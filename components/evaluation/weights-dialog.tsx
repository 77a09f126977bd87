'use client';

import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Alert } from '@/components/ui/alert';
import { answered, LOST } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { adjustWeightsAction } from '@/lib/evaluations/actions';
import type { Level1 } from '@/lib/indicators/levels';
import type { RuleSet } from '@/lib/scoring/rule-set';
import type { Sheet } from '@/lib/sheet/sheet';
import {
  distributeWeights,
  proposeWeights,
  readWeights,
  UNTOUCHED,
  undoWeights,
  type WeightsDraft,
} from '@/lib/sheet/weights-draft';
import { WeightsTable } from './weights-table';

type Props = {
  readonly projectId: string;
  readonly sheet: Sheet;
  readonly ruleSet: RuleSet;
  readonly needsReason: boolean;
  /** Saves what is typed first. @returns the version to build on, null where it could not be saved */
  readonly version: () => Promise<number | null>;
  readonly onAdjusted: () => void;
  readonly size?: 'small';
};

const SHORTEST_REASON = 2;

/** 分值 of all indicators with live sums; nothing is saved until each 一级 and the whole sum up. */
export function WeightsDialog(props: Props) {
  const { sheet, ruleSet, needsReason } = props;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(UNTOUCHED);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const read = readWeights(draft, sheet, ruleSet);
  const { pending, save } = useSaving(props, () => {
    setOpen(false);
    setDraft(UNTOUCHED);
    setReason('');
  });

  function edit(next: WeightsDraft) {
    setProblem(null);
    setDraft(next);
  }

  function distribute(level1: Level1 | null) {
    const result = distributeWeights(draft, sheet, ruleSet, level1);
    if (result.ok) edit(result.value);
    else setProblem(result.error);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="wide"
      title="调整分值"
      description="分值按评分规则建议；调整后每个一级指标的合计须与规则一致。可以从 Excel 粘贴一列。"
      trigger={<Button size={props.size}>调整分值</Button>}
      footer={
        <>
          <Button
            icon={<Undo2 aria-hidden className="size-4" />}
            disabled={draft.past.length === 0}
            onClick={() => edit(undoWeights(draft))}
          >
            撤销
          </Button>
          <Button onClick={() => edit(proposeWeights(draft, sheet, ruleSet))}>按规则重新分配</Button>
          <Button onClick={() => distribute(null)}>全部分配余额</Button>
          <Button
            variant="primary"
            pending={pending}
            disabled={!read.complete || (needsReason && reason.trim().length < SHORTEST_REASON)}
            onClick={() => void save(read.weights, reason).then(setProblem)}
          >
            保存分值
          </Button>
        </>
      }
    >
      {problem && (
        <Alert tone="bad" live>
          {problem}
        </Alert>
      )}
      <WeightsTable sheet={sheet} draft={draft} read={read} onEdit={edit} onDistribute={distribute} />
      {needsReason && (
        <label className="mt-3 block">
          调整原因（必填）
          <textarea
            className="control mt-1"
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      )}
    </Dialog>
  );
}

/** Saves the form first, then the weights upon its version. */
function useSaving({ projectId, sheet, version, onAdjusted }: Props, onSaved: () => void) {
  const router = useRouter();
  const [pending, setPending] = useState(false);

  /** @returns what went wrong, in Chinese; null once it is saved */
  async function send(values: readonly (string | null)[], reason: string): Promise<string | null> {
    const base = await version();
    if (base === null) return '表中还有未保存的内容，请先处理后再调整分值。';
    const weights = sheet.rows.map(({ indicatorId }, i) => ({ indicatorId, weight: values[i]! }));
    const answer = await answered(adjustWeightsAction({ projectId, version: base, weights, reason }));
    if (!answer?.ok) return answer?.error.message ?? LOST;
    onSaved();
    toast.success('分值已保存');
    onAdjusted();
    router.refresh();
    return null;
  }

  async function save(values: readonly (string | null)[], reason: string): Promise<string | null> {
    setPending(true);
    const problem = await send(values, reason);
    setPending(false);
    return problem;
  }

  return { pending, save };
}
