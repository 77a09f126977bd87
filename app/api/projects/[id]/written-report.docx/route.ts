import { reportResponse } from '@/lib/documents/report-response';

/** 自评报告 of one project as a document for Word. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return reportResponse(request, (await params).id, 'docx');
}
