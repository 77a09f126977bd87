import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { proseParts } from '@/lib/prose/outline';
import { documentDocx } from '@/lib/reports/docx/document-docx';
import { drawDocument } from '@/lib/reports/draw/draw-document';
import { drawForm, shownOfForm } from '@/lib/reports/draw/draw-form';
import { formSpec } from '@/lib/reports/layout/form-spec';
import { sampleForm, sampleText } from '@/lib/reports/sample-form.fixture';
import { SELF_REPORT, selfReportSpec } from '@/lib/reports/written/self-report';
import { zipFiles } from '@/lib/reports/zip/zip-files';
import type { DocumentSpec } from '@/lib/typesetting/document';
import { median, type Row } from './pdf';

const DAY = new Date('2025-03-14T00:00:00Z');
const ARCHIVE = 166;
const MANY = 1_000;

/** As long as reports are: a page of text in each chapter. */
function aReport(): DocumentSpec {
  const written = proseParts(SELF_REPORT).map(({ key }) => [
    key,
    [{ kind: 'paragraph' as const, text: [{ text: sampleText(600), bold: false }] }],
  ]);
  return selfReportSpec(sampleForm(24), Object.fromEntries(written), { finishedOn: '2025-03-14' });
}

function draw(spec: DocumentSpec): Promise<Uint8Array> {
  const identity = { title: spec.title, keywords: '', createdOn: DAY };
  return drawDocument(spec, { identity, watermark: null, mark: null });
}

/** Milliseconds of an office suite that makes a PDF of the DOCX, once it was started before; null without one. */
async function office(spec: DocumentSpec): Promise<number | null> {
  if (spawnSync('soffice', ['--version']).error !== undefined) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'office-'));
  try {
    const file = path.join(folder, 'document.docx');
    writeFileSync(file, await documentDocx(spec, { createdOn: DAY, warning: null, verification: null }));
    const convert = async () => {
      execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    };
    return await median(convert, 1, 5);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function against(what: string, own: number, other: number | null): Row {
  return {
    what,
    value: `${own.toFixed(1)} ms`,
    against: other === null ? 'LibreOffice is not installed' : `LibreOffice ${other.toFixed(0)} ms`,
    ratio: other === null ? '–' : (own / other).toFixed(3),
  };
}

async function benchOffice(): Promise<Row[]> {
  const form = formSpec(sampleForm(10), shownOfForm({}));
  const report = aReport();
  return [
    against('自评表 PDF of 10 indicators, p50', await median(() => draw(form), 20, 41), await office(form)),
    against('自评报告 PDF, p50', await median(() => draw(report), 10, 21), await office(report)),
  ];
}

async function* forms(count: number) {
  for (let i = 0; i < count; i++) {
    const model = sampleForm(8 + (i % 9), { goal: sampleText(60 + i) });
    yield { name: `${i + 1}-${model.project.name}`, bytes: await drawForm(model, { draft: false }) };
  }
}

async function benchArchive(): Promise<Row> {
  const start = performance.now();
  let bytes = 0;
  for await (const chunk of zipFiles(forms(ARCHIVE), '.pdf')) bytes += chunk.length;
  const seconds = (performance.now() - start) / 1000;
  return {
    what: `ZIP of ${ARCHIVE} forms of 8 to 16 indicators, ${(bytes / 1e6).toFixed(1)} MB`,
    value: `${seconds.toFixed(1)} s`,
    against: 'expected under 6 s',
    ratio: (seconds / 6).toFixed(2),
  };
}

const megabytes = () => process.memoryUsage().rss / 1e6;

/** Resident memory while many forms are drawn one after the other, once fonts and code are in memory. */
async function benchMemory(): Promise<Row> {
  for await (const _ of forms(50));
  const before = megabytes();
  let most = before;
  for await (const _ of forms(MANY)) most = Math.max(most, megabytes());
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return {
    what: `Resident memory while ${MANY} forms are drawn`,
    value: `+${(most - before).toFixed(0)} MB, afterwards ${(megabytes() - before).toFixed(0)} MB`,
    against: 'expected under 150 MB',
    ratio: ((most - before) / 150).toFixed(2),
  };
}

/** Time of drawing documents beside an office suite, of an archive of all forms of a department, and memory. */
export async function benchDocuments(): Promise<Row[]> {
  return [...(await benchOffice()), await benchArchive(), await benchMemory()];
}
