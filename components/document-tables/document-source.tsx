import { formatDateTime } from '@/lib/core/clock';
import type { DocumentHead } from '@/lib/document-tables/types';

/** The file that tables were read from, as it was kept: to download, with who brought it in, when, and its SHA-256. */
export function DocumentSource({ head }: { head: DocumentHead }) {
  const { importId, state, fileName, fileSha256, byName, at } = head;
  return (
    <>
      <a href={`/api/imports/${importId}/file`} download className="text-action underline">
        {fileName}
      </a>
      ，{byName} {formatDateTime(new Date(at))} {state === 'COMMITTED' ? '导入' : '上传，尚未导入'}
      <span className="block break-all text-xs">SHA-256 {fileSha256}</span>
    </>
  );
}
