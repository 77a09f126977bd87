import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { ChangedProject, ImportOutcome } from '@/lib/imports/types';

/** What was taken of projects that were there, what was left, and what was refused and why. */
export function OutcomeDetails({ outcome }: { outcome: ImportOutcome }) {
  const { changed, exempted, left, refused } = outcome;
  if (changed.length + exempted.length + left.length + refused.length === 0) return null;
  return (
    <Card title="本次导入的结果">
      {refused.length > 0 && (
        <>
          <h3 className="font-semibold text-bad">未能更新 {refused.length} 个</h3>
          <Reasons rows={refused} />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3 className="font-semibold">已更新 {changed.length} 个</h3>
          <ul className="mb-3 list-disc pl-5">
            {changed.map((project) => (
              <Changed key={project.projectId} project={project} />
            ))}
          </ul>
        </>
      )}
      {exempted.length > 0 && (
        <>
          <h3 className="font-semibold">设为不参评 {exempted.length} 个</h3>
          <ul className="mb-3 list-disc pl-5">
            {exempted.map(({ projectId, name, reason }) => (
              <li key={projectId}>
                <TextLink href={`/projects/${projectId}`}>{name}</TextLink>：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && (
        <Disclosure summary={`未采用 ${left.length} 个`}>
          <Reasons rows={left} />
        </Disclosure>
      )}
    </Card>
  );
}

function Reasons({ rows }: { rows: ImportOutcome['left'] }) {
  return (
    <ul className="mb-3 list-disc pl-5">
      {rows.map(({ code, name, why }) => (
        <li key={code}>
          {name} <span className="text-xs text-muted">{code}</span>：{why}
        </li>
      ))}
    </ul>
  );
}

function Changed({ project: { projectId, name, taken, lost, left } }: { project: ChangedProject }) {
  return (
    <li>
      <TextLink href={`/projects/${projectId}`}>{name}</TextLink>：{taken.join('、')}
      {left.length > 0 && <span className="text-muted">；未采用：{left.join('、')}</span>}
      {lost.map((words) => (
        <span key={words} className="block">
          <Tag tone="warning">{words}</Tag>
        </span>
      ))}
    </li>
  );
}
