import { redirect } from 'next/navigation';
import { NAVIGATION } from '@/components/account/navigation';
import { load } from '@/lib/operation/page';
import { currentAccount } from '@/lib/users/queries';

/** Everybody's way in: to the home of the role. */
export default async function Home() {
  const { role, mustChangePassword } = await load(currentAccount, {});
  redirect(mustChangePassword ? '/change-password' : NAVIGATION[role][0].href);
}
