import { Stat, StatGroup } from '@/components/ui/stat';
import type { ComparedSums, Comparison } from '@/lib/rules/types';
import { nameInWords } from './rule-differences';

const GRADES = ['优', '良', '中', '差'] as const;

/** The year under both sets in figures; what is not reported in full does not count. */
export function ComparisonFigures({ comparison }: { readonly comparison: Comparison }) {
  const { projects, sums, sets, complete } = comparison;
  const moved = projects.filter(({ difference }) => difference !== null && difference !== '0.00').length;
  const regraded = projects.filter(({ gradeChanges }) => gradeChanges).length;
  return (
    <StatGroup label="对比结果">
      <Stat label="得分有变化" value={moved} unit={`/ ${projects.length} 个项目`}>
        {regraded === 0 ? '没有项目的等级变化' : `其中 ${regraded} 个项目的等级变化`}
      </Stat>
      {sums.map((side, i) => (
        <Stat
          key={i === 0 ? 'first' : 'second'}
          label={`平均分：${nameInWords(sets[i]!)}`}
          value={side.mean ?? '—'}
          unit={side.mean === null ? undefined : '分'}
        >
          {side.mean === null
            ? '还没有填报完整的项目'
            : `${complete} 个填报完整的项目，合计 ${side.sum} 分；${gradesInWords(side)}`}
        </Stat>
      ))}
    </StatGroup>
  );
}

function gradesInWords({ grades }: ComparedSums): string {
  return GRADES.map((grade) => `${grade} ${grades[grade]}`).join('，');
}
