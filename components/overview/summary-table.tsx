import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import type { Block, Cell } from '@/lib/typesetting/block';

const isNumeric = ({ align }: Cell) => align.startsWith('decimal') || align === 'right';

/** The 汇总表 as it is printed, row by row; the last row is the total. */
export function SummaryTable({ block, projects }: { readonly block: Block; readonly projects: number }) {
  const [head] = block.header;
  return (
    <Card flush>
      <Table caption={`汇总表，${projects} 个项目`}>
        <thead>
          <tr>
            {head?.cells.map(({ key, text }) => (
              <Th key={key} className="whitespace-normal">
                {text}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(({ cells }, i) => (
            <tr key={cells[0]?.key} className={i === projects ? 'font-semibold' : undefined}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <Th key={cell.key} scope="row" numeric className="font-normal">
                    {cell.text}
                  </Th>
                ) : (
                  <Td
                    key={cell.key}
                    numeric={isNumeric(cell)}
                    className={cell.divisible ? 'min-w-72' : 'min-w-16'}
                  >
                    {cell.text}
                  </Td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
