import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';

/** What may be imported, and what happens to it. */
export function AcceptedFormat() {
  return (
    <Card title="说明">
      <ul className="list-disc space-y-1 pl-5">
        <li>
          文件是一个部门一个年度的<b>预算公开文本</b>，其中须有“预算13表
          项目支出绩效目标申报表”：单位、项目、责任人、金额、绩效目标和三级指标都从这张表读取。
        </li>
        <li>编码为 UTF-8 或 GB18030 均可；换行方式、文件名不影响内容的识别。</li>
        <li>
          上传后先<b>预览</b>：核对单位、年度、项目和指标数，有问题的行会逐条列出。确认之前不写入任何数据。
        </li>
        <li>同一内容再次导入不会改变任何数据；已有的项目不会被覆盖。</li>
        <li>
          文本中没有的项目，可以<TextLink href="/projects/new">手工新增</TextLink>。
        </li>
      </ul>
    </Card>
  );
}
