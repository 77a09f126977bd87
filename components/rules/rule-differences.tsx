import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import type { RuleSetName } from '@/lib/rules/types';
import type { RuleDifference } from '@/lib/scoring/rule-words';

/** Where two sets differ, rule by rule, side by side. */
export function RuleDifferences({
  title = '两套规则的不同之处',
  sets,
  differences,
}: {
  readonly title?: string;
  readonly sets: readonly [RuleSetName, RuleSetName];
  readonly differences: readonly RuleDifference[];
}) {
  return (
    <Card title={title} aside={differences.length > 0 && `${differences.length} 处`} flush>
      {differences.length === 0 ? (
        <p className="p-3 text-muted">两套规则完全相同。</p>
      ) : (
        <Table caption={title} stacked>
          <thead>
            <tr>
              <Th className="w-44">规则</Th>
              <Th>{nameInWords(sets[0])}</Th>
              <Th>{nameInWords(sets[1])}</Th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.title} className="align-top">
                <Th scope="row">{difference.title}</Th>
                <Td>
                  <Side set={sets[0]} />
                  {difference.from}
                </Td>
                <Td>
                  <Side set={sets[1]} />
                  {difference.to}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

/** On a phone there is no head above the cell that would say whose text it is. */
function Side({ set }: { readonly set: RuleSetName }) {
  return <p className="text-xs text-muted sm:hidden">{nameInWords(set)}</p>;
}

/** `财预〔2021〕101号 第 1 版` */
export function nameInWords({ title, version }: RuleSetName): string {
  return `${title} 第 ${version} 版`;
}
