import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import type { FindingState } from '@/lib/quality/schema';
import type { QualityPage } from '@/lib/quality/types';
import { QUALITY_RULES, type QualityRuleId } from '@/lib/quality-audit/registry';
import { SeverityTag } from './severity-tag';

/** How many findings each rule has, as links that filter by it; rules that found nothing stand below. */
export function RuleCounts({
  rules,
  chosen,
  shown,
  params,
}: {
  readonly rules: QualityPage['rules'];
  readonly chosen: QualityRuleId | undefined;
  readonly shown: FindingState;
  readonly params: QueryParams;
}) {
  if (Object.values(rules).every((count) => count === 0)) return null;
  const found = QUALITY_RULES.filter(({ id }) => rules[id] > 0);
  const none = QUALITY_RULES.filter(({ id }) => rules[id] === 0);
  return (
    <Disclosure open summary="各规则的数量" className="mb-4 max-sm:hidden">
      <ul className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
        {found.map(({ id, title, severity }) => (
          <li key={id}>
            <Link
              href={hrefWith('/quality', params, { rule: id === chosen ? null : id, page: null })}
              aria-current={id === chosen ? 'true' : undefined}
              className={classNames(
                'flex min-h-8 items-center gap-2 rounded px-1.5 hover:bg-action-soft',
                id === chosen && 'bg-action-soft font-semibold',
              )}
            >
              <SeverityTag severity={severity} />
              <span className="min-w-0 grow">{title}</span>
              <span className="tabular-nums">{rules[id]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {shown === 'open' && none.length > 0 && (
        <p className="mt-1 px-1.5 text-sm text-muted">
          没有问题的规则：{none.map(({ title }) => title).join('、')}。
        </p>
      )}
    </Disclosure>
  );
}
