import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { hrefWith, type QueryParams } from '@/components/ui/query-href';
import type { ComparedProject } from '@/lib/rules/types';

/** Which projects a comparison shows, by their name in the address. */
export type Shown = 'changed' | 'grade' | 'all';

const LABELS: Readonly<Record<Shown, string>> = { changed: '有变化', grade: '等级变化', all: '全部' };

/** `?show=` as it stands in the address; what changes is shown first. */
export function shownOf(text: string | string[] | undefined): Shown {
  return text === 'grade' || text === 'all' ? text : 'changed';
}

export function isShown(project: ComparedProject, shown: Shown): boolean {
  if (shown === 'all') return true;
  if (shown === 'grade') return project.gradeChanges;
  return project.gradeChanges || (project.difference !== null && project.difference !== '0.00');
}

/** The lists of a comparison with how many projects are in each. */
export function ComparisonTabs({
  path,
  params,
  projects,
  shown,
}: {
  readonly path: string;
  readonly params: QueryParams;
  readonly projects: readonly ComparedProject[];
  readonly shown: Shown;
}) {
  return (
    <nav aria-label="显示哪些项目" className="print-hidden border-b border-line">
      <ul className="flex flex-wrap">
        {(Object.keys(LABELS) as Shown[]).map((tab) => (
          <li key={tab}>
            <Link
              href={hrefWith(path, params, { show: tab === 'changed' ? null : tab })}
              aria-current={tab === shown ? 'page' : undefined}
              scroll={false}
              className={classNames(
                '-mb-px flex min-h-10 items-center gap-1.5 border-b-2 px-3',
                tab === shown
                  ? 'border-action font-semibold text-action'
                  : 'border-transparent text-muted hover:text-action',
              )}
            >
              {LABELS[tab]}
              <span className="text-sm font-normal">
                {projects.filter((project) => isShown(project, tab)).length}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
