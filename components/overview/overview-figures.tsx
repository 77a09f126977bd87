import { moneyInWords, rateInWords } from '@/components/review/figures';
import { Card } from '@/components/ui/card';
import { Stat, StatGroup } from '@/components/ui/stat';
import { TextLink } from '@/components/ui/text-link';
import type { Tone } from '@/components/ui/tone';
import type { Overview } from '@/lib/overview/types';
import { STAGE_LABELS, STAGES } from '@/lib/workflow/stages';
import { isFrozen, STATE_LABELS, STATES, type State } from '@/lib/workflow/states';
import { Bars } from './bars';
import { scoreBands } from './score-bands';

type Props = { readonly overview: Overview };

/** The unit's year in figures. */
export function OverviewFigures({ overview }: Props) {
  const { statistics, money, participating, exempt, states, approved } = overview;
  const submitted = states.SUBMITTED + states.RESUBMITTED;
  return (
    <StatGroup label="年度概况">
      <Stat label="已评价" value={approved} unit={`/ ${participating} 个项目`}>
        {submitted} 个等待评价
        {exempt > 0 && `，另有 ${exempt} 个不参评`}
        <Overdue overview={overview} />
      </Stat>
      <Stat label="平均得分" value={statistics?.mean ?? '—'} unit={statistics ? '分' : undefined}>
        {statistics ? `最低 ${statistics.min}，最高 ${statistics.max}` : '还没有已评价的项目'}
      </Stat>
      <Stat label="预算执行率" value={rateInWords(money.rate)}>
        {money.reported < participating
          ? `${money.reported} 个项目已填金额，共 ${participating} 个`
          : '全部项目已填金额'}
      </Stat>
      <Stat
        label="全年执行数"
        value={<span className="text-xl">{moneyInWords(money.executed, '—')}</span>}
        unit="万元"
      >
        全年预算数 {moneyInWords(money.annual, '—')} 万元
      </Stat>
    </StatGroup>
  );
}

/** How many projects are late, by the stage that they are in; nothing where none is. */
function Overdue({ overview: { overdue, year } }: Props) {
  const late = STAGES.filter((stage) => overdue[stage] > 0);
  if (late.length === 0) return null;
  return (
    <TextLink
      href={`/projects?state=OVERDUE${year ? `&year=${year.fiscalYear}` : ''}`}
      className="block text-warning"
    >
      逾期：{late.map((stage) => `${STAGE_LABELS[stage]} ${overdue[stage]} 个`).join('，')}
    </TextLink>
  );
}

const GRADE_TONES: Readonly<Record<string, Tone>> = { 优: 'good', 良: 'info', 中: 'warning', 差: 'bad' };

const STATE_TONES: Readonly<Record<State, Tone>> = {
  NOT_STARTED: 'neutral',
  DRAFTING: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  RESUBMITTED: 'info',
  APPROVED: 'good',
  SIGNED_OFF: 'good',
  PUBLISHED: 'good',
};

/** How grades, scores and states are spread. Grades and scores count approved projects only. */
export function OverviewCharts({ overview }: Props) {
  const approved = overview.projects.filter((project) => project.participates && isFrozen(project.state));
  const scores = approved.flatMap(({ score }) => (score === null ? [] : [score]));
  return (
    <div className="grid gap-x-4 lg:grid-cols-3">
      <Card title="等级分布" aside="已评价">
        <Bars
          label="等级分布"
          unit="个"
          bars={Object.entries(overview.grades).map(([grade, count]) => ({
            label: grade,
            count,
            tone: GRADE_TONES[grade],
          }))}
        />
      </Card>
      <Card title="得分分布" aside="已评价">
        <Bars label="得分分布" unit="个" bars={scoreBands(scores)} />
      </Card>
      <Card title="进度" aside={`${overview.participating} 个参评项目`}>
        <Bars
          label="各状态的项目数"
          unit="个"
          bars={STATES.map((state) => ({
            label: STATE_LABELS[state],
            count: overview.states[state],
            tone: STATE_TONES[state],
          }))}
        />
      </Card>
    </div>
  );
}
