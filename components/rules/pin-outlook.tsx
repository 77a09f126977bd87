import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import type { ComparedProject, Comparison } from '@/lib/rules/types';
import { isFrozen } from '@/lib/workflow/states';
import { ComparisonTable } from './comparison-table';
import { PinForm } from './pin-form';
import { nameInWords, RuleDifferences } from './rule-differences';

const isApproved = ({ state }: ComparedProject) => isFrozen(state);
const moves = ({ difference }: ComparedProject) => difference !== null && difference !== '0.00';

/** What a change of a year's set does: which projects get which score, and which stay as they are. */
export function PinOutlook({ comparison }: { readonly comparison: Comparison }) {
  const { year, sets, projects, differences } = comparison;
  const open = projects.filter((project) => !isApproved(project));
  const approved = projects.filter(isApproved);
  return (
    <>
      <Alert title={`${year.fiscalYear} 年度将改用：${nameInWords(sets[1])}`}>
        <ul className="list-disc pl-5">
          <li>
            {open.length} 个未评价的项目按新规则重新计分：{open.filter(moves).length} 个得分变化，
            {open.filter((project) => project.gradeChanges).length} 个等级变化。
          </li>
          <li>
            {approved.length > 0
              ? `${approved.length} 个已评价通过的项目不受影响：得分、等级和自评表保持通过时的样子，仍按通过时的规则。`
              : '目前没有已评价通过的项目；今后通过的项目，得分不再因更换规则而变化。'}
          </li>
          <li>没有人调整过的分值按新规则重新分配；预算文本自带的、有人调整过的分值不动。</li>
          <li>正在填报的人保存时会看到提示，已填写的内容都保留。</li>
        </ul>
      </Alert>
      <Misfits projects={open} />
      <Card title="未评价的项目：更换前后" aside={`${open.length} 个`} flush>
        <ComparisonTable
          caption="未评价的项目更换规则前后的得分"
          projects={open}
          words={{ sides: ['更换前', '更换后'], explain: null }}
        />
      </Card>
      <RuleDifferences sets={sets} differences={differences} />
      <PinForm year={year} next={sets[1]} open={open.length} />
    </>
  );
}

function Misfits({ projects }: { readonly projects: readonly ComparedProject[] }) {
  const misfits = projects.filter(({ weightsOff }) => weightsOff);
  if (misfits.length === 0) return null;
  return (
    <Alert tone="warning" title={`${misfits.length} 个项目的分值与新规则的一级指标分值不一致`}>
      这些项目的分值由预算文本或人工确定，更换后须重新调整分值才能提交：
      {misfits.map(({ name }) => name).join('、')}。
    </Alert>
  );
}
