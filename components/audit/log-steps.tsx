import { ButtonLink } from '@/components/ui/button';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import type { LogPage } from '@/lib/audit-log/types';

/** To later and earlier events. */
export function LogSteps({
  path,
  params,
  log,
}: {
  path: string;
  params: QueryParams;
  log: Pick<LogPage, 'older' | 'newer'>;
}) {
  if (!log.older && !log.newer) return null;
  return (
    <nav aria-label="分页" className="print-hidden flex flex-wrap justify-end gap-2 py-2">
      {log.newer && (
        <>
          <ButtonLink href={hrefWith(path, params, { page: null })}>最新</ButtonLink>
          <ButtonLink href={hrefWith(path, params, { page: log.newer })}>较新的</ButtonLink>
        </>
      )}
      {log.older && <ButtonLink href={hrefWith(path, params, { page: log.older })}>较早的</ButtonLink>}
    </nav>
  );
}
