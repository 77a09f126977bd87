import { departmentDocument, departmentVersion } from '@/lib/department/queries';
import { departmentResponse } from '@/lib/department/response';
import type { DepartmentDocument } from '@/lib/department/types';
import { respond } from '@/lib/operation/route';

/** 部门整体支出绩效自评表 of a year as PDF: a draft until it is approved; an earlier approval for `?version=1`. */
export async function GET(request: Request, { params }: { params: Promise<{ yearId: string }> }) {
  const { yearId } = await params;
  const no = new URL(request.url).searchParams.get('version');
  const drawn = (document: DepartmentDocument) => departmentResponse('form', document);
  if (no !== null) return respond(departmentVersion, { yearId, no }, drawn);
  return respond(departmentDocument, { yearId }, drawn);
}
