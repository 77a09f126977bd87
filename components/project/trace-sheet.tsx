import { RuleSetName } from '@/components/evaluation/rule-set-name';
import { TargetText } from '@/components/evaluation/target-text';
import { TraceSteps } from '@/components/evaluation/trace-steps';
import { moneyInWords, rateInWords } from '@/components/review/figures';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Stat, StatGroup } from '@/components/ui/stat';
import type { FormIndicator, FormModel } from '@/lib/reports/types';
import { type Explanation, isBlank, UNVERIFIED_MEANING } from '@/lib/scoring/explanation';
import { STATUS_LABELS } from '@/lib/scoring/flag-words';
import type { SheetTraces } from '@/lib/sheet/explain-sheet';

type Props = {
  readonly model: FormModel;
  readonly traces: SheetTraces;
  /** Whether the reader may open the pages of rule sets */
  readonly linked: boolean;
};

/** The whole 得分依据 of a form: the total, the execution of the budget, every row, and where the 分值 come from. */
export function TraceSheet({ model, traces, linked }: Props) {
  return (
    <>
      <Figures model={model} linked={linked} />
      <Card title="总分和等级" id="total">
        <TraceSteps explanation={traces.total} />
      </Card>
      <Card title="预算执行率和各项指标" aside={`${model.indicators.length} 条指标`} flush>
        <Table caption="预算执行率和各项指标的得分依据" stickyHeader stacked>
          <thead>
            <tr>
              <Th numeric className="w-10">
                序号
              </Th>
              <Th className="min-w-36">指标</Th>
              <Th className="w-36">目标</Th>
              <Th className="w-40">实际</Th>
              <Th numeric className="w-16">
                分值
              </Th>
              <Th numeric className="w-20">
                得分
              </Th>
              <Th className="min-w-72">算式、规则和出处</Th>
            </tr>
          </thead>
          <tbody>
            <ExecutionRow model={model} explanation={traces.execution} />
            {model.indicators.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a frozen form has no other identity for its rows
              <IndicatorRow key={i} row={row} number={i + 1} explanation={traces.indicators[i]!} />
            ))}
          </tbody>
        </Table>
      </Card>
      <Card title="分值从哪里来" id="weights">
        <TraceSteps explanation={traces.weights} />
      </Card>
      <div className="mb-4 space-y-1 text-sm text-muted">
        <p>
          每项得分按算式算出后四舍五入一次（规则另有说明的除外），总分是各项得分之和，可用计算器逐项复核。
        </p>
        <p>{UNVERIFIED_MEANING}</p>
      </div>
    </>
  );
}

function Figures({ model, linked }: Pick<Props, 'model' | 'linked'>) {
  const { money, ruleSet, provisional } = model;
  const open = model.indicators.filter(({ status }) => status === 'not-reported').length;
  const standing = money.status === 'scored' ? `得 ${money.score} 分` : STATUS_LABELS[money.status];
  return (
    <StatGroup label="自评结果">
      {isBlank([money, ...model.indicators]) ? (
        <Stat label="总分" value={STATUS_LABELS['not-reported']} />
      ) : (
        <Stat label={provisional ? '总分（暂计）' : '总分'} value={model.total} unit="分">
          {provisional ? '尚有未填报或待确认项，暂不评定等级' : `等级：${model.grade}`}
        </Stat>
      )}
      <Stat label="预算执行率" value={rateInWords(money.rate)}>
        {standing}
      </Stat>
      <Stat label="指标" value={model.indicators.length} unit="条">
        {open === 0 ? '没有未填报的指标' : `其中 ${open} 条未填报`}
      </Stat>
      <Stat
        label="评分规则"
        value={
          <span className="block text-base leading-snug">
            <RuleSetName ruleSet={ruleSet} linked={linked} />
          </span>
        }
      >
        {ruleSet.id}
      </Stat>
    </StatGroup>
  );
}

function ExecutionRow({
  model: { money },
  explanation,
}: Pick<Props, 'model'> & { explanation: Explanation }) {
  return (
    <tr id="execution" className="scroll-mt-24 target:bg-action-soft">
      <Td numeric className="text-muted max-sm:!hidden">
        —
      </Td>
      <Th scope="row" className="!bg-transparent !text-ink">
        预算执行率
      </Th>
      <Td label="全年预算数">
        <div>
          {moneyInWords(money.total.annual)}
          <span className="block text-xs text-muted">全年预算数（万元）</span>
        </div>
      </Td>
      <Td label="全年执行数">
        <div>
          {moneyInWords(money.total.executed)}
          <span className="block text-xs text-muted">全年执行数（万元）</span>
        </div>
      </Td>
      <Td numeric label="分值">
        {money.weight ?? STATUS_LABELS['not-applicable']}
      </Td>
      <Td numeric label="得分">
        <strong>{money.score ?? STATUS_LABELS[money.status]}</strong>
      </Td>
      <Td>
        <TraceSteps explanation={explanation} />
      </Td>
    </tr>
  );
}

function IndicatorRow({
  row,
  number,
  explanation,
}: {
  row: FormIndicator;
  number: number;
  explanation: Explanation;
}) {
  const { status } = row;
  return (
    <tr id={`row-${number}`} className="scroll-mt-24 target:bg-action-soft">
      <Td numeric className="text-muted max-sm:!hidden">
        {number}
      </Td>
      <Th scope="row" className="!bg-transparent !text-ink">
        {row.name}
        <span className="block text-xs font-normal text-muted">
          {row.level1.replace(/指标$/, '')} · {row.level2.replace(/指标$/, '')}
        </span>
      </Th>
      <Td label="目标">
        <div>
          <TargetText target={row.target} original={row.originalTarget ?? null} />
        </div>
      </Td>
      <Td label="实际" className="whitespace-pre-line">
        {row.actual ?? <span className="text-muted">{STATUS_LABELS['not-reported']}</span>}
      </Td>
      <Td numeric label="分值">
        {status === 'not-applicable' ? STATUS_LABELS[status] : row.weight}
      </Td>
      <Td numeric label="得分">
        {status === 'scored' ? <strong>{row.score}</strong> : STATUS_LABELS[status]}
      </Td>
      <Td>
        <TraceSteps explanation={explanation} />
      </Td>
    </tr>
  );
}
