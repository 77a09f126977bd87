import { Tag } from '@/components/ui/tag';
import { useRowChanges } from './changes-context';
import { FromTo } from './from-to';

/** At a row: what differs from the submission before. */
export function RowChangeMarks({ indicatorId }: { readonly indicatorId: string }) {
  const changes = useRowChanges();
  if (!changes.has(indicatorId)) return null;
  const score = changes.scoreOf(indicatorId);
  const isNew = changes.isNew(indicatorId);
  return (
    <div className="mt-1 space-y-0.5 text-xs font-normal">
      <Tag tone="info">{isNew ? '新增指标' : '有变化'}</Tag>
      {!isNew && (
        <ul>
          {changes.of(indicatorId).map(({ field, from, to }) => (
            <li key={field}>
              <FromTo what={field} from={from} to={to} short />
            </li>
          ))}
          {score && (
            <li>
              <FromTo what="得分" from={score.from} to={score.to} />
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
