'use client';

import { formatDateTime } from '@/lib/core/clock';
import type { FieldMerge } from '@/lib/core/merge-fields';
import { Button } from './button';
import { Dialog } from './dialog';

type Props = {
  /** What was saved elsewhere, as `这份自评表` */
  readonly what: string;
  /** Who saved it, and when (ISO 8601); empty where that can't be told */
  readonly saves: readonly { readonly byName: string; readonly at: string }[];
  readonly both: Pick<FieldMerge<unknown>, 'clashes' | 'theirChanges'>;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
};

/** `李明于 2025-01-10 17:00 ` */
function byWhom(saves: Props['saves']): string {
  if (saves.length === 0) return '另一个窗口或他人';
  return `${saves.map(({ byName, at }) => `${byName}于 ${formatDateTime(new Date(at))}`).join('、')} `;
}

const words = (text: string | null) => text ?? '（空）';

/** Both texts of a conflict side by side; nothing is lost until the person has chosen. */
export function BothSides({ what, saves, both, onMine, onTheirs }: Props) {
  const isHarmless = both.clashes.length === 0;
  return (
    <Dialog
      open
      size="wide"
      title={`${what}已在别处保存`}
      description={
        isHarmless
          ? `${byWhom(saves)}修改了其他栏目，与您的修改不冲突，可以一并保留。`
          : `${byWhom(saves)}保存了${what}，以下栏目两边都改过。您填写的内容还在本窗口，请选择保留哪一份。`
      }
      footer={
        isHarmless ? (
          <Button variant="primary" onClick={onMine}>
            保留两边的修改
          </Button>
        ) : (
          <>
            <Button onClick={onTheirs}>采用已保存的内容</Button>
            <Button variant="primary" onClick={onMine}>
              保留我的内容
            </Button>
          </>
        )
      }
    >
      <BothTexts both={both} />
    </Dialog>
  );
}

const CELL = 'border border-line px-2 py-1';

/** What the other side changed, field by field, beside what stands here. */
export function BothTexts({ both: { clashes, theirChanges } }: Pick<Props, 'both'>) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">两边内容对照</caption>
      <thead className="bg-sunken text-left text-muted">
        <tr>
          {['栏目', '我的内容', '已保存的内容'].map((heading) => (
            <th key={heading} scope="col" className={`${CELL} font-medium`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {theirChanges.map(({ field, to }) => {
          const clash = clashes.find((candidate) => candidate.field === field);
          return (
            <tr key={field}>
              <th scope="row" className={`${CELL} text-left font-normal`}>
                {field}
              </th>
              <td className={`${CELL} whitespace-pre-wrap`}>{clash ? words(clash.mine) : '未修改'}</td>
              <td className={`${CELL} whitespace-pre-wrap`}>{words(to)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
