import { Download } from 'lucide-react';
import { Table, Td, Th } from '@/components/table/table';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/core/clock';
import { fileSize } from '@/lib/core/file-size';
import type { FormVersion } from '@/lib/frozen-forms/types';

type Props = { readonly projectId: string; readonly versions: readonly FormVersion[] };

/** The forms as they were approved, the latest first: who decided what on each, what stood in it, its document. */
export function ProjectVersions({ projectId, versions }: Props) {
  if (versions.length === 0) return null;
  return (
    <Card title="自评表定稿" aside={`${versions.length} 版`} flush>
      <ol>
        {versions.map((version) => (
          <li key={version.no} className="print-whole border-b border-line px-3 py-2 text-sm last:border-b-0">
            <Version projectId={projectId} version={version} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Version({ projectId, version }: { readonly projectId: string; readonly version: FormVersion }) {
  const { no, model, sha256, reopened } = version;
  const address = `/api/projects/${projectId}/form.pdf`;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <b>第 {no} 版</b>
        {reopened ? <Tag tone="warning">已被重新评价取代</Tag> : <Tag tone="good">现行</Tag>}
        <span>
          {model.total} 分 {model.grade}
        </span>
        <ButtonLink
          size="small"
          variant="quiet"
          className="ml-auto"
          download=""
          href={reopened ? `${address}?version=${no}` : address}
          icon={<Download aria-hidden className="size-3.5" />}
        >
          PDF<span className="sr-only">：第 {no} 版</span>
        </ButtonLink>
      </div>
      <p className="text-muted">{steps(version).join('；')}。</p>
      {reopened && <p className="whitespace-pre-line">重新评价原因：{reopened.reason}</p>}
      <p className="break-all text-xs text-muted">SHA-256 {sha256}</p>
      <Disclosure summary={`第 ${no} 版的内容`} className="mt-1">
        <Rows version={version} />
        <Evidence projectId={projectId} version={version} />
      </Disclosure>
    </>
  );
}

function steps({ approvedAt, approvedByName, signedOff, published, reopened }: FormVersion): string[] {
  const step = (at: string, byName: string, what: string) =>
    `${byName} ${formatDateTime(new Date(at))} ${what}`;
  return [
    step(approvedAt, approvedByName, '评价通过'),
    ...(signedOff ? [step(signedOff.at, signedOff.byName, '审定')] : []),
    ...(published ? [step(published.at, published.byName, '公开')] : []),
    ...(reopened ? [step(reopened.at, reopened.byName, '重新评价')] : []),
  ];
}

/** The files that stood behind the version: they stay, whatever became of them in the form. */
function Evidence({
  projectId,
  version: { no, model },
}: {
  readonly projectId: string;
  readonly version: FormVersion;
}) {
  const { evidence, indicators } = model;
  if (evidence === null || evidence.length === 0) return null;
  return (
    <>
      <p className="mt-2 font-semibold">佐证材料（{evidence.length} 个文件）</p>
      <ul aria-label={`第 ${no} 版的佐证材料`} className="space-y-0.5">
        {evidence.map(({ id, row, name, size, sha256 }) => (
          <li key={id}>
            <a
              className="text-action hover:underline"
              download=""
              href={`/api/projects/${projectId}/evidence/${id}`}
            >
              {name}
            </a>
            <span className="text-muted">
              （{row === null ? '项目整体' : indicators[row]?.name}，{fileSize(size)}）
            </span>
            <span className="block break-all text-xs text-muted">SHA-256 {sha256}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Rows({ version: { no, model } }: { readonly version: FormVersion }) {
  return (
    <Table caption={`第 ${no} 版的指标与得分`} stacked>
      <thead>
        <tr>
          <Th>指标</Th>
          <Th className="w-32">年度指标值</Th>
          <Th className="w-40">实际完成值</Th>
          <Th className="w-28" numeric>
            得分 / 分值
          </Th>
          <Th>偏差原因及改进措施</Th>
        </tr>
      </thead>
      <tbody>
        {model.indicators.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen rows never move, and two may share a name
          <tr key={i}>
            <Th scope="row">{row.name}</Th>
            <Td label="年度指标值">{row.target}</Td>
            <Td label="实际完成值">{row.actual ?? '未填报'}</Td>
            <Td numeric label="得分 / 分值">
              {row.score ?? '不评分'} / {row.weight}
            </Td>
            <Td label="偏差原因及改进措施">
              {[row.deviationReason, row.improvement].filter((text) => text !== null).join('；') || '无'}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
