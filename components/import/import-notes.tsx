import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/text-link';
import type { ImportDetails } from '@/lib/imports/types';

/** That places outside of table 13 could not be read, and where they are listed. */
export function ImportUnread({ importId, unread }: { importId: string; unread: number }) {
  if (unread === 0) return null;
  return (
    <Alert tone="warning" title={`其他表格中有 ${unread} 处未能读取，不影响导入`}>
      请核对文件是否完整、各表是否分开。
      <TextLink href={`/imports/${importId}/reconciliation`}>在勾稽核对中逐处查看</TextLink>。
    </Alert>
  );
}

/** What was left aside in reading the file: macros, links, hidden parts. */
export function ImportNotes({ notes }: { notes: ImportDetails['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <Alert title="读取文件时未采用的内容">
      <ul className="list-disc pl-5">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Alert>
  );
}
