import { mergedRows } from '@/components/evaluation/merged-rows';
import { Table, Td, Th } from '@/components/table/table';
import type { ImportProject } from '@/lib/imports/types';
import { formatTarget } from '@/lib/indicators/target';

/** Stacked, the merged cells become a small heading above the rows they group. */
const ON_PHONES = 'max-sm:!text-sm max-sm:!text-muted';

/** Goal and indicators of one project of the document, as its table 13 has them. */
export function ImportIndicators({ project }: { project: ImportProject }) {
  const spans = mergedRows(project.indicators);
  const weighted = project.indicators.some(({ weight }) => weight !== null);
  return (
    <div className="border-l-2 border-action px-4 py-3">
      {project.goal && (
        <p className="mb-2 max-w-[70em] whitespace-pre-line">
          <span className="text-muted">绩效目标：</span>
          {project.goal}
        </p>
      )}
      <div className="border border-line bg-paper">
        <Table caption={`${project.name}的绩效指标`} stacked>
          <thead>
            <tr>
              <Th>一级</Th>
              <Th>二级</Th>
              <Th>三级指标</Th>
              <Th>年度指标值</Th>
              <Th>方向性</Th>
              {weighted && <Th numeric>分值</Th>}
            </tr>
          </thead>
          <tbody>
            {project.indicators.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a document never move
              <tr key={i}>
                {spans[i]!.level1 > 0 && (
                  <Th
                    scope="rowgroup"
                    rowSpan={spans[i]!.level1}
                    className={`whitespace-nowrap ${ON_PHONES}`}
                  >
                    {row.level1.replace(/指标$/, '')}
                  </Th>
                )}
                {spans[i]!.level2 > 0 && (
                  <Th scope="rowgroup" rowSpan={spans[i]!.level2} className={`font-normal ${ON_PHONES}`}>
                    {row.level2.replace(/指标$/, '')}
                  </Th>
                )}
                <Th scope="row" className="!bg-transparent font-normal !text-ink">
                  {row.name}
                </Th>
                <Td label="年度指标值" className="sm:whitespace-nowrap">
                  {formatTarget(row.nature, row.target, row.unit)}
                </Td>
                <Td label="方向性" className="text-muted">
                  {row.direction ?? '—'}
                </Td>
                {weighted && (
                  <Td label="分值" numeric>
                    {row.weight ?? '—'}
                  </Td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </div>
  );
}
