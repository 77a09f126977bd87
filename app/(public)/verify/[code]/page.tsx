import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { PublicFrame } from '@/components/frame/public-frame';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { DocumentFacts } from '@/components/verification/document-facts';
import { askerOf } from '@/lib/documents/asker';
import { documentByCode } from '@/lib/documents/queries';
import { perform } from '@/lib/operation/action';

export const metadata: Metadata = { title: '核验文件', robots: { index: false } };

export default async function VerifiedPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const found = await perform(documentByCode, { code, from: askerOf(await headers()) });
  return (
    <PublicFrame title="核验文件">
      {found.ok ? (
        <>
          {found.value.inForce ? (
            <Alert tone="good" title="有效">
              这个验证码的自评表是现行的定稿。请核对手中的文件与下面登记的内容是否一致。
            </Alert>
          ) : (
            <Alert tone="warning" title="已被取代">
              该项目此后重新评价，这个验证码的自评表已不是现行的定稿。
            </Alert>
          )}
          <DocumentFacts document={found.value} />
        </>
      ) : (
        <Alert tone="bad">{found.error.message}</Alert>
      )}
      <ButtonLink href="/verify">核验另一份</ButtonLink>
    </PublicFrame>
  );
}
