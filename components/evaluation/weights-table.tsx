'use client';

import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { type Dec, formatScore } from '@/lib/core/decimal';
import { pastedCells } from '@/lib/core/pasted-cells';
import type { Level1 } from '@/lib/indicators/levels';
import { formatTarget } from '@/lib/indicators/target';
import type { Sheet, SheetRow } from '@/lib/sheet/sheet';
import {
  pasteWeights,
  type ReadWeights,
  textOf,
  typeWeight,
  type WeightsDraft,
} from '@/lib/sheet/weights-draft';

type Props = {
  readonly sheet: Sheet;
  readonly draft: WeightsDraft;
  readonly read: ReadWeights;
  readonly onEdit: (draft: WeightsDraft) => void;
  readonly onDistribute: (level1: Level1) => void;
};

const COLUMN = 'input[data-weight]';

/** Enter and the arrows go up and down the column, as in a spreadsheet. */
function moveInColumn(event: KeyboardEvent<HTMLElement>): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (!step || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const inputs = [...event.currentTarget.querySelectorAll<HTMLInputElement>(COLUMN)];
  const next = inputs[inputs.indexOf(target) + step];
  next?.focus();
  next?.select();
}

function pastedLines(event: ClipboardEvent<HTMLElement>): string[] {
  return pastedCells(event.clipboardData.getData('text/plain')).map(([cell = '']) => cell);
}

/** 分值 by 一级, each with its sum beside the one that the rules demand. */
export function WeightsTable({ sheet, draft, read, onEdit, onDistribute }: Props) {
  const ids = read.levels.flatMap(({ positions }) => positions.map((i) => sheet.rows[i]!.indicatorId));

  function paste(event: ClipboardEvent<HTMLElement>) {
    const lines = pastedLines(event);
    const from = event.target instanceof HTMLInputElement ? event.target.dataset.weight : undefined;
    if (!from || lines.length < 2) return;
    event.preventDefault();
    onEdit(pasteWeights(draft, ids, from, lines));
  }

  return (
    <table className="w-full border-collapse text-sm" onKeyDown={moveInColumn} onPaste={paste}>
      <caption className="sr-only">各指标分值，按一级指标合计</caption>
      {read.levels.map(({ name, share, actual, positions }) => (
        <tbody key={share.level1} className="border-t border-rule">
          <tr className="bg-sunken">
            <th scope="rowgroup" className="px-2 py-1.5 text-left font-medium">
              <NamedSum name={name} expected={share.weight} actual={actual} />
            </th>
            <td className="w-28 px-2 py-1.5 text-right">
              <Button size="small" onClick={() => onDistribute(share.level1)}>
                分配余额<span className="sr-only">：{name}</span>
              </Button>
            </td>
          </tr>
          {positions.map((position) => (
            <WeightRow
              key={position}
              row={sheet.rows[position]!}
              draft={draft}
              error={read.errors.get(sheet.rows[position]!.indicatorId)}
              onEdit={onEdit}
            />
          ))}
        </tbody>
      ))}
      <tfoot className="border-t border-rule font-medium">
        <tr>
          <th scope="row" colSpan={2} className="px-2 py-1.5 text-left font-medium">
            <NamedSum name="合计（不含预算执行率）" {...read.total} />
          </th>
        </tr>
      </tfoot>
    </table>
  );
}

/** A sum beside what it should be, and by how much it is off. */
function NamedSum({
  name,
  expected,
  actual,
}: {
  readonly name: string;
  readonly expected: Dec;
  readonly actual: Dec;
}) {
  const rest = expected.minus(actual);
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="grow">{name}</span>
      <span aria-live="polite" className="whitespace-nowrap">
        {formatScore(actual)} / {formatScore(expected)}
      </span>
      {rest.isZero() ? (
        <Tag tone="good">合计正确</Tag>
      ) : (
        <Tag tone="bad">
          {rest.greaterThan(0) ? `还差 ${formatScore(rest)}` : `超出 ${formatScore(rest.negated())}`}
        </Tag>
      )}
    </span>
  );
}

function WeightRow({
  row,
  draft,
  error,
  onEdit,
}: {
  readonly row: SheetRow;
  readonly draft: WeightsDraft;
  readonly error: string | undefined;
  readonly onEdit: Props['onEdit'];
}) {
  const { indicatorId: id, level1, name } = row;
  return (
    <tr className="border-t border-line">
      <td className="px-2 py-1">
        {name}
        <span className="ml-2 text-xs text-muted">
          {level1.replace(/指标$/, '')}，{formatTarget(row.nature, row.target, row.unitOfMeasure)}
        </span>
        {draft.typed.has(id) && (
          <Tag icon={null} className="ml-2">
            已填
          </Tag>
        )}
      </td>
      <td className="px-2 py-1">
        <input
          className="control text-right"
          inputMode="decimal"
          autoComplete="off"
          data-weight={id}
          aria-label={`${name}：分值`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `weight-${id}-error` : undefined}
          value={textOf(draft, row)}
          onChange={(event) => onEdit(typeWeight(draft, id, event.target.value))}
        />
        {error && (
          <p id={`weight-${id}-error`} className="text-bad">
            {error}
          </p>
        )}
      </td>
    </tr>
  );
}
