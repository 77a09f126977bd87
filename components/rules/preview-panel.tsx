'use client';

import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { Dec } from '@/lib/core/decimal';
import type { ComparedProject, Comparison, YearRules } from '@/lib/rules/types';
import { signed } from './comparison-table';
import type { Preview } from './use-preview';

const SHOWN = 30;

const size = ({ difference }: ComparedProject) => new Dec(difference ?? 0).abs();
const hasMoved = (project: ComparedProject) => project.gradeChanges || size(project).greaterThan(0);

/** Changes of grade first, then the largest differences. */
function byWeight(a: ComparedProject, b: ComparedProject): number {
  if (a.gradeChanges !== b.gradeChanges) return a.gradeChanges ? -1 : 1;
  return size(b).comparedTo(size(a));
}

/** What the rules as they stand in the form would do to this year; nothing is stored. */
export function PreviewPanel({ preview, year }: { readonly preview: Preview; readonly year: YearRules }) {
  const comparison = preview.kind === 'shown' || preview.kind === 'computing' ? preview.comparison : null;
  return (
    <Card
      title={`试算：${year.fiscalYear} 年度`}
      aside={<span role="status">{statusInWords(preview)}</span>}
      className="xl:sticky xl:top-16 xl:max-h-[calc(100vh-5rem)] xl:overflow-y-auto"
      flush
    >
      {comparison ? (
        <div
          className={preview.kind === 'computing' ? 'opacity-40' : undefined}
          aria-busy={preview.kind === 'computing'}
        >
          {preview.kind === 'computing' && (
            <p className="px-3 pt-2 text-sm">正在按新的改动试算，以下为改动前的结果：</p>
          )}
          <Outcome comparison={comparison} />
        </div>
      ) : (
        <p className="p-3 text-muted">
          {preview.kind === 'failed' && preview.message}
          {preview.kind === 'wrong' && '改正标出的各项后，这里显示每个项目的得分变化。'}
          {preview.kind === 'computing' && '正在试算……'}
        </p>
      )}
    </Card>
  );
}

function statusInWords(preview: Preview): string {
  if (preview.kind === 'computing') return '正在试算……';
  if (preview.kind === 'shown') return '只试算，不改变得分';
  return preview.kind === 'wrong' ? '有待改正' : '没有试算成功';
}

function Outcome({ comparison }: { readonly comparison: Comparison }) {
  const { projects, sums } = comparison;
  const moved = projects.filter(hasMoved).sort(byWeight);
  const regraded = moved.filter(({ gradeChanges }) => gradeChanges).length;
  return (
    <>
      <p className="border-b border-line px-3 py-2 text-sm">
        与现用规则相比：<b>{moved.length}</b> 个项目得分变化，<b>{regraded}</b> 个等级变化（共{' '}
        {projects.length} 个）。
        {sums[0].mean !== null && sums[1].mean !== null && (
          <>
            平均分 {sums[0].mean} → <b>{sums[1].mean}</b>。
          </>
        )}
      </p>
      {moved.length > 0 && <MovedProjects projects={moved.slice(0, SHOWN)} />}
      {moved.length > SHOWN && (
        <p className="px-3 py-2 text-sm text-muted">另有 {moved.length - SHOWN} 个项目变化较小。</p>
      )}
    </>
  );
}

function MovedProjects({ projects }: { readonly projects: readonly ComparedProject[] }) {
  return (
    <Table caption="试算中得分变化的项目">
      <thead>
        <tr>
          <Th>项目</Th>
          <Th numeric>现在</Th>
          <Th numeric>改后</Th>
          <Th numeric>差</Th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <Th scope="row" className="font-normal">
              {project.name}
            </Th>
            <Td numeric>{sideInWords(project, 0)}</Td>
            <Td numeric>
              {project.gradeChanges ? (
                <Tag tone="warning">{sideInWords(project, 1)}</Tag>
              ) : (
                sideInWords(project, 1)
              )}
            </Td>
            <Td numeric>{project.difference === '0.00' ? '不变' : signed(project.difference ?? '0.00')}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function sideInWords({ figures, provisional }: ComparedProject, side: 0 | 1): string {
  const { total, grade } = figures[side];
  return `${total ?? '—'} ${provisional ? '暂计' : (grade ?? '')}`;
}
