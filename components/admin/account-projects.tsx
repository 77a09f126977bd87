import { Table, Td, Th } from '@/components/table/table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/states';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import type { AccountProject } from '@/lib/users/types';
import { STATE_LABELS } from '@/lib/workflow/states';

export function AccountProjects({ projects, href }: { projects: readonly AccountProject[]; href: string }) {
  return (
    <Card title="负责的项目" flush aside={projects.length > 0 && <TextLink href={href}>调整责任人</TextLink>}>
      {projects.length === 0 ? (
        <EmptyState title="名下没有项目" />
      ) : (
        <Table caption="负责的项目" stacked>
          <thead>
            <tr>
              <Th>项目</Th>
              <Th>编码</Th>
              <Th>年度</Th>
              <Th>自评状态</Th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <tr key={project.id}>
                <Th scope="row">
                  <TextLink href={`/projects/${project.id}`}>{project.name}</TextLink>
                </Th>
                <Td label="编码">{project.code}</Td>
                <Td label="年度">{project.fiscalYear}</Td>
                <Td label="自评状态">
                  <Tag>{project.participates ? STATE_LABELS[project.state] : '不参评'}</Tag>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
