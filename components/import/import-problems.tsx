import { Table, Td, Th } from '@/components/table/table';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import type { ImportDetails } from '@/lib/imports/types';

/** What is wrong in single rows, each with its place. */
export function ImportProblems({ problems }: { problems: ImportDetails['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <Card title="需要处理的问题" aside={`${problems.length} 处`} flush>
      <Table caption="文本中的问题：所在表、行、列、原文和说明" stickyHeader stacked>
        <thead>
          <tr>
            <Th>位置</Th>
            <Th>列</Th>
            <Th>原文</Th>
            <Th>问题</Th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ table, row, field, message, text }) => (
            <tr key={`${table}-${row}-${field}-${message}`}>
              <Th scope="row" className="whitespace-nowrap">
                预算{table}表 第 {row} 行
              </Th>
              <Td label="列">{field}</Td>
              <Td label="原文" className="max-w-80 break-all">
                {text === '' ? <span className="text-muted">（空白）</span> : text}
              </Td>
              <Td label="问题">{message}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** What suggests that the file is only a part of the document: to be compared, not in the way. */
export function ImportCompleteness({ notes }: { notes: ImportDetails['completeness'] }) {
  if (notes.length === 0) return null;
  return (
    <Alert tone="warning" title="请核对文件是否完整">
      <ul className="list-disc pl-5">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** Whether the document brings 分值, and where these do not sum to what the rules want. */
export function ImportWeights({ details }: { details: ImportDetails }) {
  const { problems, weightNotes, weighted } = details;
  if (weightNotes.length > 0) {
    return (
      <Alert tone="warning" title={`${weightNotes.length} 个项目的分值与规则不符`}>
        <ul className="list-disc pl-5">
          {weightNotes.map(({ code, name, message }) => (
            <li key={`${code}-${name}`}>
              {name}：{message}
            </li>
          ))}
        </ul>
        <p>文本给出的分值原样保留；合计不符的，提交自评表前须调整。</p>
      </Alert>
    );
  }
  if (weighted > 0 || problems.length > 0) return null;
  return (
    <p className="mb-4 text-muted">
      文本没有列出指标分值：按评分规则拟定（预算执行率 10 分，其余按一级指标平均分配），填报前可以调整。
    </p>
  );
}
