'use client';

import { ChevronRight } from 'lucide-react';
import { Fragment, useDeferredValue, useMemo, useState } from 'react';
import { Select } from '@/components/form/select';
import { TextInput } from '@/components/form/text-input';
import { useHydrated } from '@/components/form/use-hydrated';
import { Money } from '@/components/project/money';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/states';
import type { ImportProject, ProjectComparison } from '@/lib/imports/types';
import { useChoices } from './choices-context';
import { ComparisonWords } from './comparison-words';
import { ImportIndicators } from './import-indicators';
import { ProjectDifferences } from './project-differences';
import { TakeBox } from './take-box';

type Kind = ProjectComparison['kind'];

const KINDS: Readonly<Record<Kind, string>> = {
  new: '新增',
  different: '有变化',
  identical: '相同',
};

/** What a search looks through: name, code, person, goal and the indicators' names. */
function haystack({ name, code, owner, goal, indicators }: ImportProject): string {
  return [name, code, owner, goal, ...indicators.map((row) => row.name)].join('\n').toLowerCase();
}

/** Where nothing is new, what differs is what one came for. */
function startingKind(projects: readonly ImportProject[]): string {
  const has = (kind: Kind) => projects.some(({ comparison }) => comparison.kind === kind);
  return has('different') && !has('new') ? 'different' : '';
}

/** All projects of the document: searched here, each with its indicators one click away. */
export function ImportProjects({
  projects,
  committed,
}: {
  projects: readonly ImportProject[];
  committed: boolean;
}) {
  const hydrated = useHydrated();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState(() => startingKind(projects));
  const wanted = useDeferredValue(query.trim().toLowerCase());
  const numbered = useMemo(
    () => projects.map((project, i) => ({ project, number: i + 1, text: haystack(project) })),
    [projects],
  );
  const shown = numbered.filter(
    ({ project, text }) => text.includes(wanted) && (kind === '' || project.comparison.kind === kind),
  );
  const kinds = (Object.keys(KINDS) as Kind[]).filter((one) =>
    projects.some(({ comparison }) => comparison.kind === one),
  );
  return (
    <Card
      title="项目"
      aside={
        <span aria-live="polite">
          {shown.length === projects.length
            ? `${projects.length} 个`
            : `${shown.length} 个，共 ${projects.length} 个`}
        </span>
      }
      flush
    >
      <div className="print-hidden flex flex-wrap gap-3 border-b border-line p-3">
        <TextInput
          type="search"
          aria-label="查找项目"
          placeholder="项目、编码、责任人或指标"
          value={query}
          readOnly={!hydrated}
          onChange={(event) => setQuery(event.target.value)}
          className="sm:max-w-xs"
        />
        {kinds.length > 1 && (
          <Select
            aria-label="与系统中的项目比较"
            className="sm:!w-48"
            empty="全部项目"
            options={kinds.map((value) => ({ value, label: KINDS[value] }))}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState title="没有符合条件的项目">换一个词再找。</EmptyState>
      ) : (
        <ProjectTable rows={shown} committed={committed} />
      )}
    </Card>
  );
}

type Row = { readonly project: ImportProject; readonly number: number };

function ProjectTable({ rows, committed }: { rows: readonly Row[]; committed: boolean }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const choosing = useChoices() !== null;

  function toggle(number: number) {
    const changed = new Set(open);
    if (!changed.delete(number)) changed.add(number);
    setOpen(changed);
  }

  return (
    <Table caption="文本中的项目" stickyHeader stacked>
      <thead>
        <tr>
          {choosing && <Th>采用</Th>}
          <Th numeric>序号</Th>
          <Th>项目</Th>
          <Th>责任人</Th>
          <Th numeric>项目总额（万元）</Th>
          <Th numeric>指标</Th>
          <Th>比较</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ project, number }) => (
          <Fragment key={number}>
            <ProjectRow
              project={project}
              number={number}
              open={open.has(number)}
              onToggle={() => toggle(number)}
              committed={committed}
              choosing={choosing}
            />
            {open.has(number) && (
              <tr>
                <td colSpan={choosing ? 7 : 6} className="!bg-sunken !p-0">
                  {project.comparison.kind === 'different' ? (
                    <ProjectDifferences project={project} comparison={project.comparison} />
                  ) : (
                    <ImportIndicators project={project} />
                  )}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

function ProjectRow({
  project,
  number,
  open,
  onToggle,
  committed,
  choosing,
}: {
  project: ImportProject;
  number: number;
  open: boolean;
  onToggle: () => void;
  committed: boolean;
  choosing: boolean;
}) {
  return (
    <tr>
      {choosing && (
        <Td label="采用">
          <TakeBox project={project} />
        </Td>
      )}
      <Td numeric className="text-muted max-sm:!hidden">
        {number}
      </Td>
      <Th scope="row" className="min-w-56 !bg-transparent">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex items-start gap-1 rounded-sm text-left text-ink hover:text-action"
        >
          <ChevronRight
            aria-hidden
            className={classNames('mt-[3px] size-3.5 shrink-0 text-action', open && 'rotate-90')}
          />
          <span>
            {project.name}
            <span className="block text-xs font-normal text-muted">{project.code ?? '无编码'}</span>
          </span>
        </button>
      </Th>
      <Td label="责任人" className="whitespace-nowrap">
        {project.owner ?? <span className="text-muted">—</span>}
      </Td>
      <Td label="项目总额（万元）" numeric>
        <Money amount={project.total} />
      </Td>
      <Td label="指标" numeric>
        {project.indicators.length}
      </Td>
      <Td label="比较">
        <ComparisonWords project={project} committed={committed} />
      </Td>
    </tr>
  );
}
