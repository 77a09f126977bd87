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

/** Says before a document is drawn which characters it could not show; a 自评表 lists them below its table. */
export function GlyphWarning({
  missing,
  document = '自评表',
}: {
  readonly missing: readonly MissingGlyph[];
  readonly document?: '自评表' | '报告';
}) {
  if (missing.length === 0) return null;
  return (
    <Alert live tone="warning" title={`有 ${missing.length} 个字字库未收，${document}中将以“〓”代替`}>
      <ul>
        {missing.map((glyph) => (
          <li key={glyph.code} className="break-words">
            {glyph.character}（{glyph.code}）：“{excerpt(glyph)}”
          </li>
        ))}
      </ul>
      如有通用字可以代替，请改用；保持原字时，{document === '自评表' && '表下会注明字的编码，'}
      复制文字时仍是原字。
    </Alert>
  );
}
