'use client';

import { formatDateInWords } from '@/lib/indicators/readings/dates-in-words';
import { percentRange } from '@/lib/scoring/qualitative';
import { GRADES_OF_COMPLETION, type RuleSet } from '@/lib/scoring/rule-set';
import { entryOf } from '@/lib/sheet/actual-entry';
import { earlierEntries } from '@/lib/sheet/actual-in-words';
import { TEXT_LIMIT } from '@/lib/sheet/entries';
import { fieldId } from '@/lib/sheet/missing';
import { surveyRate, surveyRole } from '@/lib/sheet/survey';
import { SurveyEntry, SurveyFinding, SurveyResult } from './survey-entry';
import { type EntryProps, TextEntry } from './text-entry';

type Props = EntryProps & { readonly ruleSet: RuleSet };

/** The input that suits what a row's target means, and what was reported before a decision changed it. */
export function ActualInput(props: Props) {
  const earlier = earlierEntries(props.row);
  const survey = surveyRole(props.row);
  return (
    <div className="space-y-1.5">
      <Entry {...props} />
      <SurveyFinding row={props.row} />
      {survey && <SurveyEntry {...props} role={survey} />}
      {earlier.length > 0 && <p className="text-muted">此前填写：{earlier.join('；')}</p>}
    </div>
  );
}

function Entry(props: Props) {
  const { row } = props;
  const entry = entryOf(row);
  switch (entry.kind) {
    case 'number':
      if (surveyRate(row)) return <SurveyResult row={row} />;
      return <TextEntry {...props} field={entry.field} suffix={entry.unit} label="实际完成值" />;
    case 'date':
      return <DateEntry {...props} due={entry.due} />;
    case 'times':
      return (
        <TextEntry {...props} field="timesOnTime" suffix={`次，应 ${entry.timesDue} 次`} label="按时次数" />
      );
    case 'entitled':
      return (
        <>
          <TextEntry {...props} field="value" suffix={entry.unit} label="实际保障数" lead="实际保障数" />
          <TextEntry {...props} field="eligible" suffix={entry.unit} label="符合条件数" lead="符合条件数" />
        </>
      );
    case 'grade':
      return <GradeEntry {...props} />;
    case 'none':
      return <p className="text-muted">不适用：本年度未到期，不评分，分值由同级其他指标分担。</p>;
  }
}

function DateEntry({ due, ...props }: EntryProps & { readonly due: string | null }) {
  return (
    <>
      <TextEntry
        {...props}
        field="doneOn"
        suffix="日期或月份"
        label="完成时间"
        placeholder="2024-06-30 或 2024-06"
      />
      {due && (
        <p className="text-muted">期限：{formatDateInWords(due)}（含当日）。只填月份的，按该月最后一天计。</p>
      )}
    </>
  );
}

function GradeEntry(props: Props) {
  const { form, row } = props;
  const name = `rows.${row.indicatorId}.grade` as const;
  const completionId = fieldId.row(row.indicatorId, 'completion');
  return (
    <div className="space-y-1.5">
      <fieldset id={fieldId.row(row.indicatorId, 'grade')} tabIndex={-1}>
        <legend className="sr-only">{row.name}：完成档次</legend>
        <div className="flex">
          {GRADES_OF_COMPLETION.map((grade) => (
            <label
              key={grade}
              className="-ml-px flex min-h-control cursor-pointer items-center whitespace-nowrap border border-control px-2 text-sm first:ml-0 first:rounded-l last:rounded-r has-[:checked]:z-10 has-[:checked]:border-action has-[:checked]:bg-action-soft has-[:checked]:font-semibold has-[:checked]:text-action has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-action"
            >
              <input type="radio" value={grade} className="sr-only" {...form.register(name)} />
              {grade}
            </label>
          ))}
        </div>
      </fieldset>
      {row.grade && (
        <TextEntry
          {...props}
          field="percent"
          suffix="%"
          label="完成比例"
          placeholder={percentRange(props.ruleSet, row.grade)}
        />
      )}
      <textarea
        id={completionId}
        rows={2}
        maxLength={TEXT_LIMIT}
        aria-label={`${row.name}：完成情况`}
        placeholder="完成情况（写入自评表“实际完成值”栏）"
        className="control text-sm"
        {...form.register(`rows.${row.indicatorId}.completion`)}
      />
    </div>
  );
}
