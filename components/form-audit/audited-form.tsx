import { mergedRows } from '@/components/evaluation/merged-rows';
import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { DefinitionList } from '@/components/ui/definition-list';
import type { FormAudit } from '@/lib/form-audit/audit-form';
import type { RuleSetName } from '@/lib/rules/types';
import { formAnchor, rowAnchor } from './anchors';
import { AuditedRow } from './audited-row';
import { FindingKindTag } from './finding-kind';

type Props = { readonly audit: FormAudit; readonly index: number; readonly ruleSet: RuleSetName };

/** Stacked, the merged cells become a small heading above the rows they group. */
const ON_PHONES = 'max-sm:!text-sm max-sm:!text-muted';

/** One form as on paper, what was found marked on its rows. */
export function AuditedForm({ audit, index, ruleSet }: Props) {
  const { form, rows, findings } = audit;
  const spans = mergedRows(form.rows);
  const name = form.project === '' ? form.id : form.project;
  return (
    <Card
      id={formAnchor(index)}
      title={`${form.id} ${form.project}`.trim()}
      aside={findings.length === 0 ? '没有发现问题' : `${findings.length} 处`}
      flush
    >
      <FormHead audit={audit} />
      <Table caption={`${name}：逐行核对`} stickyHeader stacked>
        <Headings />
        <tbody>
          {form.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed form have no other identity
            <tr key={i} id={rowAnchor(index, i + 1)}>
              <MergedCell text={row.level1} rows={spans[i]!.level1} />
              <MergedCell text={row.level2} rows={spans[i]!.level2} light />
              <AuditedRow row={row} audit={rows[i]!} no={i + 1} ruleSet={ruleSet} />
            </tr>
          ))}
        </tbody>
        <TotalRow audit={audit} index={index} />
      </Table>
    </Card>
  );
}

/** A 一级 or 二级 cell over the rows that share it; nothing where it began further up, or is blank on phones. */
function MergedCell({
  text,
  rows,
  light,
}: {
  readonly text: string;
  readonly rows: number;
  light?: boolean;
}) {
  if (rows === 0) return null;
  if (text === '') return <Td rowSpan={rows} className="max-sm:!hidden" />;
  return (
    <Th scope="rowgroup" rowSpan={rows} className={classNames(light && 'font-normal', ON_PHONES)}>
      {text.replace(/指标$/, '')}
    </Th>
  );
}

function FormHead({ audit: { form } }: Pick<Props, 'audit'>) {
  const items = [
    ...(form.year === null ? [] : [{ term: '年度', value: form.year }]),
    ...form.head.map(({ label, text }) => ({ term: label, value: text, wide: text.length > 30 })),
    ...(form.complete ? [] : [{ term: '核对范围', value: '表不完整，没有核对合计与分值之和', wide: true }]),
  ];
  if (items.length === 0) return null;
  return (
    <div className="border-b border-line [overflow-wrap:anywhere]">
      <DefinitionList items={items} />
    </div>
  );
}

function Headings() {
  return (
    <thead>
      <tr>
        <Th className="w-14">一级指标</Th>
        <Th className="w-16">二级指标</Th>
        <Th numeric className="w-10">
          行
        </Th>
        <Th className="min-w-36">三级指标</Th>
        <Th className="min-w-24">年度指标值</Th>
        <Th className="min-w-24">实际完成值</Th>
        <Th numeric className="w-14">
          分值
        </Th>
        <Th numeric className="w-16">
          得分
        </Th>
        <Th numeric className="w-20">
          应得分
        </Th>
        <Th className="min-w-56">核对结果</Th>
      </tr>
    </thead>
  );
}

/** The sum of the printed scores beside the printed total, where they are not at odds. */
function sumInWords({ complete }: FormAudit['form'], { printed, computed }: FormAudit['total']): string {
  const sum = `各行得分之和 ${computed}`;
  if (!complete) return `${sum}；表不完整，没有核对合计。`;
  if (printed === null) return `${sum}；表中没有总分，没有核对合计。`;
  return printed === computed ? `${sum}，与总分一致。` : `${sum}，总分按执行率封顶。`;
}

function TotalRow({ audit: { form, findings, total, weights }, index }: Pick<Props, 'audit' | 'index'>) {
  const own = findings.filter(({ row }) => row === null);
  return (
    <tfoot id={rowAnchor(index, null)}>
      <tr>
        <Th scope="row" colSpan={6}>
          总分
        </Th>
        <Td numeric label="分值之和">
          {weights ?? <span className="font-normal text-muted">不全</span>}
        </Td>
        <Td numeric label="印出的总分">
          {total.printed ?? <span className="font-normal text-muted">未印</span>}
        </Td>
        <Td numeric className="max-sm:!hidden">
          —
        </Td>
        <Td className="!font-normal">
          {own.every(({ kind }) => kind !== '合计不符') && (
            <p className="text-muted">{sumInWords(form, total)}</p>
          )}
          {own.map(({ kind, message }) => (
            <div key={kind} className="mb-1 last:mb-0">
              <FindingKindTag kind={kind} />
              <p>{message}</p>
            </div>
          ))}
        </Td>
      </tr>
    </tfoot>
  );
}
