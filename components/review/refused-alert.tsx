'use client';

import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { Refused } from '@/components/ui/use-action';
import { useReview } from './review-context';

const OUTDATED: readonly string[] = ['CONFLICT', 'INVALID_STATE', 'LOST'];

/** Why an action did not happen; where the page may be out of date, with a refresh that keeps what is typed. */
export function RefusedAlert({
  refused,
  onRefreshed,
}: {
  readonly refused: Refused | null;
  readonly onRefreshed: () => void;
}) {
  const { refresh } = useReview();
  if (!refused) return null;
  const lines = [...new Set(refused.problems.map(({ message }) => message))];
  const others = lines.filter((line) => !refused.message.includes(line));
  return (
    <Alert
      tone="bad"
      live
      title={refused.message}
      action={
        OUTDATED.includes(refused.code) && (
          <Button
            size="small"
            onClick={() => {
              onRefreshed();
              refresh();
            }}
          >
            刷新
          </Button>
        )
      }
    >
      {others.length > 0 && (
        <ul className="list-disc pl-5">
          {others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {refused.code === 'CONFLICT' && '点“刷新”取得最新内容，您填写的文字会保留。'}
    </Alert>
  );
}
