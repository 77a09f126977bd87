'use client';

import { useState } from 'react';
import { GlyphWarning } from '@/components/project/glyph-warning';
import { useMissingGlyphs } from '@/components/project/use-missing-glyphs';
import { unusualCharacters } from '@/lib/core/usual-characters';
import type { Sheet } from '@/lib/sheet/sheet';
import type { SaveStatus } from './autosave-session';

type Props = { readonly projectId: string; readonly sheet: Sheet; readonly status: SaveStatus };

/** Beside 提交: what the printed form could not show of what is typed, once it is saved. */
export function FormGlyphs({ projectId, sheet, status }: Props) {
  const unusual = unusualCharacters(JSON.stringify(sheet));
  const wanted = unusual === '' ? null : unusual;
  // What is not saved yet is not the server's to judge: until then its last word stands.
  const [asked, ask] = useState<string | null>(null);
  if (status.kind === 'saved' && asked !== wanted) ask(wanted);
  const missing = useMissingGlyphs({ projectId, appendix: '' }, asked);
  return <GlyphWarning missing={missing} />;
}
