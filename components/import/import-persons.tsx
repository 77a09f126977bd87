import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import type { ImportDetails, ImportPerson } from '@/lib/imports/types';
import { outlookOf } from './outlook';

const ACCOUNTS = {
  NEW: { tone: 'info', label: '新建账号' },
  INVITED: { tone: 'neutral', label: '已有账号，未激活' },
  ACTIVE: { tone: 'good', label: '已有账号' },
  DISABLED: { tone: 'warning', label: '账号已停用' },
} as const satisfies Record<ImportPerson['account'], { tone: string; label: string }>;

/** A name without a single letter: most likely the telephone number, typed into the wrong column. */
function isNumber(name: string): boolean {
  return /^[\d\s+-]+$/.test(name);
}

/** The 项目责任人 of the document and the accounts that they have or get. */
export function ImportPersons({ details }: { details: ImportDetails }) {
  const { persons, projects, units } = details;
  const without = projects.filter(({ owner }) => owner === null).length;
  const numbers = persons.filter(({ name }) => isNumber(name));
  const { newAccounts: fresh } = outlookOf(details);
  return (
    <Card title="项目责任人" aside={`${persons.length} 人，其中新建账号 ${fresh} 个`}>
      {without > 0 && (
        <p className="mb-2">
          <Tag tone="warning">{without} 个项目没有责任人</Tag> 导入后可在“调整责任人”中指定。
        </p>
      )}
      {numbers.map(({ name, phone }) => (
        <p key={name} className="mb-2">
          <Tag tone="warning">责任人“{name}”像是电话号码</Tag>{' '}
          {phone ? `同一行的电话一栏是“${phone}”，两栏可能填反了。` : ''}
          按原文导入，请核对；可在“账号”中更正姓名。
        </p>
      ))}
      <Disclosure summary="查看名单">
        <div className="-mx-4 -mb-4 border-t border-line">
          <Table caption="项目责任人" stacked>
            <thead>
              <tr>
                <Th>姓名</Th>
                {units.length > 1 && <Th>单位</Th>}
                <Th>电话</Th>
                <Th numeric>项目</Th>
                <Th>账号</Th>
              </tr>
            </thead>
            <tbody>
              {persons.map((person) => (
                <tr key={`${person.unitCode}-${person.name}`}>
                  <Th scope="row">{person.name}</Th>
                  {units.length > 1 && (
                    <Td label="单位">{units.find(({ code }) => code === person.unitCode)?.name}</Td>
                  )}
                  <Td label="电话">{person.phone ?? '—'}</Td>
                  <Td label="项目" numeric>
                    {person.projects}
                  </Td>
                  <Td label="账号">
                    <Tag tone={ACCOUNTS[person.account].tone} icon={null}>
                      {ACCOUNTS[person.account].label}
                    </Tag>
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </Disclosure>
    </Card>
  );
}
