import { z } from 'zod';
import { parseDecimal } from '@/lib/core/decimal';

const id = z.string().min(1).max(64);

/** A number as it was typed, as text without separators. */
function amount(what: string) {
  return z
    .string()
    .trim()
    .transform((typed, context) => {
      const value = parseDecimal(typed.replace(/[,，]/gu, ''));
      if (value && !value.isNegative() && value.decimalPlaces() <= 6 && value.lessThan('1e12'))
        return value.toFixed();
      context.addIssue({ code: 'custom', message: `${what}须是不小于 0 的数，最多六位小数` });
      return z.NEVER;
    });
}

function count(what: string) {
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/u, `${what}须是整数，没有填 0`)
    .transform(Number);
}

const words = (what: string, most: number) =>
  z.string().trim().min(1, `请填写${what}`).max(most, `${what}最多 ${most} 字`);

export const analysisFields = z.object({
  name: words('服务或项目名称', 150),
  staff: count('人员配置'),
  workload: amount('工作量'),
  workloadUnit: words('工作量单位', 20),
  totalCost: amount('总成本'),
  experts: count('参加评审的专家人数'),
  opinions: z.string().trim().max(2000, '专家意见最多 2000 字'),
  conclusion: words('结论', 500),
});
export type AnalysisFields = z.input<typeof analysisFields>;

export const saveAnalysisInput = analysisFields.extend({
  yearId: id,
  /** The record as it was seen; null for a new one */
  seen: z.object({ id, version: z.number().int() }).nullable(),
});
export type SaveAnalysisInput = z.input<typeof saveAnalysisInput>;

export const removeAnalysisInput = z.object({ id, version: z.number().int() });
export type RemoveAnalysisInput = z.input<typeof removeAnalysisInput>;
