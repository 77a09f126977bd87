'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/form/checkbox';
import { useHydrated } from '@/components/form/use-hydrated';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import {
  APPENDIX_PARTS,
  APPENDIX_TITLES,
  BELOW_PARTS,
  BELOW_TITLES,
  FORM_FORMAT_NAMES,
  FORM_FORMATS,
} from '@/lib/reports/types';
import { GlyphWarning } from './glyph-warning';
import { useMissingGlyphs } from './use-missing-glyphs';

type Props = { readonly projectId: string; readonly approved: boolean };

/** Which appendix a 自评表 is downloaded with, and what of the lines below its table. */
export function FormChoices({ projectId, approved }: Props) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const [appendix, setAppendix] = useState<readonly string[]>([]);
  const [below, setBelow] = useState<readonly string[]>(BELOW_PARTS);
  const shown = { appendix: appendix.join(','), below: below.join(',') };
  const missing = useMissingGlyphs({ projectId, ...shown }, open ? 'open' : null);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button disabled={!hydrated}>附件与格式</Button>}
      title={approved ? '下载自评表' : '下载自评表草稿'}
      footer={FORM_FORMATS.map((format) => (
        <ButtonLink
          key={format}
          variant={format === 'pdf' ? 'primary' : 'secondary'}
          download=""
          href={`/api/projects/${projectId}/form.${format}?${addressOf(shown)}`}
        >
          下载 {FORM_FORMAT_NAMES[format]}
        </ButtonLink>
      ))}
    >
      <Choices
        legend="附在表后"
        names={APPENDIX_PARTS}
        titles={APPENDIX_TITLES}
        chosen={appendix}
        onChoose={setAppendix}
      />
      <Choices
        legend="表下内容"
        names={BELOW_PARTS}
        titles={BELOW_TITLES}
        chosen={below}
        onChoose={setBelow}
      />
      <GlyphWarning missing={missing} />
      <p className="text-sm text-muted">
        PDF 定稿经系统登记，可以核验；Word、Excel 内容与其相同，可以继续编辑，以 PDF 为准。
      </p>
    </Dialog>
  );
}

/** Only what is not as usual stands in the address. */
function addressOf({ appendix, below }: { readonly appendix: string; readonly below: string }): string {
  return [
    ...(appendix === '' ? [] : [`appendix=${appendix}`]),
    ...(below === BELOW_PARTS.join(',') ? [] : [`below=${below}`]),
  ].join('&');
}

function Choices<T extends string>({
  legend,
  names,
  titles,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly names: readonly T[];
  readonly titles: Readonly<Record<T, string>>;
  readonly chosen: readonly string[];
  readonly onChoose: (names: readonly T[]) => void;
}) {
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {names.map((name) => (
          <Checkbox
            key={name}
            label={titles[name]}
            checked={chosen.includes(name)}
            onChange={({ target }) =>
              onChoose(names.filter((one) => (one === name ? target.checked : chosen.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
