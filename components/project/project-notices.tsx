import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { LinkedProject, ProjectDetails } from '@/lib/projects/types';
import { exemptionTitle } from '@/lib/workflow/exemption';
import { STATE_LABELS, type State } from '@/lib/workflow/states';
import { waitedFor } from '@/lib/workflow/waiting';

const WHAT_FOR: Readonly<Partial<Record<State, string>>> = { RETURNED: '修改', APPROVED: '审定' };

/** Since when the project is in its state, and whose turn it is. */
export function StateSentence({ project }: { project: ProjectDetails }) {
  const { state, stateSince, participates, waiting } = project;
  if (!participates) return '不参加绩效自评。';
  const owes = waiting?.role === '项目责任人' && waiting.names.length > 0;
  const who = waiting && `${owes ? '项目责任人 ' : ''}${waitedFor(waiting)}`;
  const since = formatDateTime(new Date(stateSince));
  if (waiting?.request) {
    const asked = formatDateTime(new Date(waiting.since));
    return `自 ${since} 起${STATE_LABELS[state]}，${asked} 起等待${who}。`;
  }
  if (!waiting) return `${since} ${STATE_LABELS[state]}，自评表已定稿。`;
  return `自 ${since} 起${STATE_LABELS[state]}，等待${who}${WHAT_FOR[state] ?? ''}。`;
}

function ProjectLink({ project }: { project: LinkedProject }) {
  if (!project.mayOpen) return project.name;
  return <TextLink href={`/projects/${project.id}`}>{project.name}</TextLink>;
}

/** What everybody who opens the project should know first: returned, 不参评, 不公开, with the reasons. */
export function ProjectNotices({ project }: { project: ProjectDetails }) {
  const { participates, exemptionReason, isPublic, privateReason, returnReason, owner } = project;
  return (
    <>
      {returnReason && (
        <Alert tone="warning" title="退回原因">
          {returnReason}
        </Alert>
      )}
      {!participates && (
        <Alert tone="warning" title={exemptionTitle(project.exemptionKind)}>
          {project.mergedInto && (
            <p>
              并入：
              <ProjectLink project={project.mergedInto} />
            </p>
          )}
          原因：{exemptionReason}
          {project.exemptionDocument && `（${project.exemptionDocument}）`}
        </Alert>
      )}
      {project.merged.length > 0 && (
        <Alert tone="info" title="有项目并入本项目">
          {project.merged.map((one, i) => (
            <span key={one.id}>
              {i > 0 && '、'}
              <ProjectLink project={one} />
            </span>
          ))}
          。并入的资金请登记为本项目的预算调整。
        </Alert>
      )}
      {!isPublic && (
        <Alert tone="info" title="本项目不公开">
          原因：{privateReason}
        </Alert>
      )}
      {owner === null && (
        <Alert tone="warning" title="本项目没有责任人">
          请系统管理员在“调整责任人”中指定，否则无人填报。
        </Alert>
      )}
    </>
  );
}
