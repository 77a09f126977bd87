import { Money } from '@/components/project/money';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import type { Coverage, CoverageLine } from '@/lib/overview/types';

/** 自评覆盖 of a year, by number and by money. */
export function CoverageTable({ coverage }: { readonly coverage: Coverage }) {
  const { all, parts, withoutTotal } = coverage;
  const shown = parts.filter(({ count, within, label }) => count > 0 || within || label === '参评');
  return (
    <Card title="自评覆盖" aside="按项目数和金额（万元）" flush>
      <Table caption="自评覆盖：各类项目的个数、项目总额和财政拨款" stacked>
        <thead>
          <tr>
            <Th>项目</Th>
            <Th numeric>个数</Th>
            <Th numeric>占比</Th>
            <Th numeric>项目总额</Th>
            <Th numeric>占比</Th>
            <Th numeric>财政拨款</Th>
            <Th numeric>占比</Th>
          </tr>
        </thead>
        <tbody>
          <Line line={all} strong />
          {shown.map((line) => (
            <Line key={line.label} line={line} indented={line.within} />
          ))}
        </tbody>
      </Table>
      <p className="border-t border-line px-3 py-2 text-sm text-muted">
        占比均以全部项目为底数，分别四舍五入到 0.01%，合计可能不等于 100%。财政拨款未单列的，按项目总额计。
        {withoutTotal > 0 && `有 ${withoutTotal} 个项目没有申报金额，只计个数。`}
      </p>
    </Card>
  );
}

function Line({
  line,
  strong = false,
  indented = false,
}: {
  readonly line: CoverageLine;
  readonly strong?: boolean;
  readonly indented?: boolean;
}) {
  return (
    <tr className={strong ? 'font-semibold' : undefined}>
      <Th scope="row" className={indented ? 'font-normal sm:!pl-6' : undefined}>
        {indented && '其中：'}
        {line.label}
      </Th>
      <Td label="个数" numeric>
        {line.count}
      </Td>
      <Td label="占比（个数）" numeric>
        <Share share={line.countShare} />
      </Td>
      <Td label="项目总额（万元）" numeric>
        <Money amount={line.total} />
      </Td>
      <Td label="占比（项目总额）" numeric>
        <Share share={line.totalShare} />
      </Td>
      <Td label="财政拨款（万元）" numeric>
        <Money amount={line.fiscal} />
      </Td>
      <Td label="占比（财政拨款）" numeric>
        <Share share={line.fiscalShare} />
      </Td>
    </tr>
  );
}

function Share({ share }: { readonly share: string | null }) {
  return share === null ? '—' : `${share}%`;
}
