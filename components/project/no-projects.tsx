import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { EmptyState } from '@/components/ui/states';
import type { ProjectList } from '@/lib/projects/types';

function NoSuchYear() {
  return (
    <>
      <PageHeader title="项目" />
      <Card flush>
        <EmptyState
          title="没有这个单位或年度的项目"
          action={<ButtonLink href="/projects">查看最近的年度</ButtonLink>}
        >
          网址中的单位或年度不存在，或者不在您可以查看的范围内。
        </EmptyState>
      </Card>
    </>
  );
}

/** No project in reach: what to do depends on who asks. Who sees no scores manages imports. */
export function NoProjects({
  list: { year, showsScores },
  asked,
}: {
  list: ProjectList;
  /** A year or unit stands in the address, and there is none like it in reach */
  asked: boolean;
}) {
  if (!year && asked) return <NoSuchYear />;
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
