import { KeyRound, UserRoundCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { NAVIGATION } from '@/components/account/navigation';
import { SignInAgain } from '@/components/account/sign-in-again';
import { SignOutButton } from '@/components/account/sign-out-button';
import { SignedInDownloads } from '@/components/account/signed-in-downloads';
import { YearSwitcher } from '@/components/account/year-switcher';
import { ActingNotice } from '@/components/deputies/acting-notice';
import { AccountMenu } from '@/components/frame/account-menu';
import { AppFrame } from '@/components/frame/app-frame';
import { MessageBell } from '@/components/messages/message-bell';
import { ButtonLink } from '@/components/ui/button';
import { KeptFor } from '@/components/ui/kept';
import { can } from '@/lib/access/grant';
import { belongsToUnit, ROLE_LABELS } from '@/lib/access/roles';
import { unreadMessages } from '@/lib/messages/queries';
import { load } from '@/lib/operation/page';
import { currentAccount } from '@/lib/users/queries';
import { listYears } from '@/lib/years/queries';

/** The frame of everything behind the sign-in. What may be seen is decided by each page's own queries. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const account = await load(currentAccount, {});
  const { name, role, unitName, mustChangePassword } = account;
  const isOpen = !mustChangePassword;
  const [years, messages] = await Promise.all([
    isOpen && can(account, 'project:read') ? load(listYears, {}) : null,
    isOpen ? load(unreadMessages, {}) : null,
  ]);
  return (
    <AppFrame
      items={isOpen ? NAVIGATION[role] : []}
      switcher={years && <YearSwitcher years={years} unitName={unitName} />}
      search={messages !== null && <MessageBell initial={messages} />}
      account={
        <AccountMenu name={name} detail={ROLE_LABELS[role]}>
          <ActingNotice actsFor={account.actsFor} />
          {isOpen && belongsToUnit(role) && can(account, 'deputy:appoint') && (
            <ButtonLink
              href="/deputies"
              variant="quiet"
              size="small"
              icon={<UserRoundCheck aria-hidden className="size-4" />}
            >
              代办
            </ButtonLink>
          )}
          {isOpen && (
            <ButtonLink
              href="/change-password"
              variant="quiet"
              size="small"
              icon={<KeyRound aria-hidden className="size-4" />}
            >
              修改密码
            </ButtonLink>
          )}
          <SignOutButton />
        </AccountMenu>
      }
    >
      <KeptFor person={account.id}>{children}</KeptFor>
      <SignInAgain name={name} login={account.login} />
      <SignedInDownloads />
    </AppFrame>
  );
}
