import { LostProjectDraft } from '@/components/evaluation/lost-project-draft';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

export default function ProjectNotFound() {
  return (
    <>
      <PageHeader breadcrumb={[{ label: '项目', href: '/projects' }]} title="没有找到这个项目">
        地址可能有误，或项目不在您的权限范围内。
      </PageHeader>
      <LostProjectDraft />
      <ButtonLink href="/projects" variant="primary">
        查看项目列表
      </ButtonLink>
    </>
  );
}
