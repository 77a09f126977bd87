import type { Metadata } from 'next';
import { DeputyCards } from '@/components/deputies/appointments';
import { PageHeader } from '@/components/ui/page-header';
import { deputiesOf } from '@/lib/deputies/queries';
import { load } from '@/lib/operation/page';
import { currentAccount } from '@/lib/users/queries';

export const metadata: Metadata = { title: '代办' };

/** Who acts for the signed-in person, and for whom the person acts. */
export default async function DeputiesPage() {
  const { id } = await load(currentAccount, {});
  const deputies = await load(deputiesOf, { userId: id });
  return (
    <>
      <PageHeader title="代办">
        外出、休假期间由同事代为办理：以代办人本人的名义，每一步都记录代谁办理。
      </PageHeader>
      <DeputyCards deputies={deputies} />
    </>
  );
}
