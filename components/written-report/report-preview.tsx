'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { DocumentPage } from '@/components/document/document-page';
import { DocumentPages } from '@/components/document/document-pages';
import { SegmentedControl } from '@/components/form/segmented-control';
import type { Prose } from '@/lib/prose/prose';
import { reportSpec } from '@/lib/prose/report-spec';
import type { CharacterWidths } from '@/lib/typesetting/text-measure';
import type { WrittenReportView } from '@/lib/written-reports/types';

const VIEWS = [
  { value: 'whole', label: '连续' },
  { value: 'pages', label: '分页' },
] as const;

/** The report as it prints, from the blocks that the PDF and the DOCX are made of: in one piece, or page by page. */
export function ReportPreview({
  view: { outline, content },
  proses,
  widths,
  head,
}: {
  readonly view: Pick<WrittenReportView, 'outline' | 'content'>;
  readonly proses: Readonly<Record<string, Prose>>;
  /** Of the characters as they print */
  readonly widths: CharacterWidths;
  /** Beside the choice of how it is shown */
  readonly head?: ReactNode;
}) {
  const [shown, setShown] = useState<string>('whole');
  const spec = useMemo(() => reportSpec(outline, { ...content, proses }), [outline, content, proses]);
  const label = '报告预览';
  return (
    <>
      <div className="print-hidden mx-auto mb-2 flex max-w-[50rem] items-end justify-between gap-2">
        <div>{head}</div>
        <SegmentedControl
          name="report-view"
          aria-label="预览方式"
          options={VIEWS}
          value={shown}
          onChange={({ target }) => setShown(target.value)}
        />
      </div>
      {shown === 'pages' ? (
        <DocumentPages spec={spec} label={label} widths={widths} />
      ) : (
        <DocumentPage spec={spec} label={label} />
      )}
    </>
  );
}
