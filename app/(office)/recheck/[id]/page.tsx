import type { Metadata } from 'next';
import { RecheckForm } from '@/components/recheck/recheck-form';
import { RecheckStateTag } from '@/components/recheck/recheck-state-tag';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { load } from '@/lib/operation/page';
import { recheckDetails } from '@/lib/rechecks/queries';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { item } = await load(recheckDetails, { recheckId: (await params).id });
  return { title: `复核：${item.name}` };
}

export default async function RecheckPage({ params }: Props) {
  const details = await load(recheckDetails, { recheckId: (await params).id });
  const { item, fiscalYear } = details;
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: '复核', href: `/recheck?year=${fiscalYear}` },
          { label: item.name, href: `/projects/${item.projectId}` },
        ]}
        title={`复核：${item.name}`}
        tags={<RecheckStateTag state={item.state} />}
        actions={<ButtonLink href={`/projects/${item.projectId}/review`}>查看自评表</ButtonLink>}
      >
        {item.code}，{fiscalYear}年度，责任人 {item.ownerName ?? '未指定'}
      </PageHeader>
      <RecheckForm key={item.version} details={details} />
    </>
  );
}
