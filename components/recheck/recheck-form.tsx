'use client';

import { Field } from '@/components/form/field';
import { NumberInput } from '@/components/form/number-input';
import { Textarea } from '@/components/form/textarea';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { BothSides } from '@/components/ui/both-sides';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { RecheckDetails } from '@/lib/rechecks/types';
import { Difference } from './difference';
import { RecheckRecord } from './recheck-record';
import { RecheckRows } from './recheck-rows';
import { useConclusion } from './use-conclusion';

/** What a 复核 found: row by row or as a whole, beside the self-evaluation's scores. */
export function RecheckForm({ details }: { readonly details: RecheckDetails }) {
  const { item, rows, mayConclude } = details;
  const form = useConclusion(details);
  const { typed, conflict } = form;
  const hydrated = useHydrated();
  const score = (no: number, text: string) => form.put({ scores: { ...typed.scores, [no]: text } });
  return (
    <>
      <RecheckRecord item={item} />
      {mayConclude ? (
        <fieldset disabled={!hydrated} className="min-w-0">
          <RecheckRows rows={rows} scores={typed.scores} onScore={score} />
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
                  onChange={({ target }) => form.put({ whole: target.value })}
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
                value={typed.opinion}
                onChange={({ target }) => form.put({ opinion: target.value })}
              />
            </Field>
            <Field
              label="整改要求"
              hint={
                item.state === 'mended'
                  ? '责任人已报告整改结果。整改不合格的，在此改写要求：责任人须再次整改并报告，本轮要求和结果留存备查。'
                  : '责任人会收到消息，并报告整改结果；不需要整改的留空。'
              }
            >
              <Textarea
                rows={3}
                maxLength={2000}
                value={typed.demand}
                onChange={({ target }) => form.put({ demand: target.value })}
              />
            </Field>
            <Button variant="primary" pending={form.pending} onClick={form.save}>
              保存复核结果
            </Button>
          </Card>
        </fieldset>
      ) : (
        <RecheckRows rows={rows} scores={typed.scores} />
      )}
      {mayConclude && conflict && (
        <BothSides
          what="这份复核结果"
          saves={conflict.saves}
          both={conflict.both}
          onMine={() => form.resolve(conflict.both.mine)}
          onTheirs={() => form.resolve(conflict.both.theirs)}
        />
      )}
    </>
  );
}
