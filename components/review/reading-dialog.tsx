'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { DecisionWords } from '@/components/evaluation/row-reading';
import { Field } from '@/components/form/field';
import { Textarea } from '@/components/form/textarea';
import { MeaningPicker, useMeaningPicker } from '@/components/readings/meaning-picker';
import { Button } from '@/components/ui/button';
import { useKeptText } from '@/components/ui/kept';
import { Dec, formatScore } from '@/lib/core/decimal';
import { choicesFor } from '@/lib/indicators/decisions/choices';
import type { Decided } from '@/lib/indicators/decisions/decided';
import { whyNotDecidable } from '@/lib/indicators/decisions/scorable';
import { formatTarget } from '@/lib/indicators/target';
import { decideReadingsAction } from '@/lib/readings/actions';
import type { RuleSet } from '@/lib/scoring/rule-set';
import { indicatorOf } from '@/lib/sheet/actual-entry';
import { UNJUDGED } from '@/lib/sheet/apply-patch';
import { isReported } from '@/lib/sheet/reported-actual';
import { scoreSheet } from '@/lib/sheet/score-sheet';
import type { Sheet, SheetRow } from '@/lib/sheet/sheet';
import { useReview } from './review-context';
import { ReviewDialog } from './review-dialog';
import { useReviewAction } from './use-review-action';

/** What a row means: what is proposed, what was decided on like text before, and what it does to the score. */
export function ReadingDialog({ row }: { readonly row: SheetRow }) {
  const { sheet, ruleSet, offers } = useReview();
  const action = useReviewAction();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useKeptText(`reading ${row.indicatorId}`);
  const [tried, setTried] = useState(false);
  const earlier = row.decision ? null : (offers[row.indicatorId] ?? null);
  const indicator = indicatorOf(row);
  const choices = choicesFor(indicator, row.reading, sheet.fiscalYear, earlier?.meaning ?? null);
  const picker = useMeaningPicker(choices, sheet.fiscalYear, row.decision?.meaning ?? null);
  const { meaning } = picker;
  const refused = meaning && whyNotDecidable(indicator, meaning, sheet.fiscalYear);
  const noteOwed = row.decision !== null && note.trim().length < 2;

  function submit() {
    setTried(true);
    if (!meaning || noteOwed) return;
    const rows = [{ indicatorId: row.indicatorId, seen: row.decision?.version ?? null }];
    void action.run(
      () => decideReadingsAction({ decisions: [{ rows, meaning, note }] }),
      () => {
        setOpen(false);
        setNote('');
        setTried(false);
        toast.success('已确认指标含义');
      },
    );
  }

  return (
    <ReviewDialog
      action={action}
      open={open}
      onOpenChange={setOpen}
      size="wide"
      trigger={
        <Button size="small">
          {row.decision ? '更改含义' : '确认含义'}
          <span className="sr-only">：{row.name}</span>
        </Button>
      }
      title={`指标含义：${row.name}`}
      description={<Original row={row} />}
      confirmLabel="确认"
      blocked={picker.problem ?? refused ?? null}
      onSubmit={submit}
    >
      <MeaningPicker choices={choices} earlier={earlier} picker={picker} />
      {meaning && !refused && <Effect row={row} meaning={meaning} sheet={sheet} ruleSet={ruleSet} />}
      <Field
        label={row.decision ? '更改原因' : '说明'}
        required={row.decision !== null}
        hint="责任人会看到，也记入操作日志。"
        error={tried && noteOwed ? '请填写更改原因（至少 2 个字）' : undefined}
      >
        <Textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </ReviewDialog>
  );
}

function Original({ row }: { readonly row: SheetRow }) {
  return (
    <>
      <p>
        原文：{formatTarget(row.nature, row.target, row.unitOfMeasure)}
        {row.direction && <span className="text-muted">（{row.direction}）</span>}
      </p>
      <p className="text-muted">{row.reading.explanation}</p>
      {row.decision && (
        <p>
          <DecisionWords row={row} />。
        </p>
      )}
      {row.readingWish && (
        <p className="mt-1 border-l-2 border-warning pl-2">责任人的意见：{row.readingWish}</p>
      )}
    </>
  );
}

/** The score of the row and the total, now and after the decision. */
function Effect({
  row,
  meaning,
  sheet,
  ruleSet,
}: {
  readonly row: SheetRow;
  readonly meaning: Decided;
  readonly sheet: Sheet;
  readonly ruleSet: RuleSet;
}) {
  const decided: SheetRow = {
    ...row,
    ...UNJUDGED,
    decision: { meaning, note: '', byName: '', at: '', version: 0 },
  };
  const rows = sheet.rows.map((other) => (other.indicatorId === row.indicatorId ? decided : other));
  const [before, after] = [scoreSheet(sheet, ruleSet), scoreSheet({ ...sheet, rows }, ruleSet)];
  const words = ({ indicators }: typeof before) => {
    const score = indicators.find(({ id }) => id === row.indicatorId);
    if (score?.status === 'not-applicable') return '不适用';
    return score?.status === 'scored' ? formatScore(score.score ?? new Dec(0)) : '未填报';
  };
  return (
    <p role="status" className="mb-4 rounded border border-line bg-sunken px-3 py-2">
      本项得分 {words(before)} → <strong>{words(after)}</strong>，总分 {formatScore(before.total)} →{' '}
      <strong>{formatScore(after.total)}</strong>
      {!isReported(decided) && '。须退回责任人，按新的含义填报实际完成值。'}
    </p>
  );
}
