import { Tag } from '@/components/ui/tag';
import { type ExemptionKind, exemptionLabel } from '@/lib/workflow/exemption';

/** That a project takes no part, and of which kind. */
export function ExemptionTag({ kind }: { readonly kind: ExemptionKind | null }) {
  return (
    <Tag tone="warning">
      {kind === null || kind === 'OTHER' ? '不参评' : `不参评（${exemptionLabel(kind)}）`}
    </Tag>
  );
}
