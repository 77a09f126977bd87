import { rowHref } from '@/components/document-tables/table-href';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import { placeInWords } from '@/lib/budget-document/source';
import { formatDateTime } from '@/lib/core/clock';
import type { ProjectSources, RowSource } from '@/lib/imports/types';

/** The file and place that a project came from, and on demand those of each of its indicators. */
export function ProjectSource({ sources }: { sources: ProjectSources }) {
  const { project, indicators, mayReadFiles } = sources;
  if (!project && indicators.every(({ source }) => source === null)) return null;
  return (
    <Card title="来源">
      {project && (
        <>
          <p>
            <File source={project} mayReadFiles={mayReadFiles} />
            <RowPlace source={project} mayReadFiles={mayReadFiles} />，{project.importedBy}{' '}
            {formatDateTime(new Date(project.importedAt))} 导入
            {mayReadFiles && <Reconciliation source={project} />}
          </p>
          <p className="break-all text-xs text-muted">SHA-256 {project.fileSha256}</p>
        </>
      )}
      <Disclosure summary="逐条指标的来源" className="mt-1">
        <ol className="list-decimal space-y-1 pl-8">
          {indicators.map(({ name, source }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of indicators is what the list is about
            <li key={i}>
              {name}
              <span className="block text-muted">
                {source ? (
                  <>
                    <File source={source} mayReadFiles={mayReadFiles} />
                    <RowPlace source={source} mayReadFiles={mayReadFiles} />，{source.importedBy}{' '}
                    {formatDateTime(new Date(source.importedAt))} 导入
                    {mayReadFiles && source.importId !== project?.importId && (
                      <Reconciliation source={source} />
                    )}
                  </>
                ) : (
                  '手工录入'
                )}
              </span>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Card>
  );
}

/** Which row of the file it was, with the way to that row. */
function RowPlace({ source, mayReadFiles }: { source: RowSource; mayReadFiles: boolean }) {
  const { importId, row, place } = source;
  if (row === null) return '（该次导入未记录所在行）';
  const words = `预算13表第 ${row} 行${place ? `（文件${placeInWords(place)}）` : ''}`;
  if (!place || !mayReadFiles) return ` ${words}`;
  return (
    <>
      {' '}
      <TextLink href={rowHref(importId, '13', place)}>{words}</TextLink>
    </>
  );
}

/** The way to how the figures of that file compare. */
function Reconciliation({ source }: { source: RowSource }) {
  return (
    <>
      ，<TextLink href={`/imports/${source.importId}/reconciliation`}>勾稽核对</TextLink>
    </>
  );
}

function File({ source, mayReadFiles }: { source: RowSource; mayReadFiles: boolean }) {
  if (!mayReadFiles) return source.fileName;
  return (
    <a href={`/api/imports/${source.importId}/file`} download className="text-action underline">
      {source.fileName}
    </a>
  );
}
