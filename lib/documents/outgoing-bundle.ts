import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Session } from '@/lib/auth/viewer';
import { AppError } from '@/lib/core/app-error';
import { canonicalJson } from '@/lib/core/canonical-json';
import { readEnv } from '@/lib/env/env';
import type { ApprovedProjects } from '@/lib/reports/approved-projects';
import type { FormDocument } from '@/lib/reports/form-document';
import { appendixWords } from '@/lib/reports/layout/appendix';
import { approvedForms } from '@/lib/reports/queries';
import { type AppendixPart, BELOW_PARTS } from '@/lib/reports/types';
import { type NamedFile, zipFiles } from '@/lib/reports/zip/zip-files';
import { issueForms } from './commands';
import { drawingVersion } from './drawing-version';
import { mergedForms } from './merged-forms';
import { drawnForm } from './outgoing-form';

/** Many forms as one file: an archive of their PDFs, or one PDF; and what it is sent as. */
export const BUNDLE_TYPES = { ZIP: 'application/zip', MERGED: 'application/pdf' } as const;
export type BundleKind = keyof typeof BUNDLE_TYPES;

const EXTENSIONS: Readonly<Record<BundleKind, string>> = { ZIP: 'zip', MERGED: 'pdf' };

export type Bundle = {
  readonly kind: BundleKind;
  readonly appendix: readonly AppendixPart[];
  readonly chosen: ApprovedProjects;
};

/** Forms in memory at a time. */
const BATCH = 10;

/** SHA-256 of all that decides what a bundle shows. */
export function bundleKey({ kind, appendix, chosen }: Bundle): string {
  const forms = chosen.projects.map(({ sha256 }) => sha256);
  const decides = { kind, appendix, forms, address: readEnv().appUrl ?? null, drawing: drawingVersion() };
  return createHash('sha256').update(canonicalJson(decides)).digest('hex');
}

/** The name of its file. @param whole all approved forms of the year */
export function bundleName({ kind, appendix, chosen }: Bundle, whole: boolean): string {
  const { year, unit, projects } = chosen;
  const some = whole ? '' : `（${projects.length}个项目）`;
  return `${year.fiscalYear}年度${unit.name}绩效自评表${some}${appendixWords(appendix)}.${EXTENSIONS[kind]}`;
}

/** The forms in their order, a few at a time. @throws AppError where one is no longer what was chosen */
async function* formsOf(session: Session | null, { appendix, chosen }: Bundle): AsyncGenerator<FormDocument> {
  const { year, unit, projects } = chosen;
  for (let from = 0; from < projects.length; from += BATCH) {
    const batch = projects.slice(from, from + BATCH);
    const { forms } = await approvedForms(session, {
      ...{ year: year.fiscalYear, unit: unit.code, appendix: appendix.join(',') },
      projects: batch.map(({ id }) => id).join(','),
    });
    for (const [i, form] of forms.entries()) {
      if (form.sha256 !== batch[i]?.sha256)
        throw new AppError('CONFLICT', `“${form.model.project.name}”在生成期间重新评价了，请重新下载。`);
      yield form;
    }
  }
}

async function* counted<T>(
  forms: AsyncIterable<T>,
  onForm: (done: number) => Promise<void>,
): AsyncGenerator<T> {
  let done = 0;
  for await (const form of forms) {
    yield form;
    done += 1;
    await onForm(done);
  }
}

type DrawnFile = NamedFile & { readonly modelSha256: string };

async function register(session: Session | null, files: readonly DrawnFile[]): Promise<void> {
  const issued = files.map(({ modelSha256, bytes }) => {
    const bytesSha256 = createHash('sha256').update(bytes).digest('hex');
    return { modelSha256, bytesSha256, size: bytes.length };
  });
  if (issued.length > 0) await issueForms(session, { files: issued });
}

/** Each form as a file, a few registered at a time before any of these goes out. */
async function* drawnOneByOne(
  session: Session | null,
  forms: AsyncIterable<FormDocument>,
  appendix: readonly AppendixPart[],
): AsyncGenerator<NamedFile> {
  let batch: DrawnFile[] = [];
  for await (const form of forms) {
    const { code, name } = form.model.project;
    const bytes = await drawnForm(form, { appendix, below: BELOW_PARTS });
    batch.push({ name: `${code}-${name}`, bytes, modelSha256: form.sha256 ?? '' });
    if (batch.length < BATCH) continue;
    await register(session, batch);
    yield* batch;
    batch = [];
  }
  await register(session, batch);
  yield* batch;
}

/**
 * The bytes of a bundle, drawn while they are taken, for a person who may read all of its forms when each is drawn. A
 * failure ends the stream with its error.
 * @param onForm told after each form how many are done; what it throws ends the stream
 */
export function bundleBytes(
  session: Session | null,
  bundle: Bundle,
  onForm: (done: number) => Promise<void> = async () => {},
): Readable {
  const forms = counted(formsOf(session, bundle), onForm);
  if (bundle.kind === 'MERGED') return Readable.from(mergedForms(session, bundle, forms));
  return zipFiles(drawnOneByOne(session, forms, bundle.appendix), '.pdf');
}
