'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/states';

/** `digest` is the number under which the server logged what happened; the error itself stays there. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <div className="px-4 py-10">
      <ErrorState
        title="页面没有打开"
        reference={error.digest}
        action={
          <>
            <Button variant="primary" onClick={retry}>
              再试一次
            </Button>
            <ButtonLink href="/">回到首页</ButtonLink>
          </>
        }
      >
        系统处理这个页面时出错，您的数据没有变化。请再试一次；仍然不行，请联系系统管理员。
      </ErrorState>
    </div>
  );
}
