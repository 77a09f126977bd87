import { useEffect, useState } from 'react';
import { answered } from '@/components/ui/answered';
import { formGlyphsAction } from '@/lib/reports/actions';
import type { MissingGlyph } from '@/lib/reports/types';

type Asked = { readonly projectId: string; readonly appendix: string; readonly below?: string };

/**
 * The characters that a document of these choices would show as `〓`.
 * @param moment asks again where it changes; null: does not ask
 */
export function useMissingGlyphs(
  { projectId, appendix, below }: Asked,
  moment: string | null,
): readonly MissingGlyph[] {
  const [missing, setMissing] = useState<readonly MissingGlyph[]>([]);
  useEffect(() => {
    if (moment === null) return setMissing([]);
    let current = true;
    void answered(formGlyphsAction({ projectId, appendix, below })).then((answer) => {
      if (current && answer?.ok) setMissing(answer.value);
    });
    return () => {
      current = false;
    };
  }, [projectId, appendix, below, moment]);
  return missing;
}
