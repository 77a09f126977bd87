import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatDateTime } from '@/lib/core/clock';
import type { ImportDetails } from '@/lib/imports/types';
import { committedInWords } from './committed-in-words';
import { EarlierInWords, ImportedBefore } from './imported-before';
import { OutcomeDetails } from './outcome-details';
import { type Outlook, outlookOf } from './outlook';
import { PreviewActions } from './preview-actions';

/** Of a preview: what a commit would do, with the decision. Of a committed import: what it did, and what comes next. */
export function ImportOutcome({ details }: { details: ImportDetails }) {
  if (details.committedAt) return <Committed details={details} committedAt={details.committedAt} />;
  const outlook = outlookOf(details);
  return (
    <Card title="确认导入">
      <Expected details={details} outlook={outlook} />
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
  if (outlook.blocked !== null) return <NothingToDo details={details} />;
  const { added, identical, different, indicators, newUnits, newAccounts } = outlook;
  const parts = [
    newUnits > 0 && `${newUnits} 个单位`,
    `${added} 个项目`,
    `${indicators.toLocaleString('zh-CN')} 条指标`,
    newAccounts > 0 && `${newAccounts} 个责任人账号（待邀请）`,
  ].filter(Boolean);
  return (
    <>
      {details.earlier && different > 0 && <ImportedBefore earlier={details.earlier} different={different} />}
      {details.otherUnits.length > 0 && (
        <Alert tone="warning" title="文本属于另一个部门">
          文本的单位是“{details.unitCode} {details.unitName}”，系统中已有的单位是
          {details.otherUnits.slice(0, 3).join('、')}
          {details.otherUnits.length > 3 && `等 ${details.otherUnits.length} 个`}
          。导入会新建单位；如果选错了文件，请取消。
        </Alert>
      )}
      <p className="mb-2">
        {added > 0 ? `文本中有新的内容：${parts.join('、')}。` : '文本中没有新的项目。'}
        {different > 0 && `${different} 个已有项目与文本不同，可在下方“项目”中逐项选择。`}
        {identical > 0 && `${identical} 个已有项目相同，不变。`}
        {details.absent.length > 0 && `${details.absent.length} 个已有项目文本中没有，默认保留。`}
        {details.tablesDiffer && '预算13表以外的各表与上次导入的文本不同：导入后勾稽核对以这份文件为准。'}
      </p>
    </>
  );
}

function NothingToDo({ details: { earlier, absent } }: { details: ImportDetails }) {
  return (
    <Alert tone="info" title={`与${earlier ? '已导入' : '现有'}内容完全一致，无需提交`}>
      {earlier ? <EarlierInWords earlier={earlier} /> : '文本中的项目都已有，内容相同。'}
      {absent.length > 0 && `另有 ${absent.length} 个已有项目文本中没有，保留不变。`}
    </Alert>
  );
}

function Committed({ details, committedAt }: { details: ImportDetails; committedAt: string }) {
  const waiting = details.persons.filter(({ account }) => account === 'INVITED').length;
  const when = formatDateTime(new Date(committedAt));
  return (
    <>
      <Alert
        tone="good"
        title={`已导入：${committedInWords(details)}`}
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
      {details.outcome && <OutcomeDetails outcome={details.outcome} />}
    </>
  );
}
