import { moneyInWords } from '@/components/review/figures';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Dec, formatNumber } from '@/lib/core/decimal';
import type { CostAnalysis } from '@/lib/cost-analyses/types';
import type { Statement } from '@/lib/disclosure/types';
import { AnalysisDialog } from './analysis-dialog';
import { RemoveAnalysis } from './remove-analysis';

type Props = {
  readonly statement: Pick<Statement, 'analyses' | 'evaluated' | 'evaluationYearId' | 'mayWrite'>;
};

/** 成本绩效分析 of the evaluated year, from which the statement tells of them. */
export function CostAnalyses({ statement }: Props) {
  const { analyses, evaluated, evaluationYearId: yearId, mayWrite } = statement;
  if (analyses.length === 0 && !mayWrite) return null;
  return (
    <Card
      title={`${evaluated.fiscalYear}年度成本绩效分析`}
      aside={mayWrite ? <AnalysisDialog yearId={yearId} analysis={null} /> : `${analyses.length} 项`}
      flush
    >
      {analyses.length === 0 ? (
        <p className="px-3 py-2 text-sm text-muted">
          还没有登记。登记后，说明文字可以用“{'{成本绩效分析}'}”写入分析情况。
        </p>
      ) : (
        <Table caption="成本绩效分析：人员配置、工作量、总成本、单位成本和结论" stacked>
          <thead>
            <tr>
              <Th>服务或项目</Th>
              <Th numeric>人员配置（人）</Th>
              <Th numeric>工作量</Th>
              <Th numeric>总成本（万元）</Th>
              <Th numeric>单位成本</Th>
              <Th>专家评审和结论</Th>
              {mayWrite && <Th>操作</Th>}
            </tr>
          </thead>
          <tbody>
            {analyses.map((analysis) => (
              <AnalysisRow key={analysis.id} yearId={yearId} analysis={analysis} mayWrite={mayWrite} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

type RowProps = {
  readonly yearId: string;
  readonly analysis: CostAnalysis;
  readonly mayWrite: boolean;
};

function AnalysisRow({ yearId, analysis, mayWrite }: RowProps) {
  const { name, staff, workload, workloadUnit, totalCost, unitCost, experts, opinions, conclusion } =
    analysis;
  return (
    <tr>
      <Th scope="row" className="font-normal">
        {name}
      </Th>
      <Td label="人员配置（人）" numeric>
        {staff}
      </Td>
      <Td label="工作量" numeric>
        {formatNumber(new Dec(workload))} {workloadUnit}
      </Td>
      <Td label="总成本（万元）" numeric>
        {moneyInWords(totalCost)}
      </Td>
      <Td label="单位成本" numeric>
        {unitCost === null ? '—' : `${formatNumber(new Dec(unitCost))} 元/${workloadUnit}`}
      </Td>
      <Td label="专家评审和结论">
        <div>
          <p>
            {experts === 0 ? '没有专家评审' : `${experts} 名专家评审`}。{conclusion}
          </p>
          {opinions !== '' && <p className="whitespace-pre-line text-xs text-muted">专家意见：{opinions}</p>}
        </div>
      </Td>
      {mayWrite && (
        <Td label="操作">
          <div className="flex flex-wrap gap-1">
            <AnalysisDialog yearId={yearId} analysis={analysis} />
            <RemoveAnalysis analysis={analysis} />
          </div>
        </Td>
      )}
    </tr>
  );
}
