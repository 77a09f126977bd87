import { Alert } from '@/components/ui/alert';
import type { MissingGlyph } from '@/lib/reports/types';

/** As much of a text as tells where it stands. */
const SHOWN = 30;

function excerpt({ character, within }: MissingGlyph): string {
  const all = [...within];
  const from = Math.max(0, all.indexOf(character) - SHOWN / 2);
  const shown = all.slice(from, from + SHOWN).join('');
  return `${from > 0 ? '…' : ''}${shown}${from + SHOWN < all.length ? '…' : ''}`;
}

/** Says before a 自评表 is drawn which characters it could not show. */
export function GlyphWarning({ missing }: { readonly missing: readonly MissingGlyph[] }) {
  if (missing.length === 0) return null;
  return (
    <Alert live tone="warning" title={`有 ${missing.length} 个字字库未收，自评表中将以“〓”代替`}>
      <ul>
        {missing.map((glyph) => (
          <li key={glyph.code} className="break-words">
            {glyph.character}（{glyph.code}）：“{excerpt(glyph)}”
          </li>
        ))}
      </ul>
      如有通用字可以代替，请改用；保持原字时，表下会注明字的编码，复制文字时仍是原字。
    </Alert>
  );
}
