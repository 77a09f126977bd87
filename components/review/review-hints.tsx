import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { ReviewHint } from '@/lib/review-hints/review-hints';
import type { SheetRow } from '@/lib/sheet/sheet';

/** What to look at before approving, each with its reason and the row that it is about. Nothing without hints. */
export function ReviewHints({
  hints,
  rows,
}: {
  readonly hints: readonly ReviewHint[];
  readonly rows: readonly SheetRow[];
}) {
  if (hints.length === 0) return null;
  const names = new Map(rows.map(({ indicatorId, name }) => [indicatorId, name]));
  return (
    <Card title="审核提示" aside={`${hints.length} 条，供核对，不影响得分`}>
      <ul className="space-y-1.5">
        {hints.map(({ rule, title, indicatorId, message }) => (
          <li key={`${rule}${indicatorId}${message}`}>
            <Tag tone="warning" className="mr-2">
              {title}
            </Tag>
            {indicatorId && (
              <>
                <TextLink href={`#row-${indicatorId}`}>{names.get(indicatorId)}</TextLink>：
              </>
            )}
            {message}
          </li>
        ))}
      </ul>
    </Card>
  );
}
