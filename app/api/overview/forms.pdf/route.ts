import { answerBundle } from '../answer-bundle';

/**
 * The approved 自评表 of a year as one PDF with bookmarks, drawn from their frozen models while it is sent; only some for
 * `?projects=id,id`, with an appendix for `?appendix=trace,evidence,history`.
 */
export function GET(request: Request): Promise<Response> {
  return answerBundle(request, 'MERGED');
}
