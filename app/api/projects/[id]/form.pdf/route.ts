import { formResponse } from '@/lib/documents/form-response';

/** 自评表 of one project as PDF. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return formResponse(request, (await params).id, 'pdf');
}
