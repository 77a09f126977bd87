'use client';

import { Threads } from '@/components/comments/threads';
import { FlagList } from '@/components/evaluation/flag-list';
import { JudgementWords } from '@/components/evaluation/judgement-words';
import { PreviousValue } from '@/components/evaluation/previous-year';
import { DecisionWords } from '@/components/evaluation/row-reading';
import { SurveyFinding, SurveyWords } from '@/components/evaluation/survey-entry';
import { RowTarget } from '@/components/evaluation/target-text';
import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { IndicatorEvidence } from '@/components/evidence/indicator-evidence';
import { Td, Th } from '@/components/table/table';
import { Popover } from '@/components/ui/popover';
import { Tag } from '@/components/ui/tag';
import { formatScore } from '@/lib/core/decimal';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import type { IndicatorScore } from '@/lib/scoring/indicator-score';
import { indicatorRequirements, type Requirement } from '@/lib/scoring/requirements';
import { entryOf } from '@/lib/sheet/actual-entry';
import { actualInWords, earlierEntries } from '@/lib/sheet/actual-in-words';
import { explainRow } from '@/lib/sheet/explain-sheet';
import { judgeable } from '@/lib/sheet/judgeable';
import { scoringProjectOf } from '@/lib/sheet/score-sheet';
import type { SheetRow } from '@/lib/sheet/sheet';
import { DeductionDialog } from './deduction-dialog';
import { JudgeDialog } from './judge-dialog';
import { PercentDialog } from './percent-dialog';
import { ReadingDialog } from './reading-dialog';
import { useReview } from './review-context';
import { RowChangeMarks } from './row-change-marks';

type Props = {
  readonly row: SheetRow;
  readonly index: number;
  readonly score: IndicatorScore;
};

/** The cells of one 三级指标, from its name to its comments. */
export function IndicatorReviewCells({ row, index, score }: Props) {
  return (
    <>
      <Th scope="row" className="!bg-transparent !text-ink max-sm:!font-semibold">
        {row.name}
        <RowChangeMarks indicatorId={row.indicatorId} />
      </Th>
      <Td label="年度指标值">
        <div>
          <RowTarget row={row} />
          <PreviousValue indicatorId={row.indicatorId} what="target" />
          <Reading row={row} />
        </div>
      </Td>
      <Td label="实际完成值">
        <div>
          <Actual row={row} score={score} />
          <IndicatorEvidence indicatorId={row.indicatorId} name={row.name} />
        </div>
      </Td>
      <Td numeric label="分值">
        {score.weight ? formatScore(score.weight) : '不适用'}
      </Td>
      <Td className="!text-right" label="得分">
        <Score row={row} index={index} score={score} />
      </Td>
      <Td label="偏差原因及改进措施">
        <Explanations row={row} score={score} />
      </Td>
      <Td>
        <Threads indicatorId={row.indicatorId} subject={row.name} />
      </Td>
    </>
  );
}

function Reading({ row }: Pick<Props, 'row'>) {
  const { settled, mayDecide } = useReview();
  if (!row.reading.doubtful && !row.decision && row.readingWish === '') return null;
  return (
    <div className="mt-1 space-y-1">
      <ReadingTag row={row} settled={settled} />
      {row.readingWish && <p className="border-l-2 border-warning pl-2">责任人的意见：{row.readingWish}</p>}
      {mayDecide && (
        <div>
          <ReadingDialog key={row.decision?.version ?? 0} row={row} />
        </div>
      )}
    </div>
  );
}

function ReadingTag({ row, settled }: Pick<Props, 'row'> & { readonly settled: boolean }) {
  if (!row.reading.doubtful && !row.decision) return null;
  const undecided = settled ? '按性质计分' : '待确认';
  const words = row.decision ? '已确认含义' : undecided;
  const tone = row.decision ? 'info' : settled ? 'neutral' : 'warning';
  return (
    <Popover
      label={`${words}：${row.name}`}
      trigger={
        <button type="button" className="min-h-6 rounded-sm underline-offset-2 hover:underline">
          <Tag tone={tone}>{words}</Tag>
          <span className="sr-only">：{row.name}</span>
        </button>
      }
    >
      <p className="text-sm">
        {row.decision ? (
          <>
            <DecisionWords row={row} />。
          </>
        ) : (
          `${row.reading.explanation}${settled ? '已按指标性质计分。' : '确认之前按指标性质计分。'}`
        )}
      </p>
    </Popover>
  );
}

function Actual({ row, score }: Pick<Props, 'row' | 'score'>) {
  const { mayReview } = useReview();
  const words = actualInWords(row);
  const earlier = earlierEntries(row);
  const judged = judgeable(row, score);
  return (
    <div>
      {words === null ? (
        <span className="text-muted">未填报</span>
      ) : (
        <span className="whitespace-pre-line">{words}</span>
      )}
      <PreviousValue indicatorId={row.indicatorId} what="actual" />
      <SurveyWords row={row} />
      <SurveyFinding row={row} />
      {earlier.length > 0 && <p className="text-muted">此前填写：{earlier.join('；')}</p>}
      {row.percentReason && (
        <p className="mt-1 border-l-2 border-action-line pl-2 text-xs">
          <span className="text-action">评价人员修改了完成比例：</span>
          {row.percentReason}
        </p>
      )}
      <JudgementWords row={row} score={score} />
      {mayReview && (
        <div className="flex flex-wrap gap-1">
          {entryOf(row).kind === 'grade' && <PercentDialog row={row} />}
          {judged && <JudgeDialog row={row} what={judged} />}
          {score.flags.includes('over-achieved') && <DeductionDialog row={row} />}
        </div>
      )}
    </div>
  );
}

function Score({ row, index, score }: Props) {
  const { sheet, ruleSet, frozenTraces } = useReview();
  return (
    <div>
      {score.status !== 'scored' || !score.score ? (
        <span className="text-muted">{STATUS_LABELS[score.status]}</span>
      ) : (
        <strong>{formatScore(score.score)}</strong>
      )}{' '}
      <TraceDisclosure
        subject={row.name}
        ruleSet={ruleSet}
        explanation={() =>
          frozenTraces?.indicators[index] ??
          explainRow(row, scoringProjectOf(sheet).indicators[index]!, score, ruleSet)
        }
      />
      <FlagList flags={score.flags} ruleSet={ruleSet} />
    </div>
  );
}

const CAUSES: Readonly<Record<Requirement['cause'], string>> = {
  'not-reached': '未达到目标值',
  'below-full': '得分比例低于100%',
  'over-achieved': '完成值远超目标值',
  'cost-far-below': '成本远低于目标值',
  'execution-low': '执行率偏低',
  'over-spent': '执行数大于预算数',
};

function Explanations({ row, score }: Pick<Props, 'row' | 'score'>) {
  const { ruleSet } = useReview();
  const causes = indicatorRequirements(score, ruleSet).map(({ cause }) => cause);
  const texts = [
    { label: '偏差原因', text: row.deviationReason },
    { label: '改进措施', text: row.improvement },
  ].filter(({ text }) => text.trim() !== '');
  if (causes.length === 0 && texts.length === 0) return <span className="text-muted">无</span>;
  return (
    <div className="space-y-1">
      {causes.map((cause) => (
        <Tag key={cause} tone="warning">
          {CAUSES[cause]}
        </Tag>
      ))}
      {texts.map(({ label, text }) => (
        <p key={label} className="whitespace-pre-line">
          <span className="text-muted">{label}：</span>
          {text}
        </p>
      ))}
    </div>
  );
}
