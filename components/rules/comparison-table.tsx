import type { ReactNode } from 'react';
import { StateTag } from '@/components/review/state-tag';
import { Table, Td, Th } from '@/components/table/table';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { ComparedProject, MovedRow } from '@/lib/rules/types';

type Words = {
  /** Heads of the two sides */
  readonly sides: readonly [string, string];
  /** Address of a project's reasons; null where there is none */
  readonly explain: ((projectId: string) => string) | null;
};

/** Each project under both sets: score, grade, difference, and the rows whose score moved. */
export function ComparisonTable({
  caption,
  projects,
  words,
}: {
  readonly caption: string;
  readonly projects: readonly ComparedProject[];
  readonly words: Words;
}) {
  return (
    <Table caption={caption} stickyHeader stacked>
      <thead>
        <tr>
          <Th>项目</Th>
          <Th className="w-24">状态</Th>
          <Th numeric className="w-32">
            {words.sides[0]}
          </Th>
          <Th numeric className="w-32">
            {words.sides[1]}
          </Th>
          <Th numeric className="w-20">
            差
          </Th>
          <Th className="min-w-56">变化原因</Th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} words={words} />
        ))}
      </tbody>
    </Table>
  );
}

function ProjectRow({ project, words }: { readonly project: ComparedProject; readonly words: Words }) {
  const { id, name, code, ownerName, state } = project;
  return (
    <tr className="align-top">
      <Th scope="row">
        <TextLink href={`/projects/${id}/review`}>{name}</TextLink>
        <span className="block text-xs font-normal text-muted">
          {code}
          {ownerName && `，${ownerName}`}
        </span>
      </Th>
      <Td label="状态">
        <StateTag state={state} />
      </Td>
      <Td numeric label={words.sides[0]}>
        <Side project={project} side={0} />
      </Td>
      <Td numeric label={words.sides[1]}>
        <Side project={project} side={1} />
      </Td>
      <Td numeric label="差">
        <Difference project={project} />
      </Td>
      <Td>
        <Reasons project={project} explain={words.explain} />
      </Td>
    </tr>
  );
}

function Side({ project, side }: { readonly project: ComparedProject; readonly side: 0 | 1 }) {
  const { total, grade } = project.figures[side];
  if (total === null) return <span className="text-muted">未填报</span>;
  const changed = side === 1 && project.gradeChanges;
  return (
    <span>
      <strong>{total}</strong> {grade && !changed && grade}
      {grade && changed && <Tag tone="warning">{grade}</Tag>}
      {project.provisional && <span className="text-xs text-muted">暂计</span>}
    </span>
  );
}

function Difference({ project: { difference } }: { readonly project: ComparedProject }) {
  if (difference === null) return '—';
  if (difference === '0.00') return <span className="text-muted">不变</span>;
  return <strong>{signed(difference)}</strong>;
}

/** `−2.75`, `+1.00`: with a minus that is not a hyphen. */
export function signed(difference: string): string {
  return difference.startsWith('-') ? `−${difference.slice(1)}` : `+${difference}`;
}

function Reasons({
  project,
  explain,
}: {
  readonly project: ComparedProject;
  readonly explain: Words['explain'];
}) {
  const { id, name, moved, gradeChanges, difference } = project;
  const notes: ReactNode[] = [
    ...cappedInWords(project),
    ...(gradeChanges && difference === '0.00' ? ['得分不变，等级的分界不同。'] : []),
    ...(project.weightsOff ? ['现有分值与第二套规则的一级指标分值不一致。'] : []),
  ];
  return (
    <div className="text-sm">
      {notes.map((note) => (
        <p key={String(note)}>{note}</p>
      ))}
      {moved.length > 0 && (
        <Disclosure
          summary={
            <>
              {moved.length} 项得分变化<span className="sr-only">：{name}</span>
            </>
          }
        >
          <ul className="space-y-0.5">
            {moved.map((row) => (
              <MovedLine key={row.indicatorId ?? 'execution'} row={row} />
            ))}
          </ul>
        </Disclosure>
      )}
      {moved.length > 0 && explain && (
        <p className="flex min-h-6 items-center">
          <TextLink href={explain(id)} className="py-0.5">
            逐项看得分依据<span className="sr-only">：{name}</span>
          </TextLink>
        </p>
      )}
    </div>
  );
}

function cappedInWords({ capped }: ComparedProject): string[] {
  if (capped[0] === capped[1]) return [];
  return [capped[1] ? '第二套规则按预算执行率封顶总分。' : '第二套规则不再按预算执行率封顶总分。'];
}

function MovedLine({ row: { name, scores, weights } }: { readonly row: MovedRow }) {
  return (
    <li>
      {name}：{scores[0] ?? '不适用'} → {scores[1] ?? '不适用'}
      {weights[0] !== weights[1] && (
        <span className="text-muted">
          （分值 {weights[0] ?? '—'} → {weights[1] ?? '—'}）
        </span>
      )}
    </li>
  );
}
