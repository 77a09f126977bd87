import { Table, Td, Th } from '@/components/table/table';
import { TextLink } from '@/components/ui/text-link';
import type { PublicDocument } from '@/lib/verification/verdict';

/** What the register has of each form in a file; each can be verified by its code as well. */
export function ManyDocuments({ documents }: { documents: readonly PublicDocument[] }) {
  return (
    <div className="mb-4 max-h-96 overflow-y-auto rounded-md border border-line">
      <Table caption="文件所含的自评表" stacked>
        <thead>
          <tr>
            <Th>项目</Th>
            <Th>得分</Th>
            <Th>状态</Th>
            <Th>验证码</Th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ code, figures, inForce }, i) => (
            <tr key={code ?? i}>
              <Th scope="row">{figures?.project ?? '不公开的项目'}</Th>
              <Td label="得分">{figures ? `${figures.score} 分 ${figures.grade}` : '—'}</Td>
              <Td label="状态">{inForce ? '有效' : '已被取代'}</Td>
              <Td label="验证码">{code && <TextLink href={`/verify/${code}`}>{code}</TextLink>}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
