import { tablesHref } from '@/components/document-tables/table-href';
import { ButtonLink } from '@/components/ui/button';

/** The ways from an import, or preview, to what its file holds and to how the figures in it compare. */
export function ImportLinks({ importId }: { importId: string }) {
  return (
    <>
      <ButtonLink href={tablesHref(importId)}>预算文本各表</ButtonLink>
      <ButtonLink href={`/imports/${importId}/reconciliation`}>勾稽核对</ButtonLink>
    </>
  );
}
