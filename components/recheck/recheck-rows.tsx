'use client';

import { NumberInput } from '@/components/form/number-input';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { parseDecimal } from '@/lib/core/decimal';
import type { RecheckRow } from '@/lib/rechecks/types';
import { recheckDifference } from '@/lib/scoring/recheck-score';
import { Difference } from './difference';

/** The rows of the frozen form, each with its own score and, where one is given, that of the 复核. */
export function RecheckRows({
  rows,
  scores,
  onScore,
}: {
  readonly rows: readonly RecheckRow[];
  /** As typed, by number; blank: as the self-evaluation has it */
  readonly scores: Readonly<Record<number, string>>;
  /** Without it the rows are for reading */
  readonly onScore?: (no: number, score: string) => void;
}) {
  if (rows.length === 0) return null;
  return (
    <Card title="逐项复核" aside="只填与自评不同的；都不填时直接填总分" flush>
      <Table caption="逐项复核：自评得分与复核得分" stickyHeader stacked>
        <thead>
          <tr>
            <Th>指标</Th>
            <Th className="w-32">年度指标值</Th>
            <Th className="w-44">实际完成值</Th>
            <Th className="w-16" numeric>
              分值
            </Th>
            <Th className="w-20" numeric>
              自评得分
            </Th>
            <Th className="w-36" numeric>
              复核得分
            </Th>
            <Th className="w-20" numeric>
              差异
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <Th scope="row">{row.name}</Th>
              <Td label="年度指标值">{row.target ?? '—'}</Td>
              <Td label="实际完成值">{row.actual ?? '—'}</Td>
              <Td numeric label="分值">
                {row.weight}
              </Td>
              <Td numeric label="自评得分">
                {row.self}
              </Td>
              <Td numeric label="复核得分">
                {onScore ? (
                  <NumberInput
                    aria-label={`${row.name}：复核得分`}
                    placeholder={row.self}
                    value={scores[row.no] ?? ''}
                    onChange={({ target }) => onScore(row.no, target.value)}
                  />
                ) : (
                  (row.score ?? '同自评')
                )}
              </Td>
              <Td numeric label="差异">
                <Difference value={differenceOf(row, scores[row.no] ?? '')} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function differenceOf({ self }: RecheckRow, typed: string): string | null {
  const score = parseDecimal(typed);
  return score && recheckDifference(score.toFixed(), self);
}
