import { Table, Td, Th } from '@/components/table/table';
import { Tag } from '@/components/ui/tag';
import { UNVERIFIED } from '@/lib/scoring/explanation';
import type { Basis } from '@/lib/scoring/rule-set';
import { type RuleInWords, yearsInWords } from '@/lib/scoring/rule-words';

/** Every rule of a set in words, with where it stands. */
export function RuleList({ rules }: { readonly rules: readonly RuleInWords[] }) {
  return (
    <Table caption="各条规则" stacked>
      <thead>
        <tr>
          <Th className="w-44">规则</Th>
          <Th>怎样计分</Th>
          <Th className="w-72">依据</Th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ key, title, lines, basis }) => (
          <tr key={key} id={key} className="align-top">
            <Th scope="row">{title}</Th>
            <Td>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Td>
            <Td>{basis ? <BasisInWords basis={basis} /> : '—'}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function BasisInWords({ basis }: { readonly basis: Basis }) {
  const years = yearsInWords(basis.effective);
  return (
    <div className="text-sm text-muted">
      <p>
        {basis.source}
        {basis.article && `，${basis.article}`}
      </p>
      <p className="flex flex-wrap gap-x-2">
        {years && <span>适用：{years}</span>}
        {!basis.textVerified && <Tag tone="warning">{UNVERIFIED}</Tag>}
      </p>
    </div>
  );
}
