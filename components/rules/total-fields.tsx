'use client';

import { FieldError } from '@/components/form/field-error';
import { BandFields } from './band-fields';
import { useEditor } from './editor-context';
import { ChoiceField, NumberField, RuleCard, StepField } from './editor-fields';

/** How a score is rounded, what may lower it afterwards, and which grade a total is. */
export function TotalFields() {
  const { form, problems } = useEditor();
  const capped = form.watch('totalCap.method') === 'caps';
  const grades = problems.get('grades.bands');
  return (
    <>
      <RuleCard rule="rounding" title="得分取位">
        <StepField name="rounding.step" label="四舍五入到" />
      </RuleCard>
      <RuleCard rule="overAchievement" title="超额完成">
        <div className="flex flex-wrap items-start gap-x-3">
          <NumberField
            name="overAchievement.at"
            label="超额：实际达到目标的"
            unit="%"
            hint="须说明原因"
            className="w-44"
          />
          <NumberField
            name="overAchievement.deduction"
            label="超额扣分"
            unit="分"
            hint="不扣分请留空"
            className="w-44"
          />
        </div>
      </RuleCard>
      <RuleCard rule="costFarBelow" title="成本偏低">
        <NumberField
          name="costFarBelow.at"
          label="成本不高于目标的"
          unit="%"
          hint="须说明原因"
          className="w-44"
        />
      </RuleCard>
      <RuleCard rule="totalCap" title="总分封顶" wide={capped}>
        <ChoiceField
          name="totalCap.method"
          label="执行率偏低时"
          options={[
            { value: 'none', label: '不封顶' },
            { value: 'caps', label: '总分封顶' },
          ]}
        />
        {capped && (
          <BandFields
            name="totalCap.caps"
            legend="各档"
            hint="从低到高；取执行率所在的最低一档。"
            columns={[
              { key: 'executionBelow', label: '执行率低于', unit: '%' },
              { key: 'total', label: '总分不超过', unit: '分' },
            ]}
          />
        )}
      </RuleCard>
      <RuleCard rule="unwritten" title="文件没有写到的情形">
        <p className="mb-4 text-sm text-muted">
          没有填报、无从按比例计算、实际为负、确认的扣分等情形的处理固定，没有可调的数值。
        </p>
      </RuleCard>
      <RuleCard rule="grades" title="等级" wide>
        <div className="flex flex-wrap items-start gap-x-3">
          {form
            .watch('grades.bands')
            .slice(0, -1)
            .map(({ grade }, i) => (
              <NumberField
                key={grade}
                name={`grades.bands.${i}.from`}
                label={`${grade}：总分达到`}
                unit="分"
              />
            ))}
        </div>
        <p className="mb-4 text-sm text-muted">再低为差。</p>
        {grades && <FieldError id="grades.bands-error">{grades}</FieldError>}
      </RuleCard>
    </>
  );
}
