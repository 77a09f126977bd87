import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';

/** What may be imported, and what happens to it. */
export function AcceptedFormat() {
  return (
    <Card title="说明">
      <ul className="list-disc space-y-1 pl-5">
        <li>
          文件是一个部门一个年度的<b>预算公开文本</b>，其中须有“预算13表
          项目支出绩效目标申报表”：单位、项目、责任人、金额、绩效目标和三级指标都从这张表读取；其余各表用于勾稽核对。
        </li>
        <li>
          可以是
          Word（.docx）、Excel（.xlsx，一表一个工作表或各表在一起均可）、从两者复制出的文本（.txt，UTF-8、UTF-16
          或 GB18030 编码），或预算13表单独存成的
          .csv（年度写在标题或文件名中）。系统按内容识别，扩展名不影响读取。
        </li>
        <li>
          旧版 <b>.doc、.xls、.wps、.et</b>：用 Word、Excel 或 WPS 打开，“文件 → 另存为”，类型选 .docx 或
          .xlsx。设有打开密码的，先取消密码。
        </li>
        <li>宏、外部链接、嵌入的文件和图片都不打开、不读取；文件中有这些内容时，预览页会说明。</li>
        <li>
          上传后先<b>预览</b>：核对单位、年度、项目和指标数，有问题的行会逐条列出。确认之前不写入任何数据。
        </li>
        <li>
          同一内容再次导入不会改变任何数据。调整后的文本会与已有项目逐项比较，由您选择采用哪些；已填报的内容不会在未确认时改动。
        </li>
        <li>
          文本中没有的项目，可以<TextLink href="/projects/new">手工新增</TextLink>。
        </li>
      </ul>
    </Card>
  );
}
