import { answerBundle } from '../answer-bundle';

/**
 * The approved 自评表 of a year, each as a PDF drawn from its frozen model while the archive is sent; only some for
 * `?projects=id,id`, with an appendix for `?appendix=trace,evidence,history`.
 */
export function GET(request: Request): Promise<Response> {
  return answerBundle(request, 'ZIP');
}
