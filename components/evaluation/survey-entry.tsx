'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { formatNumber } from '@/lib/core/decimal';
import { fieldId } from '@/lib/sheet/missing';
import type { SheetRow } from '@/lib/sheet/sheet';
import {
  isWithheld,
  SURVEY_CONTRADICTS,
  SURVEY_COUNTS,
  SURVEY_LABELS,
  supportingRate,
  surveyFinding,
  surveyRate,
  surveyRole,
} from '@/lib/sheet/survey';
import { type EntryProps, TextEntry } from './text-entry';

/** The rate that the counts of a survey give; it stands where a rate would be typed. */
export function SurveyResult({ row }: { readonly row: SheetRow }) {
  const rate = surveyRate(row);
  if (!rate) return null;
  return (
    <output className="block" data-testid={`survey-rate-${row.indicatorId}`}>
      <strong>{formatNumber(rate)} %</strong>
      <span className="text-muted">
        {' '}
        由问卷得出：{row.surveySatisfied} ÷ {row.surveyValid}
      </span>
    </output>
  );
}

function isBegun(row: SheetRow): boolean {
  return SURVEY_COUNTS.some((field) => row[field] !== null) || row.surveyMethod !== '';
}

/** What there is to say of the survey of a row before its counts: a finding, or why the row does not count yet. */
export function SurveyFinding({ row }: { readonly row: SheetRow }) {
  const finding = isWithheld(row) ? SURVEY_CONTRADICTS : surveyFinding(row);
  return finding && <p className="mt-1 text-warning">{finding}。</p>;
}

const WORDS = {
  gives: {
    summary: '用调查结果得出满意度',
    hint: '填写有效和满意份数后，满意度按 满意 ÷ 有效 计算，保留两位小数。',
  },
  supports: {
    summary: '用调查结果佐证（选填）',
    hint: '满意率按 满意 ÷ 有效 计算，与完成情况一并列出，不改变档次和得分。',
  },
} as const;

/** A survey of satisfaction: method, date and counts. It is optional; it gives the rate, or supports the grade. */
export function SurveyEntry(props: EntryProps & { readonly role: keyof typeof WORDS }) {
  const { form, row, role } = props;
  const supporting = supportingRate(row);
  return (
    <Disclosure summary={WORDS[role].summary} open={isBegun(row)}>
      <div className="space-y-1.5">
        <input
          id={fieldId.row(row.indicatorId, 'surveyMethod')}
          maxLength={200}
          autoComplete="off"
          aria-label={`${row.name}：调查方式`}
          placeholder="调查方式，例如 纸质问卷"
          className="control"
          {...form.register(`rows.${row.indicatorId}.surveyMethod`)}
        />
        <div className="grid grid-cols-2 gap-1.5">
          {SURVEY_COUNTS.map((field) => (
            <TextEntry
              key={field}
              {...props}
              field={field}
              suffix="份"
              label={SURVEY_LABELS[field]}
              lead={SURVEY_LABELS[field].replace('份数', '')}
              placeholder=""
            />
          ))}
        </div>
        <TextEntry
          {...props}
          field="surveyedOn"
          suffix="日期或月份"
          label="调查日期"
          lead="调查日期"
          placeholder="2024-11-30"
        />
        {supporting && <output className="block">{supporting}</output>}
        <p className="text-muted">{WORDS[role].hint}</p>
      </div>
    </Disclosure>
  );
}

/** The survey behind a rate of satisfaction in words: how, when, and its counts. */
export function SurveyWords({ row }: { readonly row: SheetRow }) {
  if (surveyRole(row) === null || !isBegun(row)) return null;
  const counts = SURVEY_COUNTS.flatMap((field) =>
    row[field] === null ? [] : [`${SURVEY_LABELS[field].replace('份数', '')} ${row[field]}`],
  );
  const parts = [row.surveyMethod, row.surveyedOn ?? '', ...counts].filter((part) => part !== '');
  return <p className="text-muted">调查：{parts.join('，')}</p>;
}
