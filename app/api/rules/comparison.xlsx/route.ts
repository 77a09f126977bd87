import { AppError } from '@/lib/core/app-error';
import { respond } from '@/lib/operation/route';
import { attachment, XLSX } from '@/lib/reports/attachment';
import { comparisonWorkbook } from '@/lib/rules/comparison-workbook';
import { compareRuleSets } from '@/lib/rules/queries';

/** A year under two rule sets as a workbook. */
export async function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return respond(compareRuleSets, params, async ({ comparison }) => {
    if (!comparison) throw new AppError('INVALID_INPUT', '请先选择要对比的两套评分规则。');
    const { unitName, fiscalYear } = comparison.year;
    const name = `${fiscalYear}年度${unitName}评分规则对比.xlsx`;
    return attachment(await comparisonWorkbook(comparison), XLSX, name);
  });
}
