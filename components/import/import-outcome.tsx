import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { ImportDetails } from '@/lib/imports/types';
import { type Outlook, outlookOf } from './outlook';
import { PreviewActions } from './preview-actions';

/** Of a preview: what a commit would do, with the decision. Of a committed import: what it did, and what comes next. */
export function ImportOutcome({ details }: { details: ImportDetails }) {
  if (details.committedAt) return <Committed details={details} committedAt={details.committedAt} />;
  const outlook = outlookOf(details);
  return (
    <Card title="确认导入">
      <Expected details={details} outlook={outlook} />
      <Absent absent={details.absent} />
      <PreviewActions importId={details.id} possible={outlook.blocked === null} />
    </Card>
  );
}

function Expected({ details, outlook }: { details: ImportDetails; outlook: Outlook }) {
  if (outlook.blocked === 'problems') {
    return (
      <Alert tone="bad" title={`文本中有 ${details.problems.length} 处问题，暂不能导入`}>
        问题列在下方，注明了所在的表、行和列。请修改原文件后重新上传。
      </Alert>
    );
  }
  if (details.earlier) {
    return (
      <Alert tone="info" title="与已导入内容完全一致，无需提交">
        {formatDateTime(new Date(details.earlier.committedAt))} 已导入过同样的内容，
        <TextLink href={`/admin/imports/${details.earlier.id}`}>查看那次导入</TextLink>。
      </Alert>
    );
  }
  const { added, identical, different, indicators, newUnits, newAccounts } = outlook;
  const parts = [
    newUnits > 0 && `${newUnits} 个单位`,
    `${added} 个项目`,
    `${indicators.toLocaleString('zh-CN')} 条指标`,
    newAccounts > 0 && `${newAccounts} 个责任人账号（待邀请）`,
  ].filter(Boolean);
  return (
    <>
      <p className="mb-2">
        {added > 0 ? `确认后将新增 ${parts.join('、')}。` : '文本中的项目都已存在，无需提交。'}
      </p>
      {identical + different > 0 && (
        <p className="mb-2 text-muted">
          已存在且相同的项目 {identical} 个，不变；已存在但内容不同的项目 {different}{' '}
          个，保留现有内容，不覆盖。
        </p>
      )}
    </>
  );
}

function Absent({ absent }: { absent: ImportDetails['absent'] }) {
  if (absent.length === 0) return null;
  return (
    <Disclosure className="mb-3" summary={`系统中有、文本中没有的项目 ${absent.length} 个，保留不变`}>
      <ul className="list-disc pl-6">
        {absent.map(({ code, name }) => (
          <li key={code}>
            {name} <span className="text-muted">{code}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Committed({ details, committedAt }: { details: ImportDetails; committedAt: string }) {
  const waiting = details.persons.filter(({ account }) => account === 'INVITED').length;
  const when = formatDateTime(new Date(committedAt));
  return (
    <Alert
      tone="good"
      title={`已导入 ${details.addedCount} 个项目`}
      action={
        <span className="flex flex-wrap gap-2">
          {waiting > 0 && (
            <ButtonLink href="/admin/users/invite" variant="primary">
              邀请责任人
            </ButtonLink>
          )}
          <ButtonLink href={`/projects?year=${details.fiscalYear}&unit=${details.unitCode}`}>
            查看项目
          </ButtonLink>
        </span>
      }
    >
      {details.committedByName} 于 {when} 提交。
      {waiting > 0
        ? `${waiting} 位责任人的账号尚未激活：请生成一次性链接发给本人，由本人设置密码后即可填报。`
        : '责任人的账号都已激活，可以开始填报。'}
      评价人员和领导的账号在“账号”中新建。
    </Alert>
  );
}
