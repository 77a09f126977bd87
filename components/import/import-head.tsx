import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Stat, StatGroup } from '@/components/ui/stat';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/core/clock';
import { Dec, formatMoney } from '@/lib/core/decimal';
import { fileSize } from '@/lib/core/file-size';
import type { ImportDetails, ImportUnit } from '@/lib/imports/types';

/** What the file is, and what its table 13 comes to. */
export function ImportHead({ details }: { details: ImportDetails }) {
  const uploaded = `${details.createdByName}，${formatDateTime(new Date(details.createdAt))}`;
  return (
    <>
      <StatGroup label="文本概况">
        <Stat label="项目" value={details.projectCount} unit="个" />
        <Stat label="三级指标" value={details.indicatorCount.toLocaleString('zh-CN')} unit="条" />
        <Stat
          label="项目总额（万元）"
          value={<span className="max-sm:text-xl">{formatMoney(new Dec(details.money))}</span>}
        />
        <Stat label="项目责任人" value={details.persons.length} unit="人" />
      </StatGroup>
      <Card flush>
        <DefinitionList
          columns={2}
          items={[
            { term: '单位', value: <Units units={details.units} />, wide: true },
            {
              term: '文件',
              value: (
                <>
                  <a href={`/api/imports/${details.id}/file`} download className="text-action underline">
                    {details.fileName}
                  </a>
                  （{fileSize(details.byteSize)}）
                </>
              ),
            },
            { term: '上传', value: uploaded },
            {
              term: 'SHA-256',
              value: <span className="break-all font-mono text-xs">{details.fileSha256}</span>,
              wide: true,
            },
          ]}
        />
      </Card>
    </>
  );
}

function Units({ units }: { units: readonly ImportUnit[] }) {
  return (
    <ul>
      {units.map(({ code, name, projects, knownAs }) => (
        <li key={code}>
          {code} {name}
          <span className="text-muted">，{projects} 个项目</span>{' '}
          {knownAs === null && (
            <Tag tone="info" icon={null}>
              新单位
            </Tag>
          )}
          {knownAs !== null && knownAs !== name && (
            <Tag tone="warning">系统中名为“{knownAs}”，保留现有名称</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
