import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import type { ProjectQuality as Quality } from '@/lib/quality/types';
import { FindingRows } from './finding-rows';

/** What the audit says about a project's targets, read-only; accepted suggestions show the verbatim texts. */
export function ProjectQuality({
  quality: { projectId, code, name, findings, year, mayDecide },
}: {
  readonly quality: Quality;
}) {
  const href = `/quality?year=${year.fiscalYear}&unit=${year.unitCode}&q=${code}`;
  const open = findings.filter(({ state }) => state === 'open');
  const settled = findings.filter(({ state }) => state !== 'open');
  if (findings.length === 0) return null;
  return (
    <Card
      id="quality"
      title="绩效指标质量审核"
      aside={mayDecide ? <TextLink href={href}>处理</TextLink> : `${open.length} 处未处理`}
      flush
    >
      {open.length > 0 ? (
        <Disclosure summary={`${open.length} 处未处理的问题`} className="p-3">
          <p className="mb-2 text-sm text-muted">
            审核按指标文字自动得出，不影响得分；下次申报目标时请参考建议。
          </p>
          <FindingRows projectId={projectId} name={name} findings={open} mayDecide={false} />
        </Disclosure>
      ) : (
        <Alert tone="good" className="m-3">
          没有未处理的问题。
        </Alert>
      )}
      {settled.length > 0 && (
        <Disclosure summary={`已处理 ${settled.length} 处，原文保留`} className="border-t border-line p-3">
          <FindingRows projectId={projectId} name={name} findings={settled} mayDecide={false} />
        </Disclosure>
      )}
    </Card>
  );
}
