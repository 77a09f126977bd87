import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';

export default function NotFound() {
  return (
    <EmptyState
      title="没有找到这个页面"
      action={
        <ButtonLink href="/" variant="primary">
          回到首页
        </ButtonLink>
      }
    >
      地址可能有误，内容可能已被删除，或不在您的权限范围内。
    </EmptyState>
  );
}
