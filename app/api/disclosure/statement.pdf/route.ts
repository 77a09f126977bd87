import { AppError } from '@/lib/core/app-error';
import { statement } from '@/lib/disclosure/queries';
import { statementFile } from '@/lib/disclosure/statement-files';
import { respond } from '@/lib/operation/route';

/** 结果公开说明 of two years, `?target=2024&evaluation=2022`, as .pdf. */
export async function GET(request: Request) {
  return respond(statement, Object.fromEntries(new URL(request.url).searchParams), (found) => {
    if (!found) throw new AppError('NOT_FOUND', '还没有评价年度。');
    return statementFile(found, 'pdf', new Date());
  });
}
