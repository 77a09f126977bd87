'use client';

import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { fileSize } from '@/lib/core/file-size';
import { KINDS_IN_WORDS } from '@/lib/evidence/schema';
import type { EvidenceFile } from '@/lib/evidence/types';
import { AddFiles } from './add-files';
import { useEvidence } from './evidence-context';
import { FileLine } from './file-line';
import { UploadLine } from './upload-line';
import { useFileTarget } from './use-file-target';

const SUBJECT = '项目整体';
const limit = (bytes: number) => fileSize(bytes).replace('.0', '');

/** The files behind the form as a whole, and how much room the project has used. */
export function ProjectEvidenceCard() {
  const { files, mayChange, uploads } = useEvidence();
  const own = files.filter(({ indicatorId }) => indicatorId === null);
  if (!mayChange && own.length === 0) return null;
  const coming = uploads.filter(({ indicatorId }) => indicatorId === null);
  return (
    <Card title="佐证材料（项目整体）" aside={<Room />} id="evidence">
      {own.length + coming.length > 0 && (
        <ul aria-label="佐证材料：项目整体" className="mb-2 space-y-1 text-sm">
          {own.map((file) => (
            <FormerIndicator key={file.id} file={file} />
          ))}
          {coming.map((item) => (
            <UploadLine key={item.key} item={item} />
          ))}
        </ul>
      )}
      {mayChange && <Drop empty={files.length === 0} />}
    </Card>
  );
}

function FormerIndicator({ file }: { readonly file: EvidenceFile }) {
  if (file.formerIndicator === null) return <FileLine file={file} />;
  return (
    <>
      <FileLine file={file} />
      <li className="list-none pl-5 text-xs text-muted">
        原属指标“{file.formerIndicator}”，该指标已不在预算中
      </li>
    </>
  );
}

function Room() {
  const { files, limits } = useEvidence();
  const used = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length === 0) return <>本项目还没有文件</>;
  return (
    <>
      本项目共 {files.length} 个文件，{fileSize(used)} / {limit(limits.project)}
    </>
  );
}

function Drop({ empty }: { readonly empty: boolean }) {
  const { limits } = useEvidence();
  const { over, target } = useFileTarget(null);
  return (
    <div
      {...target}
      className={classNames(
        'rounded-md border border-dashed px-3 py-3 text-sm',
        over ? 'border-action bg-action-soft' : 'border-control',
      )}
    >
      {empty && (
        <p className="mb-1">
          好的佐证材料能让评价人员不打电话就核对数字：合同、验收单、签到表、台账、调查问卷汇总、支付凭证、现场照片。能对应某项指标的，请放在该指标下；材料中的身份证号、银行账号等请先遮盖。
        </p>
      )}
      <AddFiles indicatorId={null} subject={SUBJECT} label="添加文件" />
      <p className="mt-1 text-muted">
        可多选，也可拖放到这里或某项指标的行内，或在行内粘贴截图。支持{KINDS_IN_WORDS}，每个不超过{' '}
        {limit(limits.file)}。
      </p>
    </div>
  );
}
