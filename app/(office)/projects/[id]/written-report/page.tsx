import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { ReportStateTag } from '@/components/written-report/report-notices';
import { ReportRoom } from '@/components/written-report/report-room';
import { load } from '@/lib/operation/page';
import { characterWidths } from '@/lib/reports/draw/characters';
import { currentAccount } from '@/lib/users/queries';
import { writtenReport } from '@/lib/written-reports/queries';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await load(writtenReport, { projectId: (await params).id });
  return { title: `自评报告：${project.name}` };
}

/** 项目支出绩效自评报告 of a project: to write, or to read. */
export default async function WrittenReportPage({ params }: Props) {
  const { id } = await params;
  const view = await load(writtenReport, { projectId: id });
  const { project } = view;
  const account = await load(currentAccount, {});
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: '项目', href: '/projects' },
          { label: project.name, href: `/projects/${id}` },
        ]}
        title={`自评报告：${project.name}`}
        tags={<ReportStateTag view={view} />}
        actions={<ButtonLink href={`/projects/${id}/review`}>查看自评表</ButtonLink>}
      >
        {project.code}，{project.unitName}，{project.fiscalYear}年度，责任人 {project.ownerName ?? '未指定'}
      </PageHeader>
      <ReportRoom view={view} userId={account.id} widths={characterWidths()} />
    </>
  );
}
