import { FileDown } from 'lucide-react';
import { ScoreLink } from '@/components/evaluation/score-link';
import { ExemptionTag } from '@/components/project/exemption-tag';
import { rateInWords } from '@/components/review/figures';
import { gradeSoFar } from '@/components/review/grade-so-far';
import { StateTag } from '@/components/review/state-tag';
import { DeadlineTag } from '@/components/stages/deadline-tag';
import { Table, Td, Th } from '@/components/table/table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { WaitingFor } from '@/components/waiting/waiting-for';
import type { Overview, OverviewProject } from '@/lib/overview/types';
import { isFrozen } from '@/lib/workflow/states';

/** The lowest scores of the approved projects, lowest first. */
export function LowestScores({ projects }: { readonly projects: Overview['lowest'] }) {
  if (projects.length === 0) return null;
  return (
    <Card title="得分最低的项目" aside="已评价">
      <ol className="space-y-1">
        {projects.map((project) => (
          <li key={project.id} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0">
              <TextLink href={`/projects/${project.id}/review`}>{project.name}</TextLink>
              <span className="ml-2 text-sm text-muted">{project.ownerName}</span>
            </span>
            <span className="whitespace-nowrap">
              {project.score && (
                <ScoreLink projectId={project.id} subject={project.name} score={project.score} />
              )}{' '}
              分 {project.grade}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Every project of the year; scores before approval are marked 暂计. */
export function OverviewProjects({ projects }: { readonly projects: readonly OverviewProject[] }) {
  return (
    <Card title="全部项目" aside={`${projects.length} 个，按预算文本顺序`} flush>
      <Table caption="全部项目的得分、等级、执行率与状态" stickyHeader stacked>
        <thead>
          <tr>
            <Th numeric className="w-10">
              序号
            </Th>
            <Th>项目</Th>
            <Th className="w-24">责任人</Th>
            <Th className="w-28">状态</Th>
            <Th className="w-28" numeric>
              得分
            </Th>
            <Th className="w-16">等级</Th>
            <Th className="w-24" numeric>
              执行率
            </Th>
            <Th className="w-28">自评表</Th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project, i) => (
            <ProjectLine key={project.id} project={project} position={i + 1} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function ProjectLine({
  project,
  position,
}: {
  readonly project: OverviewProject;
  readonly position: number;
}) {
  const { id, name, code, state, participates, isPublic } = project;
  return (
    <tr>
      <Td numeric className="text-muted max-sm:!hidden">
        {position}
      </Td>
      <Th scope="row">
        <TextLink href={`/projects/${id}/review`}>{name}</TextLink>
        <span className="block text-xs font-normal text-muted">
          {code}
          {!isPublic && ' · 不公开'}
        </span>
      </Th>
      <Td label="责任人">{project.ownerName ?? <span className="text-warning">未指定</span>}</Td>
      <Td label="状态">
        <span className="flex flex-wrap gap-1">
          {participates ? <StateTag state={state} /> : <ExemptionTag kind={project.exemptionKind} />}
          <DeadlineTag deadline={project.deadline} />
        </span>
        <WaitingFor waiting={project.waiting} />
      </Td>
      <Td numeric label="得分">
        <Score project={project} />
      </Td>
      <Td label="等级">{(participates && gradeSoFar(state, project.grade)) || '—'}</Td>
      <Td numeric label="执行率">
        {participates ? rateInWords(project.executionRate) : '—'}
      </Td>
      <Td>
        {participates ? (
          <ButtonLink
            size="small"
            variant="quiet"
            href={`/api/projects/${id}/form.pdf`}
            download=""
            icon={<FileDown aria-hidden className="size-3.5" />}
          >
            {isFrozen(state) ? 'PDF' : '草稿 PDF'}
            <span className="sr-only">：{name}</span>
          </ButtonLink>
        ) : (
          '—'
        )}
      </Td>
    </tr>
  );
}

function Score({ project: { id, name, participates, score, state } }: { readonly project: OverviewProject }) {
  if (!participates) return '不适用';
  if (score === null) return <span className="text-muted">未填报</span>;
  return (
    <span>
      <ScoreLink projectId={id} subject={name} score={score} />
      {!isFrozen(state) && <span className="ml-1 text-xs text-muted">暂计</span>}
    </span>
  );
}
