import { LinkTabs } from '@/components/ui/link-tabs';
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
  const tabs = (Object.keys(LABELS) as Shown[]).map((tab) => ({
    href: hrefWith(path, params, { show: tab === 'changed' ? null : tab }),
    label: LABELS[tab],
    count: projects.filter((project) => isShown(project, tab)).length,
    current: tab === shown,
  }));
  return <LinkTabs label="显示哪些项目" tabs={tabs} keepsPlace className="print-hidden" />;
}
