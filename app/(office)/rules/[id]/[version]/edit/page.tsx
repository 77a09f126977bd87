import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { nameInWords } from '@/components/rules/rule-differences';
import { RuleEditor } from '@/components/rules/rule-editor';
import { ruleSetHref } from '@/components/rules/rule-set-href';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { load } from '@/lib/operation/page';
import { ruleSetDetails, ruleSetDraft } from '@/lib/rules/queries';

export const metadata: Metadata = { title: '修改评分规则草稿' };

const NOTE = '草稿不影响任何年度的得分，发布后才能采用。';

type Props = { readonly params: Promise<{ id: string; version: string }> };

export default async function EditRuleSetPage({ params }: Props) {
  const { id, version } = await params;
  const ref = { ruleSetId: decodeURIComponent(id), version };
  const { draft: editable, mayManage } = await load(ruleSetDetails, ref);
  if (!mayManage) notFound();
  // Published meanwhile, in another window or before going back: it can be looked at.
  if (!editable) redirect(ruleSetHref({ ...ref, version: Number(version) }));
  const draft = await load(ruleSetDraft, ref);
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: '评分规则', href: '/rules' },
          { label: `${draft.title} 第 ${draft.version} 版`, href: ruleSetHref(draft) },
        ]}
        title="修改评分规则草稿"
        tags={<Tag tone="warning">草稿</Tag>}
      >
        编号 {draft.ruleSetId}，第 {draft.version} 版，由“{nameInWords(draft.basedOn)}”而来。{NOTE}
      </PageHeader>
      <RuleEditor draft={draft} />
    </>
  );
}
