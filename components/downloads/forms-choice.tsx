'use client';

import { Checkbox } from '@/components/form/checkbox';
import { SegmentedControl } from '@/components/form/segmented-control';
import { Alert } from '@/components/ui/alert';
import { DOWNLOAD_KINDS, type DownloadKind, MOST_AT_ONCE } from '@/lib/downloads/types';
import { APPENDIX_PARTS, APPENDIX_TITLES } from '@/lib/reports/types';
import type { Wish } from './ask';
import { type ChoosableProject, ProjectChoice } from './project-choice';

export type FormsChosen = {
  readonly kind: DownloadKind;
  readonly appendix: readonly string[];
  /** null: all */
  readonly some: ReadonlySet<string> | null;
};

export const NOTHING_CHOSEN: FormsChosen = { kind: 'ZIP', appendix: [], some: null };

/** The choice as it is asked for. */
export function wishOf({ kind, appendix, some }: FormsChosen, year: number): Wish {
  return { kind, year, appendix: appendix.join(','), projectIds: some && [...some] };
}

const KINDS = [
  { value: 'ZIP', label: '压缩包（ZIP）' },
  { value: 'MERGED', label: '合并为一个 PDF' },
];

type Props = {
  readonly projects: readonly ChoosableProject[];
  readonly choice: FormsChosen;
  readonly count: number;
  readonly refused: string | null;
  readonly onChoose: (choice: FormsChosen) => void;
};

/** How many forms come in one file: as what, with which appendix, of which projects. */
export function FormsChoice({ projects, choice, count, refused, onChoose }: Props) {
  const { kind, appendix, some } = choice;
  return (
    <>
      {refused && (
        <Alert tone="bad" live>
          {refused}
        </Alert>
      )}
      <fieldset className="mb-4">
        <legend className="mb-1 font-semibold">下载方式</legend>
        <SegmentedControl
          name="kind"
          aria-label="下载方式"
          options={KINDS}
          value={kind}
          onChange={({ target }) => onChoose({ ...choice, kind: target.value as DownloadKind })}
        />
        <p className="mt-1 text-sm text-muted">{DOWNLOAD_KINDS[kind]}</p>
      </fieldset>
      <fieldset className="mb-4">
        <legend className="mb-1 font-semibold">附在每份表后</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {APPENDIX_PARTS.map((part) => (
            <Checkbox
              key={part}
              label={APPENDIX_TITLES[part]}
              checked={appendix.includes(part)}
              onChange={({ target }) =>
                onChoose({
                  ...choice,
                  appendix: APPENDIX_PARTS.filter((one) =>
                    one === part ? target.checked : appendix.includes(one),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="mb-4">
        <legend className="mb-1 font-semibold">项目</legend>
        <SegmentedControl
          name="projects"
          aria-label="项目"
          options={[
            { value: 'all', label: `全部已评价（${projects.length}）` },
            { value: 'some', label: '选择项目' },
          ]}
          value={some ? 'some' : 'all'}
          onChange={({ target }) => onChoose({ ...choice, some: target.value === 'all' ? null : new Set() })}
        />
        {some && (
          <ProjectChoice
            projects={projects}
            chosen={some}
            onChoose={(ids) => onChoose({ ...choice, some: ids })}
          />
        )}
      </fieldset>
      {count > MOST_AT_ONCE && (
        <p className="text-sm text-muted">
          超过 {MOST_AT_ONCE} 个项目，将在后台生成，完成后发消息告诉您；也可以在“下载任务”中查看进度。
        </p>
      )}
    </>
  );
}
