'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly message: string } };

const LOST = '没有收到服务器的答复，操作可能没有完成。请检查网络，刷新页面确认后再试。';

/** Runs one action at a time; the button stays busy until the page shows what came of it. */
export function useOneClick(words: string) {
  const router = useRouter();
  const [refreshing, startTransition] = useTransition();
  const [pending, setPending] = useState(false);

  async function run(call: () => Promise<Answer>): Promise<void> {
    setPending(true);
    const failure = await call().then(
      (answer) => (answer.ok ? null : answer.error.message),
      () => LOST,
    );
    setPending(false);
    if (failure === null) toast.success(words);
    else toast.error(failure);
    startTransition(() => router.refresh());
  }

  return { pending: pending || refreshing, run };
}
