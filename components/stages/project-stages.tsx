import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { formatDate } from '@/lib/core/clock';
import type { ProjectDetails } from '@/lib/projects/types';
import type { StageLine } from '@/lib/stages/types';
import { datesInWords, statusInWords } from '@/lib/workflow/stage-words';
import { overdueDays, STAGE_LABELS } from '@/lib/workflow/stages';
import { EndExtensionDialog, ExtendDialog } from './extend-dialog';

/** The dates that hold for a project: its year's, and its own. */
export function ProjectStages({ project }: { readonly project: ProjectDetails }) {
  const { stages, deadline, may, fiscalYear, unitCode } = project;
  if (stages.length === 0) return null;
  const year = may.extend && <TextLink href={`/year?year=${fiscalYear}&unit=${unitCode}`}>年度设置</TextLink>;
  return (
    <Card title="各阶段期限" aside={year} flush>
      <ul>
        {stages.map((line) => (
          <li
            key={line.stage}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0"
          >
            <Line line={line} current={line.stage === deadline?.stage} />
            {may.extend && (
              <span className="ml-auto flex flex-wrap gap-1">
                {line.extension && <EndExtensionDialog project={project} line={line} />}
                <ExtendDialog key={line.extension?.until} project={project} line={line} small />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Line({ line, current }: { readonly line: StageLine; readonly current: boolean }) {
  const { stage, dates, status, extension } = line;
  return (
    <div className="min-w-0">
      <p>
        <b className="mr-2">{STAGE_LABELS[stage]}</b>
        {datesInWords(dates)}
        {current && (
          <Tag tone={overdueDays(status) > 0 ? 'warning' : 'info'} className="ml-2">
            {statusInWords(stage, status)}
          </Tag>
        )}
      </p>
      {extension && (
        <p className="text-sm text-muted">
          已延期至 {extension.until}：{extension.reason}（{extension.grantedByName}，
          {formatDate(new Date(extension.grantedAt))}）
        </p>
      )}
    </div>
  );
}
