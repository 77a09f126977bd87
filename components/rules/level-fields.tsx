'use client';

import { FieldError } from '@/components/form/field-error';
import { Dec, parseDecimal, sum } from '@/lib/core/decimal';
import { toHalfWidth } from '@/lib/core/fullwidth';
import { useEditor } from './editor-context';
import { ChoiceField, NumberField, RuleCard, StepField } from './editor-fields';

type Column = 'levels.weights' | 'levels.withCost' | 'levels.withoutCost';

/** 分值 of the 一级, and how they come to the single indicators. */
export function LevelFields() {
  const { form } = useEditor();
  const own = form.watch('levels.costPlacement') === 'own';
  return (
    <>
      <RuleCard rule="levels" title="一级指标分值" wide>
        <ChoiceField
          name="levels.costPlacement"
          label="成本指标"
          options={[
            { value: 'inside-output', label: '并入产出指标' },
            { value: 'own', label: '单列分值' },
          ]}
        />
        {own ? (
          <>
            <WeightColumn name="levels.withCost" legend="有成本指标的项目" />
            <WeightColumn name="levels.withoutCost" legend="没有成本指标的项目" />
          </>
        ) : (
          <WeightColumn name="levels.weights" legend="各一级指标" />
        )}
      </RuleCard>
      <RuleCard rule="satisfactionMissing" title="没有满意度指标">
        <ChoiceField
          name="satisfactionMissing.weight"
          label="满意度指标的分值"
          options={[
            { value: 'to-benefit', label: '并入效益指标' },
            { value: 'spread', label: '按比例分给其他一级指标' },
          ]}
        />
      </RuleCard>
      <RuleCard rule="sharing" title="成本指标与缺少的一级指标">
        <p className="mb-4 text-sm text-muted">
          成本指标是否并入产出指标，在“一级指标分值”中选择；缺少其他一级指标、不计预算执行率的，分值一律按比例分配。
        </p>
      </RuleCard>
      <RuleCard rule="split" title="三级指标分值">
        <ChoiceField
          name="split.mode"
          label="一级指标的分值怎样分给三级指标"
          options={[
            { value: 'flat', label: '直接平均' },
            { value: 'by-level2', label: '先按二级指标平均' },
          ]}
        />
        <StepField name="split.step" label="最小单位" />
      </RuleCard>
    </>
  );
}

function WeightColumn({ name, legend }: { readonly name: Column; readonly legend: string }) {
  const { form, problems } = useEditor();
  const problem = problems.get(name);
  const weights = form.watch(name);
  const numbers = weights.map(({ weight }) => parseDecimal(toHalfWidth(weight).trim()));
  const readable = numbers.filter((number) => number !== null);
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={`${name}-sum`} className="mb-4">
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="flex flex-wrap items-start gap-x-3">
        {weights.map(({ level1 }, i) => (
          <NumberField key={level1} name={`${name}.${i}.weight`} label={level1} unit="分" className="w-32" />
        ))}
      </div>
      <p id={`${name}-sum`} className="text-sm text-muted">
        合计 {readable.length === numbers.length ? sum(readable).toFixed() : '—'} 分，加预算执行率须为 100 分
        {rest(readable, form.watch('execution.points'))}
      </p>
      {problem && <FieldError id={`${name}-error`}>{problem}</FieldError>}
    </fieldset>
  );
}

/** What is still missing or too much, in words; nothing where the sum fits. */
function rest(weights: readonly Dec[], execution: string): string {
  const points = parseDecimal(toHalfWidth(execution).trim());
  if (!points) return '';
  const left = new Dec(100).minus(points).minus(sum(weights));
  if (left.isZero()) return '';
  return left.isPositive() ? `，还差 ${left.toFixed()} 分` : `，多出 ${left.abs().toFixed()} 分`;
}
