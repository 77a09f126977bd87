import { Money } from '@/components/project/money';
import { Table, Td, Th } from '@/components/table/table';
import { classNames } from '@/components/ui/class-names';
import { TextLink } from '@/components/ui/text-link';
import {
  type PrintedColumn,
  type PrintedLine,
  type PrintedTable,
  placeKey,
} from '@/lib/budget-document/printed/printed-table';
import { placeInWords } from '@/lib/budget-document/source';
import { rowHref } from './table-href';

/** The row at the place that the address names is marked. */
type Shown = { readonly importId: string; readonly no: string; readonly at: string | undefined };

/** The rows of a table as the document has them, each with its place, and the totals below. */
export function PrintedRows({
  table,
  ...shown
}: Pick<Shown, 'importId' | 'at'> & { readonly table: PrintedTable }) {
  const { no, columns, rows, totals } = table;
  return (
    <Table caption={`预算${no}表的各行和各行在文件中的位置`} stacked>
      <thead>
        <tr>
          <Th>行</Th>
          {columns.map(({ key, label, kind }) => (
            <Th key={key} numeric={kind === 'amount'}>
              {label}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((line, index) => (
          <Row
            key={placeKey(line.place)}
            line={line}
            above={rows[index - 1]}
            columns={columns}
            shown={{ ...shown, no }}
          />
        ))}
      </tbody>
      {totals.length > 0 && (
        <tfoot>
          {totals.map((line) => (
            <Row
              key={placeKey(line.place)}
              line={line}
              above={undefined}
              columns={columns}
              shown={{ ...shown, no }}
            />
          ))}
        </tfoot>
      )}
    </Table>
  );
}

function Row({
  line,
  above,
  columns,
  shown: { importId, no, at },
}: {
  line: PrintedLine;
  above: PrintedLine | undefined;
  columns: readonly PrintedColumn[];
  shown: Shown;
}) {
  const key = placeKey(line.place);
  const marked = key === at;
  const follows = above !== undefined && above.row === Number(line.row) - 1;
  return (
    <tr id={key} aria-current={marked || undefined} className="scroll-mt-24">
      <Th scope="row" className={classNames('whitespace-nowrap', marked && MARKED)}>
        {line.row === null ? '合计行' : `第 ${line.row} 行`}
        <TextLink href={rowHref(importId, no, line.place)} className="block text-xs">
          {placeInWords(line.place)}
        </TextLink>
      </Th>
      {columns.map(({ key: column, label, kind }, index) => (
        <Td
          key={column}
          label={label}
          numeric={kind === 'amount'}
          className={classNames(
            LOOK[kind],
            isLong(line.cells[index]) && 'sm:min-w-44',
            !line.cells[index] && 'max-sm:!hidden',
            marked && MARKED,
          )}
        >
          <Cell
            value={line.cells[index] ?? null}
            kind={kind}
            inherited={line.inherited.includes(index)}
            follows={follows}
          />
        </Td>
      ))}
    </tr>
  );
}

const MARKED = '!bg-action-soft';

/** More characters than these would make a narrow column of many lines. */
const SHORT_TEXT = 10;

function isLong(text: string | null | undefined): boolean {
  return (text ?? '').length > SHORT_TEXT;
}

const LOOK: Readonly<Record<PrintedColumn['kind'], string>> = {
  text: 'sm:max-w-64 break-words',
  long: 'sm:min-w-64 sm:max-w-96 whitespace-pre-line break-words',
  amount: 'tabular-nums',
};

/** A cell that is merged with the one above shows its value muted, or 同上 where that is long and in sight. */
function Cell({
  value,
  kind,
  inherited,
  follows,
}: {
  value: string | null;
  kind: PrintedColumn['kind'];
  inherited: boolean;
  follows: boolean;
}) {
  if (kind !== 'text' && inherited && follows && value !== null) {
    return <span className="text-muted">同上</span>;
  }
  if (kind === 'amount')
    return inherited ? (
      <span className="text-muted">
        <Money amount={value} />
      </span>
    ) : (
      <Money amount={value} />
    );
  return inherited ? <span className="text-muted">{value}</span> : <span>{value}</span>;
}
