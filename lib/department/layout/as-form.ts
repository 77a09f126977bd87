import type { FormModel } from '@/lib/reports/types';
import type { DepartmentModel } from '../types';

const NO_MONEY = { initial: null, annual: null, executed: null } as const;

/** The targets as the form of a project, so that they are set and analysed as those are; money and notes are not in it. */
export function targetsAsForm(model: DepartmentModel): FormModel {
  const { fiscalYear, department, unit, goal, goalActual, targets, traces, signatures } = model;
  return {
    modelVersion: 2,
    fiscalYear,
    project: { code: '', name: department, department, unit, owner: null, phone: null },
    money: { total: NO_MONEY, lines: [], weight: null, rate: null, status: 'not-applicable', score: null },
    ...{ goal, goalActual, totalWeight: '100.00', total: model.total, provisional: model.provisional },
    indicators: targets.map(({ reached: _, ...target }) => target),
    ...{ grade: model.grade, notes: null, evidence: null },
    traces: {
      execution: traces.execution,
      indicators: traces.targets,
      total: traces.total,
      weights: { steps: [], notes: [] },
    },
    ruleSet: model.ruleSet,
    signatures: { filledBy: signatures.filledBy, reviewedBy: signatures.approvedBy },
    approvedOn: model.approvedOn,
  };
}
