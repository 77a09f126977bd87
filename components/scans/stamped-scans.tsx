import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { fileSize } from '@/lib/core/file-size';
import { DIGITAL_COPY, type ListedScan, type ProjectScans } from '@/lib/stamped-scans/types';
import { RemoveScan } from './remove-scan';
import { SendScan } from './send-scan';

type Props = { readonly projectId: string; readonly of: ProjectScans };

/** The stamped forms of a project as they came back, each with the version that it was printed from. */
export function StampedScans({ projectId, of: { scans, versions, mayChange } }: Props) {
  if (versions.length === 0 || (scans.length === 0 && !mayChange)) return null;
  return (
    <Card title="盖章扫描件" aside={scans.length > 0 && `${scans.length} 份`}>
      {scans.length > 0 && (
        <ul aria-label="盖章扫描件" className="mb-3">
          {scans.map((scan) => (
            <Scan key={scan.id} projectId={projectId} scan={scan} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {mayChange && <SendScan projectId={projectId} versions={versions} />}
    </Card>
  );
}

function Scan({
  projectId,
  scan,
  mayChange,
}: {
  readonly projectId: string;
  readonly scan: ListedScan;
  readonly mayChange: boolean;
}) {
  const { id, no, inForce, code, named, digital, name, size, sha256, uploadedByName, uploadedAt } = scan;
  return (
    <li className="border-t border-line py-2 text-sm first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-2">
        <b>第 {no} 版</b>
        {digital && <Tag tone="warning">{DIGITAL_COPY}</Tag>}
        {inForce ? <Tag tone="good">现行</Tag> : <Tag tone="warning">该版已被重新评价取代</Tag>}
        <span className="min-w-0 break-words">
          {name}（{fileSize(size)}）
        </span>
        <span className="ml-auto flex gap-1">
          <ButtonLink
            size="small"
            variant="quiet"
            download=""
            href={`/api/projects/${projectId}/scans/${id}`}
            icon={<Download aria-hidden className="size-3.5" />}
          >
            下载<span className="sr-only">：{name}</span>
          </ButtonLink>
          {mayChange && <RemoveScan projectId={projectId} scan={scan} />}
        </span>
      </div>
      <p className="text-muted">
        {uploadedByName} {uploadedAt} 上传；验证码 {code}
        {named ? '，与文件中的一致' : '，由上传人指定'}。
      </p>
      <p className="break-all text-xs text-muted">SHA-256 {sha256}</p>
    </li>
  );
}
