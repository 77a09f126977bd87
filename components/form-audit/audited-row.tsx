import { CircleCheck } from 'lucide-react';
import { TraceDisclosure } from '@/components/evaluation/trace-disclosure';
import { Td, Th } from '@/components/table/table';
import { classNames } from '@/components/ui/class-names';
import type { Tone } from '@/components/ui/tone';
import type { RowAudit } from '@/lib/form-audit/audit-row';
import { isExecutionRow, type PrintedRow } from '@/lib/form-audit/printed-form';
import type { RuleSetName } from '@/lib/rules/types';
import { FindingKindTag, toneOf } from './finding-kind';

type Props = {
  readonly row: PrintedRow;
  readonly audit: RowAudit;
  readonly no: number;
  readonly ruleSet: RuleSetName;
};

const MARKS: Readonly<Partial<Record<Tone, string>>> = { bad: '!bg-bad-soft', info: '!bg-action-soft' };

function Blank() {
  return <span className="text-muted">空</span>;
}

/** The cells of one printed row, from its number to what was found on it. */
export function AuditedRow({ row, audit, no, ruleSet }: Props) {
  const { finding, computed } = audit;
  const mark = finding ? MARKS[toneOf(finding.kind)] : undefined;
  const execution = isExecutionRow(row);
  const rateMark = finding?.kind === '执行率算错' ? mark : undefined;
  const scoreMark = rateMark ? undefined : mark;
  return (
    <>
      <Td numeric label="行" className="text-muted">
        {no}
      </Td>
      <Th scope="row" className="!bg-transparent !text-ink max-sm:!font-semibold">
        {row.name === '' ? <Blank /> : row.name}
        {row.note !== '' && <span className="block text-xs text-muted">表中说明：{row.note}</span>}
      </Th>
      <Td label={execution ? '全年预算数' : '年度指标值'} className="[overflow-wrap:anywhere]">
        {row.target === '' ? <Blank /> : row.target}
      </Td>
      <Td
        label={execution ? '全年执行数' : '实际完成值'}
        className={classNames('[overflow-wrap:anywhere]', rateMark)}
      >
        <span>
          {row.actual === '' ? <Blank /> : row.actual}
          {row.rate && <span className="block text-muted">执行率 {row.rate}</span>}
        </span>
      </Td>
      <Td numeric label="分值">
        {row.weight === null || row.weightInferred ? <span className="text-muted">未印</span> : row.weight}
      </Td>
      <Td numeric label="得分" className={classNames(scoreMark, scoreMark && 'font-semibold')}>
        {row.score ?? <Blank />}
      </Td>
      <Td numeric label="应得分" className={scoreMark}>
        {computed ?? '—'}
      </Td>
      <Td className={mark}>
        <Verdict row={row} audit={audit} ruleSet={ruleSet} />
      </Td>
    </>
  );
}

function Verdict({ row, audit: { finding, explanation, unjudged }, ruleSet }: Omit<Props, 'no'>) {
  const trace = explanation && (
    <TraceDisclosure
      subject={row.name}
      ruleSet={{ ...ruleSet, id: ruleSet.ruleSetId }}
      explanation={() => explanation}
    />
  );
  if (!finding) {
    return (
      <div className="flex flex-wrap items-center gap-x-3">
        {unjudged ? <span className="text-muted">{unjudged}</span> : <Agrees />}
        {trace}
      </div>
    );
  }
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3">
        <FindingKindTag kind={finding.kind} />
        {trace}
      </div>
      <p className="mt-0.5">{finding.message}</p>
    </div>
  );
}

function Agrees() {
  return (
    <span className="inline-flex items-center gap-1 text-good">
      <CircleCheck aria-hidden className="size-3.5" />
      相符
    </span>
  );
}
