import { ChangeList } from '@/components/audit/change-list';
import { Table, Td, Th } from '@/components/table/table';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { YearStages } from '@/lib/stages/types';
import { datesInWords, statusInWords } from '@/lib/workflow/stage-words';
import { STAGE_LABELS, stageStatus } from '@/lib/workflow/stages';
import { StagesForm } from './stages-form';

type Props = { readonly year: YearStages };

/** Whether the year has stages at all, and where each of them stands today. */
export function StagesToday({ year }: Props) {
  const { stages, today, mayManage } = year;
  const dated = stages.flatMap(({ stage, dates }) => (dates ? [{ stage, dates }] : []));
  if (dated.length === 0) {
    return (
      <Alert title="本年度没有设定期限">
        填报、评价随时可以办理，不会逾期。
        {mayManage ? '在下面填写日期并保存后，对本年度全部项目生效。' : '需要设定请联系评价人员。'}
      </Alert>
    );
  }
  const calendar = {
    stages: Object.fromEntries(dated.map(({ stage, dates }) => [stage, dates])),
    extensions: {},
  };
  return (
    <Card title="各阶段期限" aside={`今天 ${today}`} flush>
      <DefinitionList
        items={dated.map(({ stage, dates }) => ({
          term: STAGE_LABELS[stage],
          value: (
            <>
              {datesInWords(dates)}
              <span className="ml-3 text-muted">
                {statusInWords(stage, stageStatus(calendar, stage, today))}
              </span>
            </>
          ),
        }))}
      />
    </Card>
  );
}

/** The form that sets the dates, for those who may. */
export function StagesSetting({ year }: Props) {
  if (!year.mayManage) return null;
  return (
    <Card title="设定期限">
      <p className="mb-2 text-muted">
        填报、评价过了截止日期（含宽限）就关闭，只有单独延期的项目还能办理；审定、公开过期只提示。不填日期的阶段不限期。
      </p>
      {/* A new form for a new version: what somebody else saved meanwhile is what is changed next. */}
      <StagesForm key={`${year.id} ${year.version}`} year={year} />
    </Card>
  );
}

/** Projects of the year that have dates of their own. */
export function YearExtensions({ year: { extensions } }: Props) {
  if (extensions.length === 0) return null;
  return (
    <Card title="单独延期的项目" aside={`${extensions.length} 项`} flush>
      <Table caption="单独延期的项目" stacked>
        <thead>
          <tr>
            <Th>项目</Th>
            <Th className="w-20">阶段</Th>
            <Th className="w-32">延期至</Th>
            <Th>原因</Th>
            <Th className="w-28">办理人</Th>
          </tr>
        </thead>
        <tbody>
          {extensions.map((row) => (
            <tr key={`${row.projectId} ${row.stage}`}>
              <Th scope="row">
                <TextLink href={`/projects/${row.projectId}`}>{row.projectName}</TextLink>
              </Th>
              <Td label="阶段">{STAGE_LABELS[row.stage]}</Td>
              <Td label="延期至">{row.until}</Td>
              <Td label="原因">{row.reason}</Td>
              <Td label="办理人">{row.grantedByName}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Who changed the year's dates, when and why. */
export function StagesHistory({ year: { history } }: Props) {
  if (history.length === 0) return null;
  return (
    <Card title="期限更改记录" aside="时间为北京时间" flush>
      <ol>
        {history.map((event) => (
          <li
            key={event.id}
            className="grid gap-x-4 border-b border-line px-3 py-2 text-sm last:border-b-0 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
          >
            <time dateTime={event.at} className="text-muted">
              {formatDateTime(new Date(event.at))}
            </time>
            <div className="min-w-0">
              <p>
                <b>{event.actorName}</b>：{event.reason}
              </p>
              <ChangeList changes={event.changes} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
