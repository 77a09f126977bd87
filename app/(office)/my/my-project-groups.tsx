import { ScoreLink } from '@/components/evaluation/score-link';
import { WithdrawDialog } from '@/components/evaluation/withdraw-dialog';
import { ExemptionTag } from '@/components/project/exemption-tag';
import { StateTag } from '@/components/review/state-tag';
import { DeadlineSentence } from '@/components/stages/deadline-tag';
import { Table, Td, Th } from '@/components/table/table';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Stat, StatGroup } from '@/components/ui/stat';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { ReportTag } from '@/components/written-report/report-tag';
import { formatDate } from '@/lib/core/clock';
import type { MyProject } from '@/lib/evaluations/types';
import { isOpen, isOverdue } from '@/lib/workflow/stages';
import { isFrozen, WAITING_FOR } from '@/lib/workflow/states';
import { isPossible } from '@/lib/workflow/transitions';

type Projects = { readonly projects: readonly MyProject[] };

/** Whether the dates of the year let it be filled in. */
const isFillable = ({ stages }: MyProject) =>
  stages.every(({ stage, status }) => stage !== 'REPORT' || isOpen(status));

const isMine = (project: MyProject) => WAITING_FOR[project.state] === '项目责任人';

/** What waits for the owner first (returned ones on top), then what waits for others, then what is done. */
export function MyProjectGroups({ projects }: Projects) {
  const assessed = projects.filter((project) => project.participates);
  const owed = assessed.filter(isMine);
  const returned = owed.filter((project) => project.state === 'RETURNED');
  const waiting = assessed.filter((project) => WAITING_FOR[project.state] === '评价人员');
  const done = assessed.filter((project) => isFrozen(project.state));
  const toMend = projects.filter((project) => project.toMend.length > 0).length;
  const late = owed.filter(({ deadline }) => isOverdue(deadline)).length;
  const exempt = projects.filter((project) => !project.participates);
  const rest = owed.filter((project) => project.state !== 'RETURNED');
  return (
    <>
      <StatGroup label="我的项目">
        <Stat label="待我填报" value={owed.length} unit="个" />
        <Stat label="其中被退回" value={returned.length} unit="个">
          {late > 0 && <span className="text-warning">{late} 个已逾期</span>}
        </Stat>
        <Stat label="等待评价人员" value={waiting.length} unit="个" />
        <Stat label="已评价" value={done.length} unit={`/ ${assessed.length} 个`}>
          {toMend > 0 && <span className="text-warning">{toMend} 个须按复核要求整改</span>}
        </Stat>
      </StatGroup>
      {owed.length > 0 ? (
        <Group title="待我填报" projects={[...returned, ...rest]} />
      ) : (
        <Alert tone="good" title="没有需要您填报的项目">
          全部项目都已提交。评价人员退回时，项目会重新出现在这里。
        </Alert>
      )}
      <Group title="已提交，等待评价人员" projects={waiting} />
      <Group title="已评价" projects={done} />
      <Group title="不参评" projects={exempt} />
    </>
  );
}

function Group({ title, projects }: Projects & { readonly title: string }) {
  if (projects.length === 0) return null;
  return (
    <Card title={title} aside={`${projects.length} 个项目`} flush>
      <Table caption={title} stacked>
        <thead>
          <tr>
            <Th>项目</Th>
            <Th className="w-52">状态</Th>
            <Th className="w-36">指标填报</Th>
            <Th className="w-28" numeric>
              得分
            </Th>
            <Th className="w-36">操作</Th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function ProjectRow({ project }: { readonly project: MyProject }) {
  const { id, indicatorCount, reportedCount, threads, toMend } = project;
  return (
    <tr>
      <Th scope="row">
        <TextLink href={`/projects/${id}`}>{project.name}</TextLink>
        <p className="text-xs font-normal text-muted">{project.code}</p>
        {project.actsFor && (
          <p className="mt-1 font-normal">
            <Tag tone="info">代 {project.actsFor}</Tag>
          </p>
        )}
        {project.state === 'RETURNED' && project.returnReason && (
          <p className="mt-1 whitespace-pre-line border-l-2 border-warning pl-2 font-normal text-ink">
            <span className="text-warning">退回原因：</span>
            {project.returnReason}
          </p>
        )}
        {toMend.map(({ recheckId, demand }) => (
          <p
            key={recheckId}
            className="mt-1 whitespace-pre-line border-l-2 border-warning pl-2 font-normal text-ink"
          >
            <TextLink href={`/recheck/${recheckId}`}>复核要求整改，请填写整改结果</TextLink>：{demand}
          </p>
        ))}
        <ReportOwed project={project} />
        {threads.open + threads.handled > 0 && (
          <p className="mt-1 text-xs font-normal text-muted">
            {threads.open + threads.handled} 条批注未解决
            {threads.handled > 0 && `，其中 ${threads.handled} 条已处理`}
          </p>
        )}
      </Th>
      <Td>
        {project.participates ? (
          <StateTag state={project.state} />
        ) : (
          <ExemptionTag kind={project.exemptionKind} />
        )}
        <p className="mt-0.5 text-xs text-muted">{waitsFor(project)}</p>
        <p className="text-xs text-muted">
          <DeadlineSentence deadline={project.deadline} />
        </p>
      </Td>
      <Td>
        <ProgressBar
          value={reportedCount}
          max={indicatorCount}
          label="指标填报"
          labelHidden
          text={`已填 ${reportedCount} 项，共 ${indicatorCount} 项`}
        />
        <p className="text-xs text-muted">
          已填 {reportedCount} / {indicatorCount} 项
        </p>
      </Td>
      <Td numeric label="得分">
        {scoreSoFar(project)}
      </Td>
      <Td>
        <RowAction project={project} />
      </Td>
    </tr>
  );
}

/** The 自评报告 that is asked for, or was begun all the same. */
function ReportOwed({ project: { id, report, participates } }: { readonly project: MyProject }) {
  if (!participates || (!report.asked && report.state === 'NONE')) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 font-normal">
      <TextLink href={`/projects/${id}/written-report`}>
        {report.asked && report.state !== 'FINISHED' ? '须写自评报告' : '自评报告'}
      </TextLink>
      <ReportTag standing={report} />
    </p>
  );
}

function waitsFor({ state, stateSince, participates }: MyProject): string {
  if (!participates) return '无需填报';
  const since = `${formatDate(new Date(stateSince))} 起`;
  const person = WAITING_FOR[state];
  return person === null ? since : `等待${person === '项目责任人' ? '我' : person}，${since}`;
}

function scoreSoFar({ id, name, total, state, participates }: MyProject) {
  if (!participates) return '不适用';
  if (total === null) return <span className="text-muted">未填报</span>;
  return (
    <span>
      <ScoreLink projectId={id} subject={name} score={total} /> 分
      {!isFrozen(state) && <span className="ml-1 text-xs text-muted">暂计</span>}
    </span>
  );
}

/** Taking back what no evaluator has begun with; or who has. */
function Withdrawal({ project }: { readonly project: MyProject }) {
  const { reviewStarted, version, state, participates } = project;
  if (!participates) return null;
  if (reviewStarted) {
    return <p className="text-xs text-muted">{reviewStarted.byName}已开始评价，不能撤回</p>;
  }
  return (
    <WithdrawDialog
      project={{ id: project.id, name: project.name }}
      version={version}
      resubmitted={state === 'RESUBMITTED'}
      small
    />
  );
}

function RowAction({ project }: { readonly project: MyProject }) {
  const { id, name, state, participates } = project;
  const subject = <span className="sr-only">：{name}</span>;
  if (participates && isMine(project) && isFillable(project)) {
    return (
      <ButtonLink size="small" variant="primary" href={`/projects/${id}/report`}>
        {state === 'NOT_STARTED' ? '开始填报' : '继续填报'}
        {subject}
      </ButtonLink>
    );
  }
  return (
    <div className="flex flex-wrap gap-1">
      <ButtonLink size="small" href={`/projects/${id}/review`}>
        查看{subject}
      </ButtonLink>
      {isPossible(state, 'withdraw') && isFillable(project) && <Withdrawal project={project} />}
      {isFrozen(state) && (
        <ButtonLink size="small" variant="quiet" href={`/api/projects/${id}/form.pdf`} download="">
          PDF{subject}
        </ButtonLink>
      )}
    </div>
  );
}
