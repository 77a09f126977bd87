import { TargetAdjustments } from '@/components/adjustment/target-adjustments';
import { load } from '@/lib/operation/page';
import { projectAdjustments } from '@/lib/target-adjustments/queries';

/** What was adjusted of a project in the course of the year. */
export async function AdjustmentsSection({ projectId }: { readonly projectId: string }) {
  return <TargetAdjustments of={await load(projectAdjustments, { projectId })} />;
}
