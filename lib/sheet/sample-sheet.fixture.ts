import type { Decided } from '@/lib/indicators/decisions/decided';
import { proposeReading } from '@/lib/indicators/reading';
import type { Judgement, Sheet, SheetRow } from './sheet';

const BLANK = {
  value: null,
  doneOn: null,
  grade: null,
  percent: null,
  percentReason: null,
  completion: '',
  measured: null,
  timesOnTime: null,
  eligible: null,
  surveyMethod: '',
  surveySent: null,
  surveyReturned: null,
  surveyValid: null,
  surveySatisfied: null,
  surveyedOn: null,
  deviationReason: '',
  improvement: '',
  readingWish: '',
  judgedPercent: null,
  judgedReason: null,
  deduction: null,
  deductionReason: null,
  decision: null,
  adjusted: null,
} as const;

type Planned = Pick<
  SheetRow,
  'indicatorId' | 'level1' | 'level2' | 'name' | 'nature' | 'target' | 'unitOfMeasure' | 'weight'
>;

const PLANNED: readonly Planned[] = [
  {
    indicatorId: 'visits',
    level1: '产出指标',
    level2: '数量指标',
    name: '入户走访次数',
    nature: '≥',
    target: '5',
    unitOfMeasure: '次',
    weight: '12.50',
  },
  {
    indicatorId: 'archive',
    level1: '产出指标',
    level2: '时效指标',
    name: '档案归档完成时间',
    nature: '≤',
    target: '8',
    unitOfMeasure: '月',
    weight: '12.50',
  },
  {
    indicatorId: 'quality',
    level1: '产出指标',
    level2: '质量指标',
    name: '走访记录规范',
    nature: '定性',
    target: '优',
    unitOfMeasure: null,
    weight: '12.50',
  },
  {
    indicatorId: 'control',
    level1: '成本指标',
    level2: '经济成本指标',
    name: '项目预算控制数',
    nature: '≤',
    target: '56',
    unitOfMeasure: '万元',
    weight: '12.50',
  },
  {
    indicatorId: 'effect',
    level1: '效益指标',
    level2: '社会效益指标',
    name: '居民安全感提升',
    nature: '定性',
    target: '优',
    unitOfMeasure: null,
    weight: '30.00',
  },
  {
    indicatorId: 'satisfaction',
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    name: '居民满意度',
    nature: '≥',
    target: '90',
    unitOfMeasure: '%',
    weight: '10.00',
  },
];

/** A sheet of six indicators over 56 万元 with nothing reported, for tests. */
export function blankSheet(): Sheet {
  return {
    fiscalYear: 2024,
    goal: '及时了解居民需求，提升社区服务水平。',
    goalActual: '',
    executionReason: '',
    notes: '',
    money: [
      { source: 'FISCAL', applicable: true, initial: '56', annual: '56', executed: null },
      { source: 'CARRYOVER', applicable: false, initial: null, annual: null, executed: null },
      { source: 'OTHER', applicable: false, initial: null, annual: null, executed: null },
    ],
    rows: PLANNED.map((row) => ({
      ...row,
      ...BLANK,
      direction: null,
      reading: proposeReading(
        { ...row, unit: row.unitOfMeasure, direction: null },
        { fiscalYear: 2024, projectTotal: '56' },
      ),
    })),
  };
}

export type RowName = 'visits' | 'archive' | 'quality' | 'control' | 'effect' | 'satisfaction';

/** That sheet with the meaning of one row decided by 李明, and perhaps its actual judged. */
export function decided(meaning: Decided, on: RowName, judged: Partial<Judgement> = {}): Sheet {
  const sheet = blankSheet();
  const decision = { meaning, note: '', byName: '李明', at: '2025-01-10T02:00:00.000Z', version: 1 };
  const rows = sheet.rows.map((row) => (row.indicatorId === on ? { ...row, decision, ...judged } : row));
  return { ...sheet, rows };
}
