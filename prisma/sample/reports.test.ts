import { describe, expect, test } from 'vitest';
import { requiredFormOfActual } from '@/lib/indicators/actual-form';
import { SAMPLE_PROJECTS } from './projects';
import type { SampleReport } from './report';
import { EXEMPT, NOT_PUBLIC, SAMPLE_REPORTS } from './reports';

const projects = new Map(SAMPLE_PROJECTS.map((project) => [project.code, project]));

function inState(state: SampleReport['course']['state']): readonly SampleReport[] {
  return SAMPLE_REPORTS.filter(({ course }) => course.state === state);
}

describe('what has been reported', () => {
  test.each(SAMPLE_REPORTS.map((report) => [projects.get(report.project)?.name, report] as const))(
    '%s: one row per indicator, in the form that its target asks for',
    (_name, report) => {
      const { indicators } = projects.get(report.project)!;
      expect(report.rows).toHaveLength(indicators.length);
      report.rows.forEach((row, i) => {
        const form = requiredFormOfActual(indicators[i]!);
        if (row.kind === 'blank') expect(report.course.state).toBe('DRAFTING');
        else
          expect([indicators[i]!.name, row.kind === 'executed' ? 'number' : row.kind]).toEqual([
            indicators[i]!.name,
            form,
          ]);
      });
    },
  );

  test('every state of the year is there', () => {
    const started = new Set(SAMPLE_REPORTS.map(({ project }) => project));
    expect(started.size).toBe(SAMPLE_REPORTS.length);
    expect(SAMPLE_PROJECTS.filter(({ code }) => !started.has(code))).toHaveLength(15);
    expect(inState('DRAFTING')).toHaveLength(6);
    expect(inState('SUBMITTED')).toHaveLength(5);
    expect(inState('RETURNED')).toHaveLength(3);
    expect(inState('RESUBMITTED')).toHaveLength(3);
    expect(inState('APPROVED')).toHaveLength(12);
  });

  test('the project that is 不参评 has not been started, the one that is 不公开 is approved', () => {
    expect(SAMPLE_REPORTS.some(({ project }) => project === EXEMPT.project)).toBe(false);
    expect(inState('APPROVED').map(({ project }) => project)).toContain(NOT_PUBLIC.project);
  });
});
