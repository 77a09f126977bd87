import { departmentResponse } from '@/lib/department/response';

/** 部门整体支出绩效自评报告 of a year as .pdf. */
export async function GET(request: Request, { params }: { params: Promise<{ yearId: string }> }) {
  return departmentResponse(request, (await params).yearId, 'report', 'pdf');
}
