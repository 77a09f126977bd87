import type { Metadata } from 'next';
import { PreviousYearContext } from '@/components/evaluation/previous-year';
import { HOMES } from '@/components/review/homes';
import { placeInQueue } from '@/components/review/neighbours';
import { ReviewForm } from '@/components/review/review-form';
import { evaluationSheet, previousYear } from '@/lib/evaluations/queries';
import { projectEvidence } from '@/lib/evidence/queries';
import { load } from '@/lib/operation/page';
import { formChanges, formHints, QUEUE_PAGE_SIZE, queueEntries } from '@/lib/reviews/queries';
import { queueInput } from '@/lib/reviews/schema';
import { currentAccount } from '@/lib/users/queries';

export const metadata: Metadata = { title: '自评表' };

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ queue?: string; year?: string; mine?: string }>;
};

/** The list of the queue that `?queue=` names, or the one that waits for evaluators, and this project's place in it. */
async function queueFor(projectId: string, chosen: { queue?: string; year?: string; mine?: string }) {
  const input = queueInput.parse({ show: chosen.queue, year: chosen.year, mine: chosen.mine });
  const entries = await load(queueEntries, input);
  const year = `${input.year ? `&year=${input.year}` : ''}${input.mine ? '&mine=1' : ''}`;
  const place = placeInQueue(entries, projectId);
  const page = Math.ceil((place.position ?? 1) / QUEUE_PAGE_SIZE);
  const href = `/review?show=${input.show}${year}${page > 1 ? `&page=${page}` : ''}`;
  return { place, query: `queue=${input.show}${year}`, list: { ...HOMES.EVALUATOR, href } };
}

export default async function ProjectReviewPage({ params, searchParams }: Props) {
  const [{ id }, chosen] = await Promise.all([params, searchParams]);
  const [data, evidence, changes, previous, { id: userId, role }] = await Promise.all([
    load(evaluationSheet, { projectId: id }),
    load(projectEvidence, { projectId: id }),
    load(formChanges, { projectId: id }),
    load(previousYear, { projectId: id }),
    load(currentAccount, {}),
  ]);
  const isEvaluator = role === 'EVALUATOR';
  const [queue, hints] = isEvaluator
    ? await Promise.all([queueFor(id, chosen), load(formHints, { projectId: id })])
    : [null, []];
  return (
    <PreviousYearContext value={previous}>
      <ReviewForm
        key={id}
        data={data}
        evidence={evidence}
        home={queue?.list ?? HOMES[role]}
        isEvaluator={isEvaluator}
        userId={userId}
        queue={queue}
        hints={hints}
        changes={changes}
      />
    </PreviousYearContext>
  );
}
