import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import type { Statement } from '@/lib/disclosure/types';
import { FORM_FORMAT_NAMES } from '@/lib/reports/types';

/** The text as it is published; it is handed out only when nothing keeps it back. */
export function StatementText({
  text,
  blocks,
  address,
}: Pick<Statement, 'text' | 'blocks'> & {
  /** The years that it is of, as the address of a file says them */
  readonly address: string;
}) {
  const blocked = blocks.length > 0;
  return (
    <Card
      title="说明文字"
      aside={blocked ? '草稿，不能公开' : <StatementDownloads text={text} address={address} />}
    >
      <div className="max-w-[48em] space-y-2">
        {text.split('\n').map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name and keep no state
          <p key={i}>{paragraph}</p>
        ))}
      </div>
    </Card>
  );
}

function StatementDownloads({ text, address }: { readonly text: string; readonly address: string }) {
  return (
    <span className="flex flex-wrap gap-2">
      <CopyButton text={text} label="复制全文" />
      {(['docx', 'pdf'] as const).map((format) => (
        <ButtonLink
          key={format}
          size="small"
          download=""
          href={`/api/disclosure/statement.${format}?${address}`}
          icon={<Download aria-hidden className="size-3.5" />}
        >
          <span className="sr-only">下载结果公开说明：</span>
          {FORM_FORMAT_NAMES[format]}
        </ButtonLink>
      ))}
    </span>
  );
}
