import { Money } from '@/components/project/money';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { type PrintedTable, placeKey } from '@/lib/budget-document/printed/printed-table';
import { placeInWords } from '@/lib/budget-document/source';

/** What a table says above its rows, as table 14 does. */
export function TableFacts({
  table: { facts, factsAt },
  at,
}: {
  table: PrintedTable;
  at: string | undefined;
}) {
  if (facts.length === 0) return null;
  const key = factsAt ? placeKey(factsAt) : undefined;
  const marked = key !== undefined && key === at;
  return (
    <Card
      title={<span className={marked ? 'bg-action-soft' : undefined}>表头以上的内容</span>}
      aside={factsAt && `金额在${placeInWords(factsAt)}，金额单位：万元`}
      flush
      {...(key !== undefined && { id: key })}
      className="scroll-mt-24"
    >
      <DefinitionList
        items={facts.map(({ label, value, kind }) => ({
          term: label,
          value: kind === 'amount' ? <Amount amount={value} /> : (value ?? '—'),
          wide: kind === 'text',
        }))}
      />
    </Card>
  );
}

function Amount({ amount }: { amount: string | null }) {
  return (
    <span className="block text-right tabular-nums">
      <Money amount={amount} />
    </span>
  );
}
