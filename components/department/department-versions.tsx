import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatDateTime } from '@/lib/core/clock';
import type { EarlierVersion } from '@/lib/department/types';

type Props = { readonly yearId: string; readonly versions: readonly EarlierVersion[] };

/** What was approved before it was opened again, the latest first. */
export function DepartmentVersions({ yearId, versions }: Props) {
  if (versions.length === 0) return null;
  return (
    <Card title="以前的定稿" aside={`${versions.length} 版`} flush>
      <ol>
        {versions.map((version) => (
          <li key={version.no} className="border-b border-line px-3 py-2 text-sm last:border-b-0">
            <div className="flex flex-wrap items-center gap-2">
              <b>第 {version.no} 版</b>
              <span>
                {version.total} 分 {version.grade}
              </span>
              <ButtonLink
                size="small"
                variant="quiet"
                className="ml-auto"
                download=""
                href={`/api/department/${yearId}/form.pdf?version=${version.no}`}
                icon={<Download aria-hidden className="size-3.5" />}
              >
                自评表<span className="sr-only">：第 {version.no} 版</span>
              </ButtonLink>
            </div>
            <p className="text-muted">
              {version.approvedByName} {formatDateTime(new Date(version.approvedAt))} 定稿；
              {version.reopenedByName} {formatDateTime(new Date(version.reopenedAt))} 重新填报，原因：
              {version.reason}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
