'use client';

import { Checkbox } from '@/components/form/checkbox';
import { Alert } from '@/components/ui/alert';
import { PROJECT_FIELDS } from '@/lib/budget-document/difference/declared';
import {
  ITEM_LABELS,
  ITEMS,
  type Item,
  itemOf,
  type Taken,
} from '@/lib/budget-document/difference/project-difference';
import { Dec, formatMoney } from '@/lib/core/decimal';
import type { DifferentProject, ImportProject } from '@/lib/imports/types';
import { isOpen, NOTHING, needsConfirmation, reservations, toggled, withTaken } from './choices';
import { useChoices } from './choices-context';
import { DifferentRow } from './different-row';
import { MarkedText } from './marked-text';

type Props = { readonly project: ImportProject; readonly comparison: DifferentProject };

/** What differs of one project, field by field and row by row, each to be taken or left. */
export function ProjectDifferences({ project, comparison }: Props) {
  const shared = useChoices();
  const taken = shared?.choices.changed.get(project.key) ?? NOTHING;
  const { difference, standing } = comparison;
  const editable = shared !== null && isOpen(standing);
  const take = (next: Taken) => shared?.setChoices((choices) => withTaken(choices, project.key, next));
  const against = reservations(comparison);
  const rows = difference.rows.flatMap((row, index) => (row.kind === 'same' && !row.moved ? [] : [index]));
  const unchanged = difference.rows.length - rows.length;
  return (
    <div className="border-l-2 border-action px-4 py-3">
      {against.length > 0 && <p className="mb-2 text-warning">{against.join('；')}。</p>}
      <FieldList comparison={comparison} taken={taken} editable={editable} onTake={take} />
      {rows.length > 0 && (
        <ul className="space-y-1" aria-label={`${project.name}的指标变化`}>
          {rows.map((index) => (
            <DifferentRow
              key={index}
              project={project}
              comparison={comparison}
              index={index}
              taken={taken.rows.includes(index)}
              onTake={
                editable
                  ? (on) => take({ ...taken, rows: [...toggled(new Set(taken.rows), index, on)] })
                  : null
              }
            />
          ))}
        </ul>
      )}
      {difference.reordered && (
        <Checkbox
          label="采用文本中的指标顺序"
          checked={taken.order}
          disabled={!editable}
          onChange={(event) => take({ ...taken, order: event.target.checked })}
          className="mt-2"
        />
      )}
      {unchanged > 0 && <p className="mt-2 text-muted">其余 {unchanged} 条指标相同。</p>}
      {shared && needsConfirmation(comparison, taken) && (
        <ReportedWarning project={project} comparison={comparison} taken={taken} />
      )}
    </div>
  );
}

function FieldList({
  comparison: { difference },
  taken,
  editable,
  onTake,
}: {
  comparison: DifferentProject;
  taken: Taken;
  editable: boolean;
  onTake: (taken: Taken) => void;
}) {
  const items = ITEMS.filter((item) => difference.fields.some(({ field }) => itemOf(field) === item));
  if (items.length === 0) return null;
  const toggle = (item: Item, on: boolean) =>
    onTake({ ...taken, items: [...toggled(new Set(taken.items), item, on)] });
  return (
    <ul className="mb-2 space-y-1" aria-label="项目信息的变化">
      {items.map((item) => (
        <li key={item} className="grid gap-x-3 sm:grid-cols-[10rem_1fr]">
          <Checkbox
            label={ITEM_LABELS[item]}
            checked={taken.items.includes(item)}
            disabled={!editable}
            onChange={(event) => toggle(item, event.target.checked)}
            className="self-start"
          />
          <span className="min-w-0">
            {difference.fields
              .filter(({ field }) => itemOf(field) === item)
              .map(({ field, from, to }) => (
                <span key={field} className="block">
                  {item === 'money' ? (
                    <MoneyChange label={PROJECT_FIELDS[field]} from={from} to={to} />
                  ) : (
                    <MarkedText from={from} to={to} />
                  )}
                </span>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function MoneyChange({ label, from, to }: { label: string; from: string | null; to: string | null }) {
  const words = (amount: string | null) => (amount === null ? '（空白）' : formatMoney(new Dec(amount)));
  const by = from !== null && to !== null ? new Dec(to).minus(from) : null;
  return (
    <span className="tabular-nums">
      <span className="text-muted">{label}（万元） </span>
      {words(from)} → <b>{words(to)}</b>
      {by && (
        <span className="text-muted">
          （{by.isNegative() ? '' : '+'}
          {formatMoney(by)}）
        </span>
      )}
    </span>
  );
}

/** What is kept and what goes of reported values, with the tick that a commit asks for. */
function ReportedWarning({ project, comparison, taken }: Props & { taken: Taken }) {
  const shared = useChoices()!;
  const { difference, consequences, stored, standing } = comparison;
  const told = taken.rows.flatMap((index) => {
    const { actual, adjustment, comments } = consequences[index]!;
    const { from, to } = difference.rows[index]!;
    if (from === null) return [];
    const name = stored.indicators[from]!.name;
    const ended = adjustment === 'dropped' ? [`“${name}”已批准的目标调整不再有效，按文本中的指标值计分`] : [];
    if (actual === null) return ended;
    return to === null
      ? [
          ...ended,
          `“${name}”已填报的“${actual}”将随该行删除${comments > 0 ? `，${comments} 条批注保留` : ''}`,
        ]
      : [...ended, `“${name}”已填报的“${actual}”保留在该行旁，按新的指标值重新计分，请责任人核对`];
  });
  const money = taken.items.includes('money') && standing.moneyReported;
  const adjusted = taken.rows.some((index) => consequences[index]!.adjustment === 'dropped');
  return (
    <Alert
      tone="warning"
      title={adjusted ? '涉及已批准的目标调整' : '涉及已填报的内容'}
      className="mb-0 mt-3"
    >
      <ul className="list-disc pl-5">
        {told.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {money && <li>已填报的执行数和人工调整过的全年预算数保留；年初预算数改为文本中的金额</li>}
      </ul>
      <Checkbox
        label="已核对，仍然采用"
        checked={shared.choices.overReported.has(project.key)}
        onChange={({ target }) =>
          shared.setChoices((choices) => ({
            ...choices,
            overReported: toggled(choices.overReported, project.key, target.checked),
          }))
        }
        className="mt-1 font-semibold"
      />
    </Alert>
  );
}
