import { FileSpreadsheet, Plus } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { hrefWith } from '@/components/ui/query-href';

/** What can be done with the projects of a unit's year as a whole. */
export function ListActions({
  year,
  mayAdd,
}: {
  readonly year: { readonly fiscalYear: number; readonly unitCode: string };
  readonly mayAdd: boolean;
}) {
  const ofYear = { year: String(year.fiscalYear), unit: year.unitCode };
  return (
    <>
      <ButtonLink
        href={hrefWith('/api/projects/table-13.xlsx', ofYear, {})}
        download=""
        icon={<FileSpreadsheet aria-hidden className="size-4" />}
      >
        下载绩效目标表
      </ButtonLink>
      {mayAdd && (
        <ButtonLink
          href={hrefWith('/projects/new', ofYear, {})}
          icon={<Plus aria-hidden className="size-4" />}
        >
          新增项目
        </ButtonLink>
      )}
    </>
  );
}
