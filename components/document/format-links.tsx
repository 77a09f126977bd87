import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { FORM_FORMAT_NAMES, type FormFormat } from '@/lib/reports/types';

type Props = {
  /** The document, as one asks for it: 自评表, 汇总表 */
  readonly what: string;
  readonly formats: readonly FormFormat[];
  readonly hrefOf: (format: FormFormat) => string;
};

/** A document in each of its formats; the first says what it is. */
export function FormatLinks({ what, formats, hrefOf }: Props) {
  return (
    <span className="flex flex-wrap gap-1">
      {formats.map((format, i) => (
        <ButtonLink
          key={format}
          href={hrefOf(format)}
          download=""
          icon={i === 0 ? <Download aria-hidden className="size-4" /> : undefined}
        >
          {i === 0 ? `${what} ` : <span className="sr-only">{what} </span>}
          {FORM_FORMAT_NAMES[format]}
        </ButtonLink>
      ))}
    </span>
  );
}
