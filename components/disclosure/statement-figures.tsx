import { moneyInWords } from '@/components/review/figures';
import { Stat, StatGroup } from '@/components/ui/stat';
import type { Declaration, Evaluated } from '@/lib/disclosure/types';

/** 绩效目标填报 of the target year. */
export function DeclarationFigures({ declaration }: { readonly declaration: Declaration }) {
  const { fiscalYear, filed, transfers, due, rate, unfiled } = declaration;
  const exempted = unfiled?.filter(({ exemption }) => exemption !== null).length ?? 0;
  return (
    <StatGroup label={`${fiscalYear}年度绩效目标填报`}>
      <Stat label={`${fiscalYear}年度填报绩效目标`} value={filed} unit="个项目">
        其中市级专项 {transfers ?? '—'} 个
      </Stat>
      <Stat label="应填报" value={due ?? '—'} unit={due === null ? undefined : '个项目'}>
        {exempted > 0 ? `另有 ${exempted} 个免报` : '没有免报的项目'}
      </Stat>
      <Stat label="填报率" value={rate ?? '—'}>
        填报 ÷ 应填报
      </Stat>
    </StatGroup>
  );
}

/** The self-evaluation of the evaluated year. */
export function EvaluationFigures({ evaluated }: { readonly evaluated: Evaluated }) {
  const { fiscalYear, participating, approved, executed, statistics, grade, grades } = evaluated;
  return (
    <StatGroup label={`${fiscalYear}年度绩效自评`}>
      <Stat label={`${fiscalYear}年度自评`} value={approved} unit={`/ ${participating} 个项目`}>
        已评价的参评项目
      </Stat>
      <Stat
        label="全年执行数"
        value={<span className="text-base sm:text-xl">{moneyInWords(executed, '—')}</span>}
        unit="万元"
      >
        已评价项目之和
      </Stat>
      <Stat label="平均得分" value={statistics?.mean ?? '—'} unit={statistics ? '分' : undefined}>
        {statistics ? `最低 ${statistics.min}，最高 ${statistics.max}` : '还没有已评价的项目'}
      </Stat>
      <Stat label="等级（按平均得分）" value={grade ?? '—'}>
        {grades.map((one) => `${one.grade} ${one.count} 个`).join('，')}
      </Stat>
    </StatGroup>
  );
}
