import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { PreviousYearContext } from '@/components/evaluation/previous-year';
import { ReportForm } from '@/components/evaluation/report-form';
import { EvidenceDesk } from '@/components/evidence/evidence-desk';
import { evaluationSheet, previousYear } from '@/lib/evaluations/queries';
import { projectEvidence } from '@/lib/evidence/queries';
import { load } from '@/lib/operation/page';
import { currentAccount } from '@/lib/users/queries';
import { QualitySection } from '../quality-section';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await load(evaluationSheet, { projectId: (await params).id });
  return { title: `填报：${project.name}` };
}

/** The owner's form; whoever may not fill it in now reads the sheet instead. */
export default async function ReportPage({ params }: Props) {
  const { id } = await params;
  const sheet = await load(evaluationSheet, { projectId: id });
  if (!sheet.may.save) redirect(`/projects/${id}/review`);
  const [evidence, previous, account] = await Promise.all([
    load(projectEvidence, { projectId: id }),
    load(previousYear, { projectId: id }),
    load(currentAccount, {}),
  ]);
  return (
    <>
      <PreviousYearContext value={previous}>
        <EvidenceDesk projectId={id} evidence={evidence}>
          <ReportForm initial={sheet} userId={account.id} />
        </EvidenceDesk>
      </PreviousYearContext>
      <Suspense>
        <QualitySection projectId={id} />
      </Suspense>
    </>
  );
}
