import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { TextLink } from '@/components/ui/text-link';
import { formatDateTime } from '@/lib/core/clock';
import type { RuleSetDetails } from '@/lib/rules/types';
import { UNVERIFIED, UNVERIFIED_MEANING } from '@/lib/scoring/explanation';
import { ruleSetHref } from './rule-set-href';
import { origin } from './rule-set-table';

/** Where a version comes from and where it is used; what has not been verified is said first. */
export function RuleSetHead({ details }: { readonly details: RuleSetDetails }) {
  const { unverified, years, projects, basedOn, otherVersions, draft } = details;
  return (
    <>
      {unverified > 0 && (
        <Alert tone="warning" title={`${unverified} 条规则${UNVERIFIED}`}>
          {UNVERIFIED_MEANING}
        </Alert>
      )}
      <Card flush>
        <DefinitionList
          items={[
            { term: '来源', value: basedOn ? origin(details, basedOn) : '系统自带' },
            { term: '发布', value: draft ? '尚未发布，不能用于年度评价' : published(details) },
            { term: '采用年度', value: years.length > 0 ? years.map((y) => `${y} 年度`).join('、') : '没有' },
            { term: '计分项目', value: projects > 0 ? `${projects} 个` : '没有' },
            ...(otherVersions.length > 0
              ? [{ term: '其他版本', value: <OtherVersions details={details} />, wide: true }]
              : []),
          ]}
        />
      </Card>
    </>
  );
}

function published({ publishedAt, publishedByName }: RuleSetDetails): string {
  if (!publishedAt) return '随系统提供';
  return `${formatDateTime(new Date(publishedAt))}，${publishedByName}`;
}

function OtherVersions({ details }: { readonly details: RuleSetDetails }) {
  return (
    <span className="flex flex-wrap gap-x-4">
      {details.otherVersions.map(({ version, draft }) => (
        <TextLink key={version} href={ruleSetHref({ ruleSetId: details.ruleSetId, version })}>
          第 {version} 版{draft && '（草稿）'}
        </TextLink>
      ))}
    </span>
  );
}
