import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import type { WaitingAdjustments as Waiting } from '@/lib/target-adjustments/types';
import { DecideAdjustment } from './settle-adjustment';
import { AdjustmentWords } from './target-adjustments';

/** Requests of all projects that wait for an evaluator, the longest waiting first; nothing where none does. */
export function WaitingAdjustments({ waiting, mayDecide }: Waiting) {
  if (waiting.length === 0) return null;
  return (
    <Card title="等待批准的目标调整" aside={`${waiting.length} 项，批准之前项目不能提交`} flush>
      <ul aria-label="等待批准的目标调整申请">
        {waiting.map((adjustment) => (
          <li
            key={adjustment.id}
            className="grid gap-2 border-b border-line px-3 py-2 text-sm last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="min-w-0">
              <TextLink href={`/projects/${adjustment.projectId}#target-adjustments`}>
                {adjustment.projectName}
              </TextLink>
              <AdjustmentWords adjustment={adjustment} />
            </div>
            {mayDecide && <DecideAdjustment projectId={adjustment.projectId} adjustment={adjustment} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
