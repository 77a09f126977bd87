import type { Metadata } from 'next';
import { PublicFrame } from '@/components/frame/public-frame';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: '没有找到' };

export default function NotFound() {
  return (
    <PublicFrame title="没有找到这个页面">
      <p className="mb-4">地址可能有误，内容可能已被删除，或不在您的权限范围内。</p>
      <ButtonLink href="/" variant="primary">
        回到首页
      </ButtonLink>
    </PublicFrame>
  );
}
