import type { Metadata } from 'next';
import { NewProjectForm } from '@/components/project/new-project-form';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import { load } from '@/lib/operation/page';
import { newProjectChoices } from '@/lib/projects/queries';

export const metadata: Metadata = { title: '新增项目' };

type Props = { searchParams: Promise<{ year?: string; unit?: string }> };

export default async function NewProjectPage({ searchParams }: Props) {
  const wanted = await searchParams;
  const choices = await load(newProjectChoices, {});
  const year =
    choices.years.find(
      ({ fiscalYear, unitCode }) => String(fiscalYear) === wanted.year && unitCode === wanted.unit,
    ) ?? choices.years[0];
  return (
    <>
      <PageHeader breadcrumb={[{ label: '项目', href: '/projects' }]} title="新增项目">
        {year
          ? `${year.unitName}，${year.fiscalYear} 年度。预算文本中没有的项目在此新增，连同绩效指标。`
          : null}
      </PageHeader>
      {year ? (
        <NewProjectForm choices={choices} year={year} />
      ) : (
        <Card flush>
          <EmptyState title="还没有评价年度" action={<ButtonLink href="/projects">返回项目列表</ButtonLink>}>
            评价年度随预算文本建立，请系统管理员先导入一份预算文本。
          </EmptyState>
        </Card>
      )}
    </>
  );
}
