import { ScoreLink } from '@/components/evaluation/score-link';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Stat, StatGroup } from '@/components/ui/stat';
import { Dec, formatPercent } from '@/lib/core/decimal';
import type { ProjectDetails } from '@/lib/projects/types';
import { isFrozen } from '@/lib/workflow/states';

const ACCOUNTS = {
  NONE: '（没有账号）',
  INVITED: '（账号未激活）',
  ACTIVE: '',
  DISABLED: '（账号已停用）',
} as const;

/** The score so far, for those who may see it; nothing before anything was reported. */
export function ProjectScores({ project }: { project: ProjectDetails }) {
  const { scores, state, indicators } = project;
  if (!scores || !project.participates || state === 'NOT_STARTED' || scores.total === null) return null;
  const final = isFrozen(state);
  return (
    <StatGroup label="得分">
      <Stat
        label={final ? '总分' : '总分（暂计）'}
        value={<ScoreLink projectId={project.id} subject="总分" score={scores.total} />}
        unit="分"
      >
        {final && scores.grade ? `等级：${scores.grade}` : '按已填内容计算'}
      </Stat>
      <Stat
        label="预算执行率"
        value={scores.executionRate === null ? '—' : formatPercent(new Dec(scores.executionRate))}
      >
        {scores.executionScore === null || scores.executionRate === null ? (
          '不适用或未填报'
        ) : (
          <>
            得{' '}
            <ScoreLink
              projectId={project.id}
              row="execution"
              subject="预算执行率"
              score={scores.executionScore}
            />{' '}
            分
          </>
        )}
      </Stat>
      <Stat label="已填指标" value={scores.reportedCount} unit={`/ ${indicators.length} 条`} />
    </StatGroup>
  );
}

/** What stands at the head of the declaration form, and the 年度绩效目标. */
export function ProjectHead({ project }: { project: ProjectDetails }) {
  const { owner } = project;
  return (
    <Card title="基本情况" flush>
      <DefinitionList
        items={[
          { term: '项目编码', value: project.code },
          { term: '项目类别', value: project.category ?? '—' },
          { term: '单位', value: project.unitName },
          { term: '评价年度', value: `${project.fiscalYear} 年` },
          {
            term: '项目责任人',
            value: owner
              ? `${owner.name}${owner.section ? `，${owner.section}` : ''}${ACCOUNTS[owner.account]}`
              : '未指定',
          },
          { term: '联系电话', value: project.ownerPhone ?? '—' },
          { term: '绩效目标', value: project.goal ?? '—', wide: true },
        ]}
      />
    </Card>
  );
}
