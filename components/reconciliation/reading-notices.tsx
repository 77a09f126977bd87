import { Alert } from '@/components/ui/alert';
import type { DocumentProblem } from '@/lib/budget-document/problem';
import type { ImportReconciliation } from '@/lib/reconciliation/types';

/** What could not be read outside of table 13: it is compared as blank, and keeps no import back. */
export function ReadingNotices({ notices }: { notices: ImportReconciliation['notices'] }) {
  if (notices.length === 0) return null;
  return (
    <Alert tone="warning" title={`其他表格中有 ${notices.length} 处未能读取，核对时按空白处理，不影响导入`}>
      <NoticeList notices={notices} />
    </Alert>
  );
}

/** What could not be read, with its table and row. */
export function NoticeList({ notices }: { notices: readonly DocumentProblem[] }) {
  return (
    <ul className="list-disc pl-5">
      {notices.map(({ table, row, field, message }) => (
        <li key={`${table}-${row}-${field}-${message}`}>
          预算{table}表{row > 0 && ` 第 ${row} 行“${field}”`}：{message}
        </li>
      ))}
    </ul>
  );
}
