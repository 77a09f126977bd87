import { Table, Td, Th } from '@/components/table/table';
import { Tag } from '@/components/ui/tag';
import type { ExecutionRow } from '@/lib/evaluations/types';
import type { PastedLine } from '@/lib/sheet/paste-execution';
import { moneyInWords } from './figures';
import { changesCell, EXECUTION_COLUMNS, type ExecutionColumn } from './pasted-lines';

type Rows = ReadonlyMap<string, ExecutionRow>;

/** What each pasted line would do: the project it means, old → new, or why it can't be taken. */
export function PastedPreview({
  lines,
  rows,
}: {
  readonly lines: readonly PastedLine[];
  readonly rows: Rows;
}) {
  return (
    <div className="rounded border border-line">
      <Table caption="粘贴内容核对，单位万元" stacked>
        <thead>
          <tr>
            <Th numeric className="w-12">
              行
            </Th>
            <Th>项目</Th>
            {EXECUTION_COLUMNS.map(({ key, label }) => (
              <Th key={key} numeric className="w-44">
                {label}（现有 → 新）
              </Th>
            ))}
            <Th>核对</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PreviewLine
              key={line.line}
              line={line}
              row={line.projectId === null ? undefined : rows.get(line.projectId)}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function PreviewLine({ line, row }: { readonly line: PastedLine; readonly row: ExecutionRow | undefined }) {
  const changes = row && EXECUTION_COLUMNS.some(({ key }) => changesCell(row, line, key));
  return (
    <tr>
      <Td numeric label="行" className="text-muted">
        {line.line}
      </Td>
      <Th scope="row" className="break-all">
        {row ? row.name : line.text}
        {row && <span className="block text-xs font-normal text-muted">{row.code}</span>}
      </Th>
      {EXECUTION_COLUMNS.map(({ key, label }) => (
        <Td key={key} numeric label={label}>
          {row && line.problem === null ? <Change row={row} line={line} column={key} /> : '—'}
        </Td>
      ))}
      <Td>
        {line.problem !== null ? (
          <span className="text-bad">
            <Tag tone="bad">有问题</Tag> {line.problem}
          </span>
        ) : (
          <Tag tone={changes ? 'good' : 'neutral'}>{changes ? '将更新' : '无变化'}</Tag>
        )}
      </Td>
    </tr>
  );
}

function Change({
  row,
  line,
  column,
}: {
  readonly row: ExecutionRow;
  readonly line: PastedLine;
  readonly column: ExecutionColumn;
}) {
  const before = moneyInWords(row[column], column === 'fiscal' ? '未填报' : '—');
  if (!changesCell(row, line, column)) return <span className="text-muted">{before}</span>;
  return (
    <span>
      <span className="text-muted">{before} → </span>
      <strong>{moneyInWords(line[column] ?? null)}</strong>
    </span>
  );
}
