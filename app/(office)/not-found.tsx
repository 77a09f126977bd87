import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

export default function NotFound() {
  return (
    <>
      <PageHeader title="没有找到这个页面">地址可能有误，内容可能已被删除，或不在您的权限范围内。</PageHeader>
      <ButtonLink href="/" variant="primary">
        回到首页
      </ButtonLink>
    </>
  );
}
