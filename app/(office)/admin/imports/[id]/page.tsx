import type { Metadata } from 'next';
import { AbsentProjects } from '@/components/import/absent-projects';
import { ChoicesProvider } from '@/components/import/choices-context';
import { ImportHead } from '@/components/import/import-head';
import { ImportLinks } from '@/components/import/import-links';
import { ImportNotes, ImportUnread } from '@/components/import/import-notes';
import { ImportOutcome } from '@/components/import/import-outcome';
import { ImportPersons } from '@/components/import/import-persons';
import { ImportCompleteness, ImportProblems, ImportWeights } from '@/components/import/import-problems';
import { ImportProjects } from '@/components/import/import-projects';
import { ImportSums, ImportTables } from '@/components/import/import-sums';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { importDetails } from '@/lib/imports/queries';
import { load } from '@/lib/operation/page';

export const metadata: Metadata = { title: '导入' };

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const details = await load(importDetails, { importId: id });
  const committed = details.state === 'COMMITTED';
  const differs = !committed && details.projects.some(({ comparison }) => comparison.kind === 'different');
  const projects = (
    <>
      <ImportProjects projects={details.projects} committed={committed} />
      {!committed && <AbsentProjects absent={details.absent} />}
    </>
  );
  const content = (
    <>
      <PageHeader
        breadcrumb={[{ label: '导入预算文本', href: '/admin/imports' }]}
        title={`${details.fiscalYear} 年度 ${details.unitName}`}
        actions={<ImportLinks importId={id} />}
        tags={committed ? <Tag tone="good">已导入</Tag> : <Tag tone="warning">预览，尚未导入</Tag>}
      />
      <ImportOutcome details={details} />
      <ImportProblems problems={details.problems} />
      {!committed && <ImportCompleteness notes={details.completeness} />}
      <ImportNotes notes={details.notes} />
      <ImportUnread importId={id} unread={details.unread} />
      {differs && projects}
      <ImportHead details={details} />
      <ImportWeights details={details} />
      <div className="grid items-start gap-x-4 lg:grid-cols-2">
        <div className="min-w-0">
          <ImportSums details={details} />
          <ImportPersons details={details} />
        </div>
        <ImportTables details={details} />
      </div>
      {!differs && projects}
    </>
  );
  if (committed || details.problems.length > 0) return content;
  const { absent, otherUnits, earlier, tablesDiffer } = details;
  const preview = { projects: details.projects, absent, otherUnits, earlier, tablesDiffer };
  return <ChoicesProvider preview={preview}>{content}</ChoicesProvider>;
}
