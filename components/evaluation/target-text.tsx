import { originalTarget, targetInWords } from '@/lib/sheet/adjusted-target';
import type { SheetRow } from '@/lib/sheet/sheet';

/** 年度指标值; an adjusted one above what it was, since the score counts against the upper one. */
export function TargetText({
  target,
  original,
  documentNumber,
}: {
  readonly target: string;
  /** null: never adjusted */
  readonly original: string | null;
  readonly documentNumber?: string;
}) {
  if (original === null) return target;
  return (
    <>
      <span className="block">
        <span className="text-xs text-muted">调整后指标值</span> {target}
      </span>
      <span className="block text-muted">
        <span className="text-xs">原指标值</span> {original}
      </span>
      {documentNumber && <span className="block text-xs text-muted">{documentNumber}</span>}
    </>
  );
}

/** The same of a row of the 自评表. */
export function RowTarget({ row }: { readonly row: SheetRow }) {
  return (
    <TargetText
      target={targetInWords(row)}
      original={originalTarget(row)}
      documentNumber={row.adjusted?.documentNumber}
    />
  );
}
