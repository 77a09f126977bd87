import { Alert } from '@/components/ui/alert';
import type { ImportDetails } from '@/lib/imports/types';

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
