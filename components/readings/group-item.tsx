'use client';

import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/core/clock';
import { decidedInWords } from '@/lib/indicators/decisions/in-words';
import type { ReadingGroup } from '@/lib/readings/types';
import { ChoiceWords } from './choice-words';
import { GroupDialog } from './group-dialog';
import { GroupRows } from './group-rows';
import type { StagedDecisions } from './use-staged';

type Props = {
  readonly group: ReadingGroup;
  readonly fiscalYear: number;
  readonly staged: StagedDecisions;
};

/** One group of like targets: what is written, what it may mean, and the choices, the likeliest first. */
export function GroupItem({ group, fiscalYear, staged }: Props) {
  const chosen = staged.of(group);
  return (
    <li
      data-group={group.key}
      tabIndex={-1}
      className={classNames(
        'scroll-mb-4 scroll-mt-28 border-t border-line px-3 py-2.5 first:border-t-0 focus-within:bg-sunken',
        chosen && 'border-l-4 border-l-good-line',
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="text-base font-semibold">{group.name}</h3>
        <span className="tabular-nums">{group.target}</span>
        <span className="text-sm text-muted">
          {group.level1.replace(/指标$/, '')} · {group.level2.replace(/指标$/, '')}
        </span>
        {group.ask && !group.rows[0]?.decision && <Tag tone="warning">要求确认</Tag>}
      </div>
      <p className="mt-0.5 text-muted">{group.explanation}</p>
      <Decided group={group} />
      <Choices group={group} fiscalYear={fiscalYear} staged={staged} />
      <div className="mt-1 text-sm">
        <GroupRows group={group} staged={staged} />
      </div>
    </li>
  );
}

function Decided({ group }: Pick<Props, 'group'>) {
  const decision = group.rows[0]?.decision;
  if (!decision) return null;
  return (
    <p className="mt-1">
      <Tag tone="info">已确认</Tag> {decidedInWords(decision.meaning)}，{decision.byName}，
      {formatDate(new Date(decision.at))}
      {decision.note && `。说明：${decision.note}`}
    </p>
  );
}

function Choices({ group, fiscalYear, staged }: Props) {
  const chosen = staged.of(group);
  const open = staged.chosenRows(group).length > 0;
  const decided = group.rows[0]?.decision !== null;
  if (!group.rows.some((row) => row.open)) return null;
  if (chosen) {
    return (
      <p className="mt-1.5 flex flex-wrap items-center gap-2">
        <Tag tone="good">待保存</Tag>
        <strong>{decidedInWords(chosen.meaning)}</strong>
        {chosen.note && <span className="text-muted">说明：{chosen.note}</span>}
        <Button data-main size="small" onClick={() => staged.unstage(group.key)}>
          撤销<span className="sr-only">：{group.name}</span>
        </Button>
      </p>
    );
  }
  const stage = (meaning: ReadingGroup['choices'][number]['meaning'], note = '') =>
    staged.stage({ key: group.key, meaning, note });
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
      {!decided &&
        group.choices.map((choice, i) => (
          <Button
            key={JSON.stringify(choice.meaning)}
            size="small"
            variant={i === 0 ? 'primary' : 'secondary'}
            disabled={!open}
            data-choice={i + 1}
            {...(i === 0 ? { 'data-main': true } : {})}
            className="h-auto min-h-control whitespace-normal py-1 text-left"
            onClick={() => stage(choice.meaning)}
          >
            <kbd className="mr-1 font-sans text-xs opacity-75">{i + 1}</kbd>
            <ChoiceWords choice={choice} earlier={group.earlier} plain={i === 0} />
          </Button>
        ))}
      <GroupDialog
        group={group}
        fiscalYear={fiscalYear}
        label={decided ? '更改' : '其他…'}
        disabled={!open}
        onChosen={stage}
      />
    </div>
  );
}
