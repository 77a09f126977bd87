import type { PrintedForm, PrintedRow } from './printed-form';

/** A row of 10 points that is reached and scored in full; a test changes what it is about. */
export function aRow(changes: Partial<PrintedRow> = {}): PrintedRow {
  return {
    level1: '产出指标',
    level2: '数量指标',
    name: '走访户数',
    target: '≥100户',
    actual: '120户',
    weight: '10',
    weightInferred: false,
    unreadable: null,
    score: '10',
    note: '',
    direction: null,
    targetNumber: null,
    actualNumber: null,
    rate: null,
    ...changes,
  };
}

/** The row of execution: 43.2 of 50 万元, printed as 86.40 % and 8.64 of 10. */
export function anExecutionRow(changes: Partial<PrintedRow> = {}): PrintedRow {
  return aRow({
    level1: '预算执行率',
    level2: '',
    name: '年度资金总额',
    target: '50',
    actual: '43.2',
    score: '8.64',
    rate: '86.40%',
    ...changes,
  });
}

export function aForm(rows: readonly PrintedRow[], changes: Partial<PrintedForm> = {}): PrintedForm {
  return {
    id: 'F1',
    year: '2023',
    project: '入户走访',
    head: [],
    rows,
    total: null,
    grade: null,
    complete: true,
    ...changes,
  };
}
