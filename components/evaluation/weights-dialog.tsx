'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { adjustWeightsAction } from '@/lib/evaluations/actions';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { readWeight } from '@/lib/sheet/entries';
import { wrongWeights } from '@/lib/sheet/missing';
import type { Sheet } from '@/lib/sheet/sheet';

type Props = {
  readonly projectId: string;
  readonly sheet: Sheet;
  readonly ruleSet: RuleSet;
  readonly needsReason: boolean;
  /** Saves what is typed first. @returns the version to build on, null where it could not be saved */
  readonly version: () => Promise<number | null>;
  readonly onAdjusted: () => void;
};

/** 分值 of all indicators with live sums; nothing is saved until each 一级 and the whole sum up. */
export function WeightsDialog({ projectId, sheet, ruleSet, needsReason, version, onAdjusted }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const entries = sheet.rows.map((row) => readWeight(typed[row.indicatorId] ?? row.weight ?? ''));
  const adjusted: Sheet = {
    ...sheet,
    rows: sheet.rows.map((row, i) => ({
      ...row,
      weight: entries[i]!.ok ? (entries[i] as { value: string | null }).value : null,
    })),
  };
  const problems = [
    ...sheet.rows.flatMap((row, i) =>
      entries[i]!.ok ? [] : [`${row.name}：${(entries[i] as { error: string }).error}`],
    ),
    ...wrongWeights(adjusted, ruleSet).map(({ message }) => message),
  ];

  async function save() {
    setPending(true);
    setError(null);
    const base = await version();
    const weights = adjusted.rows.map(({ indicatorId, weight }) => ({ indicatorId, weight }));
    const answer =
      base === null ? null : await adjustWeightsAction({ projectId, version: base, weights, reason });
    setPending(false);
    if (!answer) return setError('表中还有未保存的内容，请先处理后再调整分值。');
    if (!answer.ok) return setError(answer.error.message);
    setOpen(false);
    onAdjusted();
    router.refresh();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="wide"
      title="调整分值"
      description="系统按评分规则给出建议分值。调整后各一级指标合计须与规则一致。"
      trigger={<Button size="small">调整分值</Button>}
      footer={
        <>
          <Button onClick={() => setTyped({})}>恢复现有分值</Button>
          <Button
            variant="primary"
            pending={pending}
            disabled={problems.length > 0 || (needsReason && reason.trim().length < 2)}
            onClick={() => void save()}
          >
            保存分值
          </Button>
        </>
      }
    >
      {error && (
        <Alert tone="bad" live>
          {error}
        </Alert>
      )}
      <ul role="status" className="mb-2 text-sm">
        {problems.length === 0 ? (
          <li className="text-good">各级分值合计正确。</li>
        ) : (
          problems.map((problem) => (
            <li key={problem} className="text-bad">
              {problem}
            </li>
          ))
        )}
      </ul>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">各指标分值</caption>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.indicatorId} className="border-t border-line">
              <td className="w-16 py-1 text-muted">{row.level1.replace(/指标$/, '')}</td>
              <td className="px-2 py-1">{row.name}</td>
              <td className="w-24 py-1">
                <input
                  className="control text-right"
                  inputMode="decimal"
                  aria-label={`${row.name}：分值`}
                  value={typed[row.indicatorId] ?? row.weight ?? ''}
                  onChange={(event) => setTyped({ ...typed, [row.indicatorId]: event.target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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
