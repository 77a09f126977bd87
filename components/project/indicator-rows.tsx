'use client';

import { Plus, Trash2 } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Table, Th } from '@/components/table/table';
import { Button } from '@/components/ui/button';
import { LEVEL2_NAMES } from '@/lib/indicators/levels';
import type { AddProjectInput } from '@/lib/projects/schema';
import { IndicatorRowCells } from './indicator-row-cells';
import { BLANK_INDICATOR, INDICATOR_COLUMNS, pastedCells, withPasted } from './pasted-indicators';

const MOST_ROWS = 100;
const CELL_ID = /^indicators\.(\d+)\.(\w+)$/;

function cellOf(target: EventTarget) {
  const match = target instanceof HTMLElement ? CELL_ID.exec(target.id) : null;
  const column = INDICATOR_COLUMNS.find((name) => name === match?.[2]);
  return match && column ? { row: Number(match[1]), column } : null;
}

/** The indicators as a table to type into: Enter goes down a row, a block from a spreadsheet fills it. */
export function IndicatorRows() {
  const { control, getValues, setFocus, formState } = useFormContext<AddProjectInput>();
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'indicators' });
  const isFull = fields.length >= MOST_ROWS;

  function paste(event: ClipboardEvent) {
    const at = cellOf(event.target);
    const cells = pastedCells(event.clipboardData.getData('text/plain'));
    if (!at || (cells.length === 1 && cells[0]!.length === 1)) return;
    event.preventDefault();
    replace(withPasted(getValues('indicators'), cells, at).slice(0, MOST_ROWS));
    const last = Math.min(at.row + cells.length, MOST_ROWS) - 1;
    setTimeout(() => setFocus(`indicators.${last}.${at.column}`));
  }

  function down(event: KeyboardEvent) {
    const at = cellOf(event.target);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !at) return;
    event.preventDefault();
    if (at.row + 1 < fields.length) setFocus(`indicators.${at.row + 1}.${at.column}`);
    else if (!isFull) append(BLANK_INDICATOR, { focusName: `indicators.${fields.length}.${at.column}` });
  }

  return (
    <fieldset aria-label="绩效指标" className="min-w-0" onPaste={paste} onKeyDown={down}>
      <Table caption="绩效指标" stacked className="[&_td]:!px-1.5">
        <thead>
          <tr>
            <Th className="w-32">一级指标</Th>
            <Th className="w-40">二级指标</Th>
            <Th className="min-w-48">三级指标</Th>
            <Th className="w-24">性质</Th>
            <Th className="w-28">年度指标值</Th>
            <Th className="w-24">单位</Th>
            <Th className="w-28">方向性</Th>
            <Th className="w-10">
              <span className="sr-only">删除</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field, row) => (
            <IndicatorRowCells
              key={field.id}
              row={row}
              errors={formState.errors.indicators?.[row]}
              remove={
                fields.length > 1 && (
                  <Button
                    variant="quiet"
                    size="small"
                    aria-label={`删除第 ${row + 1} 行`}
                    icon={<Trash2 aria-hidden className="size-4" />}
                    onClick={() => remove(row)}
                  />
                )
              }
            />
          ))}
        </tbody>
      </Table>
      <Level2Names />
      <div className="border-t border-line px-3 py-2">
        <Button
          size="small"
          disabled={isFull}
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() => append(BLANK_INDICATOR, { focusName: `indicators.${fields.length}.level1` })}
        >
          增加一行
        </Button>
        <span className="ml-3 text-sm text-muted">
          {isFull ? `最多 ${MOST_ROWS} 条` : `${fields.length} 条；空行不保存`}
        </span>
      </div>
    </fieldset>
  );
}

/** Suggestions for 二级指标: the usual ones; others may be typed. */
function Level2Names() {
  return Object.entries(LEVEL2_NAMES).map(([level1, names]) => (
    <datalist key={level1} id={`level2-${level1}`}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  ));
}
