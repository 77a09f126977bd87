'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Field } from '@/components/form/field';
import { SegmentedControl } from '@/components/form/segmented-control';
import { Button } from '@/components/ui/button';
import { Dec } from '@/lib/core/decimal';
import { changePercentAction } from '@/lib/reviews/actions';
import { percentBand, percentFits } from '@/lib/scoring/qualitative';
import { type CompletionGrade, GRADES_OF_COMPLETION, type RuleSet } from '@/lib/scoring/rule-set';
import { readPercent } from '@/lib/sheet/entries';
import type { SheetRow } from '@/lib/sheet/sheet';
import { ReasonedFigure, reasonProblem } from './reasoned-figure';
import { useReview } from './review-context';
import { ReviewDialog } from './review-dialog';
import { useReviewAction } from './use-review-action';

const OPTIONS = GRADES_OF_COMPLETION.map((grade) => ({ value: grade, label: grade }));

type Typed = { readonly grade: CompletionGrade | null; readonly percent: string; readonly reason: string };
type Problems = { readonly [K in 'grade' | 'percent']?: string };

function problemsOf({ grade, percent }: Typed, ruleSet: RuleSet): Problems {
  const read = readPercent(percent);
  const percentProblem = () => {
    if (!read.ok) return read.error;
    if (read.value === null) return '请填写完成比例';
    if (grade && !percentFits(ruleSet, grade, new Dec(read.value)))
      return `“${grade}”的完成比例须在 ${percentBand(ruleSet, grade)}`;
    return undefined;
  };
  return {
    grade: grade ? undefined : '请选择档次',
    percent: percentProblem(),
  };
}

/** Another grade and percentage for a 定性 row, with the reason; the owner's text stays. */
export function PercentDialog({ row }: { readonly row: SheetRow }) {
  const { projectId, version, ruleSet } = useReview();
  const action = useReviewAction();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [typed, setTyped] = useState<Typed>({ grade: row.grade, percent: row.percent ?? '', reason: '' });
  const found = problemsOf(typed, ruleSet);

  function submit() {
    setTried(true);
    if (found.grade || found.percent || reasonProblem(typed.reason) || !typed.grade) return;
    const { grade, percent, reason } = typed;
    void action.run(
      () => changePercentAction({ projectId, version, indicatorId: row.indicatorId, grade, percent, reason }),
      () => {
        setOpen(false);
        setTried(false);
        setTyped({ ...typed, reason: '' });
        toast.success('已修改完成比例');
      },
    );
  }

  return (
    <ReviewDialog
      action={action}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" className="mt-1">
          修改档次<span className="sr-only">：{row.name}</span>
        </Button>
      }
      title="修改完成档次与比例"
      description={row.name}
      confirmLabel="保存修改"
      onSubmit={submit}
    >
      <Field label="完成档次" group required error={tried ? found.grade : undefined}>
        <SegmentedControl
          name={`grade-${row.indicatorId}`}
          options={OPTIONS}
          value={typed.grade ?? ''}
          onChange={(event) =>
            setTyped({
              ...typed,
              grade: GRADES_OF_COMPLETION.find((grade) => grade === event.target.value) ?? null,
            })
          }
        />
      </Field>
      <ReasonedFigure
        label="完成比例（%）"
        required
        hint={typed.grade ? `“${typed.grade}”：${percentBand(ruleSet, typed.grade)}` : undefined}
        figure={typed.percent}
        onFigure={(percent) => setTyped({ ...typed, percent })}
        problem={found.percent}
        reasonLabel="修改原因"
        reason={typed.reason}
        onReason={(reason) => setTyped({ ...typed, reason })}
        tried={tried}
      />
    </ReviewDialog>
  );
}
