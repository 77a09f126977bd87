import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import type { ProjectList } from '@/lib/projects/types';

/** No project in reach: what to do depends on who asks. Who sees no scores manages imports. */
export function NoProjects({ list: { year, showsScores } }: { list: ProjectList }) {
  return (
    <>
      <PageHeader title="项目" />
      <Card flush>
        <EmptyState
          title={year ? `${year.unitName} ${year.fiscalYear} 年度没有您可以查看的项目` : '还没有项目'}
          action={!showsScores && <ButtonLink href="/admin/imports">导入预算文本</ButtonLink>}
        >
          {showsScores
            ? '项目随预算文本由系统管理员导入，并分配给责任人。'
            : '项目、指标和责任人账号都随预算文本导入。'}
        </EmptyState>
      </Card>
    </>
  );
}
