import { Table, Td, Th } from '@/components/table/table';
import { TextLink } from '@/components/ui/text-link';
import type { Reconciliation, ReconciliationItem } from '@/lib/budget-document/reconciliation/reconciliation';
import { ResultTag } from './result-tag';
import { Amount, SideAmount } from './side-amount';

/** A page of more rows helps nobody; the workbook has them all. */
const SHOWN_ITEMS = 200;

type ProjectIds = Readonly<Record<string, string>>;

/** What rounding does not explain is what a reader looks for. */
function unexplainedFirst(items: readonly ReconciliationItem[]): readonly ReconciliationItem[] {
  return [...items].sort((a, b) => Number(a.explained) - Number(b.explained));
}

/** The rows, projects or classes in which both sides of a comparison differ. */
export function ItemTable({
  importId,
  check,
  projectIds,
}: {
  importId: string;
  check: Reconciliation;
  projectIds: ProjectIds;
}) {
  const more = check.items.length - SHOWN_ITEMS;
  return (
    <>
      <Table caption={`“${check.name}”的明细`} stacked>
        <thead>
          <tr>
            <Th>项目、科目或行</Th>
            <Th numeric>左方（万元）</Th>
            <Th numeric>右方（万元）</Th>
            <Th numeric>差额（万元）</Th>
            <Th>说明</Th>
          </tr>
        </thead>
        <tbody>
          {unexplainedFirst(check.items)
            .slice(0, SHOWN_ITEMS)
            .map((item) => (
              <tr key={`${item.name}-${item.leftAt?.row}-${item.rightAt?.row}`}>
                <Th scope="row" className="max-w-80 break-words">
                  <ItemName item={item} projectIds={projectIds} />
                </Th>
                <Td label="左方（万元）" numeric>
                  <SideAmount importId={importId} at={item.leftAt} amount={item.left} unit={check.unit} />
                </Td>
                <Td label="右方（万元）" numeric>
                  <SideAmount importId={importId} at={item.rightAt} amount={item.right} unit={check.unit} />
                </Td>
                <Td label="差额（万元）" numeric>
                  <Amount amount={item.difference} unit={check.unit} />
                </Td>
                <Td label="说明" className="max-w-80">
                  <span>
                    <ResultTag result={item.explained ? 'explained' : 'differs'} /> {item.explanation}
                  </span>
                </Td>
              </tr>
            ))}
        </tbody>
      </Table>
      {more > 0 && (
        <p className="border-t border-line px-3 py-2 text-muted">其余 {more} 项请导出 Excel 查看。</p>
      )}
    </>
  );
}

function ItemName({ item, projectIds }: { item: ReconciliationItem; projectIds: ProjectIds }) {
  const id = item.code === null ? undefined : projectIds[item.code];
  if (id === undefined) return item.name;
  return <TextLink href={`/projects/${id}`}>{item.name}</TextLink>;
}
