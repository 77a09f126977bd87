import { Readable } from 'node:stream';
import { readSession } from '@/lib/auth/session';
import { BUNDLE_TYPES, type BundleKind, bundleBytes, bundleName } from '@/lib/documents/outgoing-bundle';
import { respond } from '@/lib/operation/route';
import { attachment } from '@/lib/reports/attachment';
import { approvedList } from '@/lib/reports/queries';
import { shownInput } from '@/lib/reports/schema';

/** Many forms as one file, sent while it is drawn. */
export function answerBundle(request: Request, kind: BundleKind): Promise<Response> {
  const input = Object.fromEntries(new URL(request.url).searchParams);
  const { appendix } = shownInput.parse(input);
  return respond(approvedList, input, async (chosen) => {
    const bundle = { kind, appendix, chosen };
    const bytes = bundleBytes(await readSession(), bundle);
    const name = bundleName(bundle, input.projects === undefined);
    return attachment(Readable.toWeb(bytes) as ReadableStream, BUNDLE_TYPES[kind], name);
  });
}
