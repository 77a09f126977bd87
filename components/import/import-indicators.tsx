import { mergedRows } from '@/components/evaluation/merged-rows';
import type { ImportProject } from '@/lib/imports/types';
import { formatTarget } from '@/lib/indicators/target';

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
      <table className="sheet border border-line bg-paper">
        <caption className="sr-only">{project.name}的绩效指标</caption>
        <thead>
          <tr>
            <th scope="col">一级</th>
            <th scope="col">二级</th>
            <th scope="col">三级指标</th>
            <th scope="col">年度指标值</th>
            <th scope="col">方向性</th>
            {weighted && (
              <th scope="col" className="cell-numeric">
                分值
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {project.indicators.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a document never move
            <tr key={i}>
              {spans[i]!.level1 > 0 && (
                <th scope="rowgroup" rowSpan={spans[i]!.level1} className="whitespace-nowrap">
                  {row.level1.replace(/指标$/, '')}
                </th>
              )}
              {spans[i]!.level2 > 0 && (
                <th scope="rowgroup" rowSpan={spans[i]!.level2} className="font-normal">
                  {row.level2.replace(/指标$/, '')}
                </th>
              )}
              <td>{row.name}</td>
              <td className="whitespace-nowrap">{formatTarget(row.nature, row.target, row.unit)}</td>
              <td className="text-muted">{row.direction ?? '—'}</td>
              {weighted && <td className="cell-numeric">{row.weight ?? '—'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
