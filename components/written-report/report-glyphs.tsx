'use client';

import { useEffect, useState } from 'react';
import type { SaveStatus } from '@/components/evaluation/autosave-session';
import { GlyphWarning } from '@/components/project/glyph-warning';
import { answered } from '@/components/ui/answered';
import { unusualCharacters } from '@/lib/core/usual-characters';
import type { Prose } from '@/lib/prose/prose';
import type { MissingGlyph } from '@/lib/reports/types';
import { readGlyphsAction } from '@/lib/written-reports/actions';
import type { WrittenReportView } from '@/lib/written-reports/types';

type Props = {
  readonly view: WrittenReportView;
  readonly proses: Readonly<Record<string, Prose>>;
  readonly status: SaveStatus;
};

/** What the printed report could not show of what is written, once it is saved. */
export function ReportGlyphs({ view: { project, kind }, proses, status }: Props) {
  const unusual = unusualCharacters(JSON.stringify(proses));
  const [missing, setMissing] = useState<readonly MissingGlyph[]>([]);
  const isSaved = status.kind === 'saved';
  useEffect(() => {
    if (unusual === '') return setMissing([]);
    if (!isSaved) return;
    let current = true;
    void answered(readGlyphsAction({ projectId: project.id, kind })).then((answer) => {
      if (current && answer?.ok) setMissing(answer.value);
    });
    return () => {
      current = false;
    };
  }, [unusual, isSaved, project.id, kind]);
  return <GlyphWarning missing={missing} document="报告" />;
}
