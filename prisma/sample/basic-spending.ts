import type { Classification } from './project';
import type { UnitKey } from './units';

/** 基本支出 of one unit under one classification, in 万元. */
type BasicSpending = {
  readonly unit: UnitKey;
  readonly kind: 'personnel' | 'public';
  readonly spending: Classification;
  readonly amount: string;
};

type Line = readonly [functionClass: string, government: string, department: string, amount: string];

function lines(unit: UnitKey, kind: BasicSpending['kind'], rows: readonly Line[]): BasicSpending[] {
  return rows.map(([functionClass, government, department, amount]) => ({
    unit,
    kind,
    spending: { function: functionClass, government, department },
    amount,
  }));
}

const RUNNING = '2010301-行政运行';
const INSTITUTION = '2010350-事业运行';
const PENSION = '2080505-机关事业单位基本养老保险缴费支出';
const ANNUITY = '2080506-机关事业单位职业年金缴费支出';
const HOUSING = '2210201-住房公积金';

/** 基本支出 of both units: 人员经费 and 公用经费. */
export const BASIC_SPENDING: readonly BasicSpending[] = [
  ...lines('street', 'personnel', [
    [RUNNING, '50101-工资奖金津补贴', '30101-基本工资', '318.246000'],
    [RUNNING, '50101-工资奖金津补贴', '30102-津贴补贴', '842.917600'],
    [RUNNING, '50101-工资奖金津补贴', '30103-奖金', '156.380000'],
    [PENSION, '50102-社会保障缴费', '30108-机关事业单位基本养老保险缴费', '168.472300'],
    [ANNUITY, '50102-社会保障缴费', '30109-职业年金缴费', '84.236150'],
    ['2101101-行政单位医疗', '50102-社会保障缴费', '30110-职工基本医疗保险缴费', '103.905000'],
    [HOUSING, '50103-住房公积金', '30113-住房公积金', '196.740000'],
    ['2210203-购房补贴', '50101-工资奖金津补贴', '30102-津贴补贴', '38.124000'],
  ]),
  ...lines('street', 'public', [
    [RUNNING, '50201-办公经费', '30201-办公费', '46.300000'],
    [RUNNING, '50201-办公经费', '30205-水费', '3.800000'],
    [RUNNING, '50201-办公经费', '30206-电费', '28.650000'],
    [RUNNING, '50201-办公经费', '30207-邮电费', '9.420000'],
    [RUNNING, '50201-办公经费', '30228-工会经费', '24.163000'],
    [RUNNING, '50206-公务接待费', '30217-公务接待费', '1.260000'],
    [RUNNING, '50208-公务用车运行维护费', '30231-公务用车运行维护费', '4.900000'],
    [RUNNING, '50209-维修（护）费', '30213-维修（护）费', '18.500000'],
  ]),
  ...lines('center', 'personnel', [
    [INSTITUTION, '50501-工资福利支出', '30101-基本工资', '174.832000'],
    [INSTITUTION, '50501-工资福利支出', '30107-绩效工资', '296.415000'],
    [PENSION, '50501-工资福利支出', '30108-机关事业单位基本养老保险缴费', '75.399520'],
    [HOUSING, '50501-工资福利支出', '30113-住房公积金', '62.108000'],
  ]),
  ...lines('center', 'public', [
    [INSTITUTION, '50502-商品和服务支出', '30201-办公费', '14.200000'],
    [INSTITUTION, '50502-商品和服务支出', '30206-电费', '11.760000'],
    [INSTITUTION, '50502-商品和服务支出', '30228-工会经费', '8.124940'],
  ]),
];
