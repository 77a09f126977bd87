import type { DocumentSpec } from '@/lib/typesetting/document';
import type { VerificationMark } from '@/lib/typesetting/mark';
import { keywordsOf } from '@/lib/verification/claim';
import { frozenHash } from '../frozen-model';
import type { Appendix } from '../layout/appendix';
import { FORM_TITLE, type FormOptions, formSpec } from '../layout/form-spec';
import { BELOW_PARTS, type BelowPart, type FormModel } from '../types';
import { drawDocument, drawDocuments, type OneOfMany, type Watermark } from './draw-document';
import { missingGlyphs } from './missing-glyphs';
import type { PdfIdentity } from './pdf-canvas';

export type DrawFormOptions = {
  /** 草稿 behind the text of every page. */
  readonly draft: boolean;
  /** Number of the version, where a later approval took its place: said behind the text of every page. */
  readonly superseded?: number | null;
  /** What stands below the table; all of it unless told otherwise. */
  readonly below?: readonly BelowPart[];
  /** What stands behind the form, each part on pages of its own. */
  readonly appendix?: Appendix | null;
  /** SHA-256 of the model as it was frozen; without it, of the model given. */
  readonly sha256?: string | null;
  /** 验证码 and QR on the first page, the model's SHA-256 on every page. */
  readonly mark?: VerificationMark | null;
};

const DRAFT = '草稿';
const DRAFT_SIZE = 190;
const SUPERSEDED_SIZE = 62;

const supersededWords = (no: number) => `第${no}版，已被重新评价取代`;

/** What a reader is warned of on every page: that it is a draft, or no longer in force. */
export function warningOf({
  draft,
  superseded,
}: Pick<DrawFormOptions, 'draft' | 'superseded'>): string | null {
  if (superseded) return supersededWords(superseded);
  return draft ? DRAFT : null;
}

/** What stands behind the text of a document that is not the one in force. */
export function watermarkOf(options: Pick<DrawFormOptions, 'draft' | 'superseded'>): Watermark | null {
  const text = warningOf(options);
  return text === null ? null : { text, size: text === DRAFT ? DRAFT_SIZE : SUPERSEDED_SIZE };
}

/** The date that a form's files bear: of its approval, else the end of its year. */
export function dateOf({ approvedOn, fiscalYear }: Pick<FormModel, 'approvedOn' | 'fiscalYear'>): Date {
  return new Date(`${approvedOn ?? `${fiscalYear}-12-31`}T00:00:00Z`);
}

function identityOf(model: FormModel, { sha256: frozen, superseded, mark }: DrawFormOptions): PdfIdentity {
  const sha256 = frozen ?? frozenHash(model);
  return {
    title: `${FORM_TITLE}（${model.fiscalYear}年度）${model.project.name}${superseded ? `（${supersededWords(superseded)}）` : ''}`,
    // Ties a printed or stamped copy to the very figures it was made from, and makes the file's ID theirs.
    keywords: keywordsOf(model.project.code, sha256, mark?.code ?? null),
    createdOn: dateOf(model),
  };
}

/** What a form shows, unless told otherwise all that stands below its table and no appendix. */
export function shownOfForm({ below, appendix }: Pick<DrawFormOptions, 'below' | 'appendix'>): FormOptions {
  return { below: new Set(below ?? BELOW_PARTS), replaced: [], appendix: appendix ?? null };
}

/** A form as it is to be set, with what no font shows named below its table. */
function specOf(model: FormModel, options: DrawFormOptions): DocumentSpec {
  const shown = shownOfForm(options);
  const replaced = [...missingGlyphs(formSpec(model, shown)).keys()];
  return formSpec(model, { ...shown, replaced });
}

/**
 * Draws the 自评表 as a tagged PDF/A-2b, A4 landscape, with embedded fonts. Equal models and options give equal bytes.
 * Characters that no font has are drawn as `〓` and listed below the table.
 * @returns the file's bytes
 * @example await drawForm(model, { draft: model.approvedOn === null })
 */
export async function drawForm(model: FormModel, options: DrawFormOptions): Promise<Uint8Array> {
  return drawDocument(specOf(model, options), {
    identity: identityOf(model, options),
    watermark: watermarkOf(options),
    mark: options.mark ?? null,
  });
}

/** One of several forms of a file. */
export type OneForm = { readonly model: FormModel; readonly options: DrawFormOptions };

async function* documentsOf(forms: AsyncIterable<OneForm>): AsyncGenerator<OneOfMany> {
  for await (const { model, options } of forms) {
    const { code, name } = model.project;
    yield {
      spec: specOf(model, options),
      watermark: watermarkOf(options),
      mark: options.mark ?? null,
      bookmark: `${code} ${name}`,
    };
  }
}

/**
 * Draws many 自评表 into one file, each as `drawForm` draws it, with a bookmark for each project.
 * @returns the file's bytes in pieces; a form is asked for when the one before was taken
 */
export function drawForms(forms: AsyncIterable<OneForm>, identity: PdfIdentity): AsyncGenerator<Uint8Array> {
  return drawDocuments(documentsOf(forms), identity);
}
