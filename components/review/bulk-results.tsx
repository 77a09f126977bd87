import { ProgressBar } from '@/components/ui/progress-bar';
import { Tag } from '@/components/ui/tag';
import type { Bulk } from './use-bulk';

/** How far a bulk decision has come, and what became of each project. */
export function BulkResults({ bulk, done }: { readonly bulk: Bulk; readonly done: string }) {
  const { results, total, running } = bulk;
  if (total === 0 || (results.length === 0 && !running)) return null;
  const refused = results.filter((result) => result.refused !== null).length;
  return (
    <div aria-live="polite">
      <ProgressBar
        value={results.length}
        max={total}
        label={running ? '正在处理' : results.length < total ? '已停止' : '处理完毕'}
        text={`${results.length} / ${total}${refused > 0 ? `，未成 ${refused}` : ''}`}
      />
      <ul className="mt-2 max-h-72 space-y-1 overflow-y-auto">
        {results.map(({ id, name, refused: why }) => (
          <li key={id}>
            <Tag tone={why === null ? 'good' : 'bad'} className="mr-2">
              {why === null ? done : '未成'}
            </Tag>
            {name}
            {why !== null && <span className="text-bad">：{why}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
