import { Table, Td, Th } from '@/components/table/table';
import { ButtonLink } from '@/components/ui/button';
import { hrefWith } from '@/components/ui/query-href';
import { TextLink } from '@/components/ui/text-link';
import type { YearRules } from '@/lib/rules/types';
import { EvidenceSetting } from './evidence-setting';
import { ruleSetHref } from './rule-set-href';
import { SignOffSetting } from './sign-off-setting';

/** Which set each year pins; whoever may changes it from here. */
export function YearRulesTable({
  years,
  mayManage,
}: {
  readonly years: readonly YearRules[];
  readonly mayManage: boolean;
}) {
  return (
    <Table caption="各年度采用的评分规则" stacked>
      <thead>
        <tr>
          <Th className="w-28">评价年度</Th>
          <Th>采用的规则</Th>
          <Th numeric className="w-32">
            已评价
          </Th>
          <Th numeric className="w-32">
            未评价
          </Th>
          <Th className="w-44">领导审定</Th>
          <Th className="w-52">佐证材料</Th>
          <Th className="w-32">
            <span className="sr-only">操作</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <YearRow key={year.id} year={year} mayManage={mayManage} />
        ))}
      </tbody>
    </Table>
  );
}

function YearRow({ year, mayManage }: { readonly year: YearRules; readonly mayManage: boolean }) {
  const { fiscalYear, unitCode, ruleSet, open, approved } = year;
  const href = hrefWith('/rules/pin', {}, { year: String(fiscalYear), unit: unitCode });
  return (
    <tr>
      <Th scope="row">{fiscalYear} 年度</Th>
      <Td label="采用的规则">
        <span>
          <TextLink href={ruleSetHref(ruleSet)}>{ruleSet.title}</TextLink>
          <span className="ml-2 text-xs text-muted">第 {ruleSet.version} 版</span>
        </span>
      </Td>
      <Td numeric label="已评价">
        {approved} 个项目
      </Td>
      <Td numeric label="未评价">
        {open} 个项目
      </Td>
      <Td label="领导审定">
        <span className="inline-flex flex-wrap items-center gap-2">
          {year.signOffNeeded ? '须审定' : '不须审定'}
          {mayManage && <SignOffSetting year={year} />}
        </span>
      </Td>
      <Td label="佐证材料">
        <span className="inline-flex flex-wrap items-center gap-2">
          {year.evidenceHere ? '在系统中上传' : '另行归档'}
          {mayManage && <EvidenceSetting year={year} />}
        </span>
      </Td>
      <Td className="text-right">
        {mayManage && open > 0 && (
          <ButtonLink size="small" href={href}>
            更换规则<span className="sr-only">：{fiscalYear} 年度</span>
          </ButtonLink>
        )}
      </Td>
    </tr>
  );
}
