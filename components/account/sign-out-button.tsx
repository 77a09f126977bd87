'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { requestSignOut } from './session-requests';

export function SignOutButton() {
  const [pending, setPending] = useState(false);

  async function signOut() {
    setPending(true);
    const outcome = await requestSignOut();
    if (outcome.ok) return window.location.assign('/sign-in');
    setPending(false);
    toast.error(outcome.message);
  }

  return (
    <Button
      variant="quiet"
      size="small"
      pending={pending}
      onClick={signOut}
      icon={<LogOut aria-hidden className="size-4" />}
    >
      退出登录
    </Button>
  );
}
