import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { AddRecheck } from '@/components/recheck/add-recheck';
import { DrawDialog } from '@/components/recheck/draw-dialog';
import { RecheckDraws } from '@/components/recheck/recheck-draws';
import { RecheckTable } from '@/components/recheck/recheck-table';
import { RecheckTabs } from '@/components/recheck/recheck-tabs';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { hrefWith } from '@/components/ui/query-href';
import { load } from '@/lib/operation/page';
import { yearRechecks } from '@/lib/rechecks/queries';
import { rechecksInput } from '@/lib/rechecks/schema';

export const metadata: Metadata = { title: '复核' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RecheckPage({ searchParams }: Props) {
  const params = await searchParams;
  const input = rechecksInput.parse(params);
  const rechecks = await load(yearRechecks, input);
  const { year, candidates, mayManage } = rechecks;
  return (
    <>
      <PageHeader
        title="复核"
        actions={
          <>
            {rechecks.items.length > 0 && (
              <ButtonLink
                href={hrefWith('/api/recheck/list.xlsx', params, {})}
                icon={<Download aria-hidden className="size-4" />}
              >
                导出
              </ButtonLink>
            )}
            {year && mayManage && <AddRecheck key={candidates.length} candidates={candidates} />}
            {year && mayManage && <DrawDialog yearId={year.id} candidates={candidates.length} />}
          </>
        }
      >
        {year
          ? `${year.unitName}，${year.fiscalYear}年度。对已评价的自评表抽查核实；复核得分列在自评得分旁，不改动自评表。`
          : '还没有导入任何年度的预算文本。'}
      </PageHeader>
      <RecheckDraws draws={rechecks.draws} />
      <RecheckTabs counts={rechecks.counts} show={input.show} params={params} />
      <Card flush>
        <RecheckTable items={rechecks.items} show={input.show} candidates={candidates.length} />
      </Card>
    </>
  );
}
