import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/text-link';
import type { Block } from '@/lib/disclosure/types';

/** What keeps the statement back, each with the way to it. */
export function StatementBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <Alert tone="warning" title={`以下 ${blocks.length} 处解决之前，说明不能公开`}>
      <ul className="list-disc pl-5">
        {blocks.map(({ projectId, what, why }) => (
          <li key={`${projectId} ${what} ${why}`}>
            {projectId ? <TextLink href={`/projects/${projectId}`}>{what}</TextLink> : what}：{why}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
