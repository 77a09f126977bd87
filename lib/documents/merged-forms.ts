import { createHash } from 'node:crypto';
import type { Session } from '@/lib/auth/viewer';
import type { ApprovedProjects } from '@/lib/reports/approved-projects';
import { drawForms, type OneForm } from '@/lib/reports/draw/draw-form';
import type { FormDocument } from '@/lib/reports/form-document';
import type { AppendixPart } from '@/lib/reports/types';
import { mergedKeywords } from '@/lib/verification/claim';
import { issueMerged } from './commands';
import { formOptions } from './outgoing-form';

/** SHA-256 that stands for several frozen models in their order. */
function setHash(hashes: readonly string[]): string {
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
}

async function* toDraw(
  forms: AsyncIterable<FormDocument>,
  appendix: readonly AppendixPart[],
): AsyncGenerator<OneForm> {
  for await (const form of forms) yield { model: form.model, options: formOptions(form, { appendix }) };
}

/**
 * Frozen forms as one PDF, piece by piece while it is drawn: each with its own mark and pages, bookmarks in front. Its
 * bytes are registered for every one of its forms before the last piece goes out, so nobody has a whole file that is
 * not registered.
 */
export async function* mergedForms(
  session: Session | null,
  { chosen, appendix }: { readonly chosen: ApprovedProjects; readonly appendix: readonly AppendixPart[] },
  forms: AsyncIterable<FormDocument>,
): AsyncGenerator<Uint8Array> {
  const { year, unit, projects } = chosen;
  const models = projects.map(({ sha256 }) => sha256);
  const setSha256 = setHash(models);
  const pieces = drawForms(toDraw(forms, appendix), {
    title: `${year.fiscalYear}年度${unit.name}绩效自评表（${projects.length}个项目）`,
    keywords: mergedKeywords(projects.length, setSha256),
    createdOn: new Date(`${year.fiscalYear}-12-31T00:00:00Z`),
  });
  const hash = createHash('sha256');
  let size = 0;
  let held: Uint8Array | null = null;
  for await (const piece of pieces) {
    if (held) yield held;
    hash.update(piece);
    size += piece.length;
    held = piece;
  }
  await issueMerged(session, { models, setSha256, bytesSha256: hash.digest('hex'), size });
  if (held) yield held;
}
