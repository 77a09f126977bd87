import { ButtonLink } from '@/components/ui/button';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';

/** Everything, or what the evaluator was asked to review and what nobody was. */
export function MineOrAll({ mine, params }: { readonly mine: boolean; readonly params: QueryParams }) {
  const scopes = [
    { label: '全部', value: null, current: !mine },
    { label: '我负责的', value: '1', current: mine },
  ];
  return (
    <nav aria-label="评价范围" className="mb-2 flex flex-wrap items-center gap-1">
      {scopes.map(({ label, value, current }) => (
        <ButtonLink
          key={label}
          size="small"
          variant={current ? 'primary' : 'quiet'}
          href={hrefWith('/review', params, { mine: value })}
          aria-current={current ? 'true' : undefined}
        >
          {label}
        </ButtonLink>
      ))}
      {mine && <span className="text-sm text-muted">含没有指定评价人员的项目</span>}
    </nav>
  );
}
