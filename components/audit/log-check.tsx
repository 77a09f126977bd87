'use client';

import { ShieldCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { checkLogAction } from '@/lib/audit-log/actions';
import type { CheckResult, LastCheck } from '@/lib/audit-log/types';

const LOST = '没有收到服务器的答复，核对可能没有完成。请检查网络后再试。';

/** What the last check found, and a button for another. */
export function LogCheck({ last }: { last: LastCheck | null }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [found, setFound] = useState<CheckResult | null>(null);

  async function check() {
    setPending(true);
    setFailure(null);
    const result = await answered(checkLogAction());
    setPending(false);
    if (!result?.ok) return setFailure(result?.error.message ?? LOST);
    setFound(result.value);
    router.refresh();
  }

  const shown = found ?? last;
  return (
    <>
      {failure && (
        <Alert tone="bad" live>
          {failure}
        </Alert>
      )}
      <Alert
        tone={shown ? (shown.intact ? 'good' : 'bad') : 'info'}
        title={found ? '刚刚核对' : last ? `${last.time} 核对（${last.byName}）` : '还没有核对过'}
        live={found !== null}
      >
        <p className="[overflow-wrap:anywhere]">
          {shown?.text ?? '核对时逐条重算校验值，检查有没有记录被改动、删除或插入，并指出第一处。'}
        </p>
        <Button
          className="mt-2"
          onClick={check}
          disabled={!hydrated}
          pending={pending}
          icon={<ShieldCheck aria-hidden className="size-4" />}
        >
          核对完整性
        </Button>
      </Alert>
    </>
  );
}
