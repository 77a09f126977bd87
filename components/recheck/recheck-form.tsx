'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { NumberInput } from '@/components/form/number-input';
import { Textarea } from '@/components/form/textarea';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useKept } from '@/components/ui/kept';
import { useAction } from '@/components/ui/use-action';
import { parseDecimal } from '@/lib/core/decimal';
import { concludeRecheckAction } from '@/lib/rechecks/actions';
import type { RecheckDetails } from '@/lib/rechecks/types';
import { recheckDifference, recheckTotal } from '@/lib/scoring/recheck-score';
import { Difference } from './difference';
import { RecheckRecord } from './recheck-record';
import { RecheckRows } from './recheck-rows';

/** What a 复核 found: row by row or as a whole, beside the self-evaluation's scores. */
export function RecheckForm({ details }: { readonly details: RecheckDetails }) {
  const { item, rows, mayConclude } = details;
  const form = useConclusion(details);
  const hydrated = useHydrated();
  return (
    <>
      <RecheckRecord item={item} />
      {mayConclude ? (
        <fieldset disabled={!hydrated} className="min-w-0">
          <RecheckRows rows={rows} scores={form.scores} onScore={form.setScore} />
          <Card title="复核结果">
            {form.restored && <Alert tone="info">已恢复上次未保存的内容，请核对。</Alert>}
            {form.refused && <Alert tone="bad" live title={form.refused.message} />}
            <div className="mb-4 flex flex-wrap items-end gap-x-8 gap-y-2">
              <p>
                <span className="block text-sm text-muted">自评得分</span>
                <strong>{item.selfScore}</strong>
              </p>
              <Field
                label="复核得分"
                required
                className="mb-0 w-40"
                hint={form.byRows ? '按上表逐项得分合计' : undefined}
              >
                <NumberInput
                  unit="分"
                  value={form.total}
                  readOnly={form.byRows}
                  onChange={({ target }) => form.setWhole(target.value)}
                />
              </Field>
              <p aria-live="polite">
                <span className="block text-sm text-muted">差异（复核得分 − 自评得分）</span>
                <Difference value={form.difference} />
              </p>
            </div>
            <Field label="复核意见">
              <Textarea
                rows={3}
                maxLength={2000}
                value={form.opinion}
                onChange={({ target }) => form.setOpinion(target.value)}
              />
            </Field>
            <Field label="整改要求" hint="责任人会看到，并报告整改结果；不需要整改的留空。">
              <Textarea
                rows={3}
                maxLength={2000}
                value={form.demand}
                onChange={({ target }) => form.setDemand(target.value)}
              />
            </Field>
            <Button variant="primary" pending={form.pending} onClick={form.save}>
              保存复核结果
            </Button>
          </Card>
        </fieldset>
      ) : (
        <RecheckRows rows={rows} scores={form.scores} />
      )}
    </>
  );
}

/** What is typed into the form, before it is saved. */
type Typed = {
  readonly scores: Readonly<Record<number, string>>;
  readonly whole: string;
  readonly opinion: string;
  readonly demand: string;
};

function useConclusion({ item, rows }: RecheckDetails) {
  const router = useRouter();
  const { pending, refused, run } = useAction();
  const scored = rows.flatMap(({ no, score }) => (score === null ? [] : [[no, score] as const]));
  const { value: typed, ...kept } = useKept<Typed>(`recheck ${item.id}`, {
    ...{ scores: Object.fromEntries(scored), whole: item.score ?? '' },
    ...{ opinion: item.opinion, demand: item.demand },
  });
  const { scores, whole, opinion, demand } = typed;
  const put = (part: Partial<Typed>) => kept.change({ ...typed, ...part });
  const given = rows.flatMap(({ no }) => {
    const score = scores[no]?.trim() ?? '';
    return score === '' ? [] : [{ no, score }];
  });
  const byRows = given.length > 0;
  const readable = given.every(({ score }) => parseDecimal(score) !== null);
  const read = new Map(given.map(({ no, score }) => [no, parseDecimal(score)?.toFixed() ?? null]));
  const sum = recheckTotal(rows.map(({ no, self }) => ({ self, score: read.get(no) ?? null })));
  const total = byRows ? (readable ? sum : '') : whole;
  const value = parseDecimal(total);

  function save() {
    const score = byRows || whole.trim() === '' ? null : whole;
    const input = { recheckId: item.id, version: item.version, score, rows: given, opinion, demand };
    void run(
      () => concludeRecheckAction(input),
      ({ difference }) => {
        kept.forget();
        toast.success(`复核结果已保存，差异 ${difference} 分`);
        router.refresh();
      },
    );
  }

  return {
    ...{ scores, byRows, total, opinion, demand, pending, refused, save, restored: kept.restored },
    setWhole: (text: string) => put({ whole: text }),
    setOpinion: (text: string) => put({ opinion: text }),
    setDemand: (text: string) => put({ demand: text }),
    difference: value && recheckDifference(value.toFixed(), item.selfScore),
    setScore: (no: number, score: string) => put({ scores: { ...scores, [no]: score } }),
  };
}
