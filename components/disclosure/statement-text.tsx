import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import type { Statement } from '@/lib/disclosure/types';

/** The text as it is published; it is handed out only when nothing keeps it back. */
export function StatementText({ text, blocks }: Pick<Statement, 'text' | 'blocks'>) {
  const blocked = blocks.length > 0;
  return (
    <Card title="说明文字" aside={blocked ? '草稿，不能公开' : <CopyButton text={text} label="复制全文" />}>
      <div className="max-w-[48em] space-y-2">
        {text.split('\n').map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name and keep no state
          <p key={i}>{paragraph}</p>
        ))}
      </div>
    </Card>
  );
}
