import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PublicFrame } from '@/components/frame/public-frame';
import type { QueryParams } from '@/components/ui/query-href';
import { CodeForm } from '@/components/verification/code-form';
import { FileCheck } from '@/components/verification/file-check';
import { verifyParams } from '@/lib/documents/schema';
import { MOST_BYTES } from '@/lib/verification/claim';
import { readCode } from '@/lib/verification/code';

export const metadata: Metadata = { title: '核验文件', robots: { index: false } };

export default async function VerifyPage({ searchParams }: { searchParams: Promise<QueryParams> }) {
  const { code } = verifyParams.parse(await searchParams);
  if (code !== '') redirect(`/verify/${encodeURIComponent(readCode(code) ?? code)}`);
  return (
    <PublicFrame
      title="核验文件"
      footer="定稿的自评表、自评报告、绩效评价报告和部门整体自评才有验证码；草稿没有登记。按验证码核验只显示登记的内容，请与手中的文件核对；PDF 文件有没有被改动，请按文件核验。"
    >
      <CodeForm />
      <FileCheck maxBytes={MOST_BYTES} />
    </PublicFrame>
  );
}
