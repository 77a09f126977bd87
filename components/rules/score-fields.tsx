'use client';

import { BandFields } from './band-fields';
import { useEditor } from './editor-context';
import { ChoiceField, NumberField, RuleCard } from './editor-fields';

/** How the execution of the budget scores, and when it has to be explained. */
export function ExecutionFields() {
  const { form } = useEditor();
  const banded = form.watch('execution.method') === 'bands';
  return (
    <>
      <RuleCard rule="execution" title="预算执行率得分" wide={banded}>
        <NumberField name="execution.points" label="分值" unit="分" />
        <ChoiceField
          name="execution.method"
          label="计分方法"
          options={[
            { value: 'linear', label: '按执行率等比例' },
            { value: 'bands', label: '分档' },
          ]}
        />
        {banded && (
          <BandFields
            name="execution.bands"
            legend="各档"
            hint="从高到低；低于最低一档不得分。"
            columns={[
              { key: 'from', label: '执行率达到', unit: '%' },
              { key: 'points', label: '得分', unit: '分' },
            ]}
          />
        )}
      </RuleCard>
      <RuleCard rule="explanation" title="预算执行率偏低的说明">
        <NumberField
          name="explanation.executionBelow"
          label="执行率低于此值须说明原因"
          unit="%"
          className="w-56"
        />
      </RuleCard>
    </>
  );
}

/** How a number scores against its target. */
export function QuantityFields() {
  const { form } = useEditor();
  return (
    <>
      <RuleCard rule="reached" title="达到目标值">
        <p className="mb-4 text-sm text-muted">达到目标值、不超过上限的得满分，没有可调的数值。</p>
      </RuleCard>
      <RuleCard rule="shortfall" title="未达到目标值（≥、＞、＝）">
        <ChoiceField
          name="shortfall.method"
          label="得分"
          options={[
            { value: 'proportional', label: '分值 × 实际 ÷ 目标' },
            { value: 'gate', label: '设门槛，低于不得分' },
          ]}
        />
        {form.watch('shortfall.method') === 'gate' && (
          <NumberField name="shortfall.from" label="完成率门槛" unit="%" />
        )}
      </RuleCard>
      <RuleCard rule="reverse" title="超过目标值（≤、＜）">
        <ChoiceField
          name="reverse.method"
          label="得分"
          options={[
            { value: 'target-over-actual', label: '分值 × 目标 ÷ 实际' },
            { value: 'linear-deviation', label: '按超出的比例扣分' },
            { value: 'gate', label: '设门槛，低于不得分' },
          ]}
        />
        {form.watch('reverse.method') === 'gate' && (
          <NumberField name="reverse.from" label="“目标 ÷ 实际”的门槛" unit="%" />
        )}
      </RuleCard>
      <RuleCard rule="equal" title="高于目标值（＝）">
        <ChoiceField
          name="equal.overshoot"
          label="得分"
          options={[
            { value: 'meets', label: '视为达到，得满分' },
            { value: 'deviation', label: '按偏离的比例扣分' },
          ]}
        />
      </RuleCard>
      <RuleCard rule="strictEquals" title="“＞”“＜”恰好等于目标值">
        <ChoiceField
          name="strictEquals.meets"
          label="恰好等于时"
          options={[
            { value: 'yes', label: '视为达到' },
            { value: 'no', label: '视为未达到，须说明原因' },
          ]}
        />
      </RuleCard>
    </>
  );
}

/** 满意度 and 定性. */
export function JudgementFields() {
  const { form } = useEditor();
  const banded = form.watch('satisfaction.method') === 'bands';
  return (
    <>
      <RuleCard rule="satisfaction" title="满意度指标" wide={banded}>
        <ChoiceField
          name="satisfaction.method"
          label="计分方法"
          options={[
            { value: 'quantitative', label: '与其他定量指标一样' },
            { value: 'bands', label: '按实际满意度分档' },
          ]}
        />
        {banded && (
          <BandFields
            name="satisfaction.bands"
            legend="各档"
            hint="从高到低；低于最低一档不得分。只用于以 % 计的“≥”“＝”指标。"
            columns={[
              { key: 'from', label: '满意度达到', unit: '%' },
              { key: 'share', label: '得分值的', unit: '%' },
            ]}
          />
        )}
      </RuleCard>
      <RuleCard rule="qualitative" title="定性指标" wide>
        <div className="flex flex-wrap items-start gap-x-3">
          <NumberField name="qualitative.bands.0.from" label="“达成”从" unit="%" hint="到 100%" />
          <NumberField name="qualitative.bands.1.from" label="“部分达成”从" unit="%" hint="再低为“未达成”" />
        </div>
      </RuleCard>
      <RuleCard rule="presumed" title="“达成”未填比例">
        <NumberField name="presumed.percent" label="按此比例计" unit="%" hint="留空则须填写比例" />
      </RuleCard>
      <RuleCard rule="readings" title="按期限、次数、时长计分">
        <p className="mb-4 text-sm text-muted">评价人员确认含义后适用，计分方法固定，没有可调的数值。</p>
      </RuleCard>
    </>
  );
}
