import { moneyInWords, rateInWords } from '@/components/review/figures';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import type { GroupStatistics, LevelStatistics } from '@/lib/reports/types';

function ScoreHeads() {
  return (
    <>
      <Th numeric>平均分</Th>
      <Th numeric>最低分</Th>
      <Th numeric>最高分</Th>
    </>
  );
}

function Scores({ scores }: Pick<LevelStatistics, 'scores'>) {
  return (
    <>
      <Td label="平均分" numeric>
        {scores?.mean ?? '—'}
      </Td>
      <Td label="最低分" numeric>
        {scores?.min ?? '—'}
      </Td>
      <Td label="最高分" numeric>
        {scores?.max ?? '—'}
      </Td>
    </>
  );
}

/** By 预算执行 and 一级指标, of the approved projects. */
export function LevelTable({ levels }: { readonly levels: readonly LevelStatistics[] }) {
  return (
    <Card title="按一级指标" aside="已评价的项目；得分率 = 得分之和 ÷ 分值之和" flush>
      <Table caption="按一级指标：项目数、得分率和得分" stacked>
        <thead>
          <tr>
            <Th>一级指标</Th>
            <Th numeric>项目数</Th>
            <Th numeric>得分率</Th>
            <ScoreHeads />
          </tr>
        </thead>
        <tbody>
          {levels.map(({ name, projects, rate, scores }) => (
            <tr key={name}>
              <Th scope="row" className="font-normal">
                {name}
              </Th>
              <Td label="项目数" numeric>
                {projects}
              </Td>
              <Td label="得分率" numeric>
                {rateInWords(rate)}
              </Td>
              <Scores scores={scores} />
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** By 责任人, or by grade. */
export function GroupTable({
  what,
  aside,
  groups,
}: {
  readonly what: string;
  readonly aside: string;
  readonly groups: readonly GroupStatistics[];
}) {
  return (
    <Card title={`按${what}`} aside={aside} flush>
      <Table caption={`按${what}：项目数、金额和得分`} stacked>
        <thead>
          <tr>
            <Th>{what}</Th>
            <Th numeric>参评</Th>
            <Th numeric>已评价</Th>
            <Th numeric>全年预算数（万元）</Th>
            <Th numeric>全年执行数（万元）</Th>
            <Th numeric>执行率</Th>
            <ScoreHeads />
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group.name} group={group} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function GroupRow({ group }: { readonly group: GroupStatistics }) {
  const { name, projects, approved, annual, executed, rate, scores } = group;
  return (
    <tr>
      <Th scope="row" className="font-normal">
        {name}
      </Th>
      <Td label="参评" numeric>
        {projects}
      </Td>
      <Td label="已评价" numeric>
        {approved}
      </Td>
      <Td label="全年预算数（万元）" numeric>
        {moneyInWords(annual, '—')}
      </Td>
      <Td label="全年执行数（万元）" numeric>
        {moneyInWords(executed, '—')}
      </Td>
      <Td label="执行率" numeric>
        {rateInWords(rate)}
      </Td>
      <Scores scores={scores} />
    </tr>
  );
}
