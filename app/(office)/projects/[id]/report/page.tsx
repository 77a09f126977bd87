import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { ReportForm } from '@/components/evaluation/report-form';
import { evaluationSheet } from '@/lib/evaluations/queries';
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
  const [sheet, account] = await Promise.all([
    load(evaluationSheet, { projectId: id }),
    load(currentAccount, {}),
  ]);
  if (!sheet.may.save) redirect(`/projects/${id}/review`);
  return (
    <>
      <ReportForm initial={sheet} userId={account.id} />
      <Suspense>
        <QualitySection projectId={id} />
      </Suspense>
    </>
  );
}
