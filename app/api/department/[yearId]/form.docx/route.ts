import { departmentResponse } from '@/lib/department/response';

/** 部门整体支出绩效自评表 of a year as .docx. */
export async function GET(request: Request, { params }: { params: Promise<{ yearId: string }> }) {
  return departmentResponse(request, (await params).yearId, 'form', 'docx');
}
