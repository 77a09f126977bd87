import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { budgetDocx } from '@/lib/office-files/budget-docx.fixture';
import { budgetXlsx } from '@/lib/office-files/budget-xlsx.fixture';
import { sampleDocument, sampleDocumentText } from '@/prisma/sample/document';
import type { Row } from './pdf';

const RUNS = 5;
const MOST_MB = 300;
const EXPECTED_MS: Readonly<Record<string, number>> = { txt: 500, docx: 2000, xlsx: 2000 };

type Reading = { readonly milliseconds: number; readonly peak: number; readonly what: string };

/** The files to be read: those beside the document that REAL_BUDGET_DOC names, else the sample in each format. */
async function files(folder: string): Promise<string[]> {
  const real = process.env.REAL_BUDGET_DOC;
  if (real) {
    const siblings = Object.keys(EXPECTED_MS).map((extension) => real.replace(/\.[^.]+$/, `.${extension}`));
    return siblings.filter((file) => fs.existsSync(file));
  }
  const written: Readonly<Record<string, string | Uint8Array>> = {
    txt: sampleDocumentText(),
    docx: await budgetDocx(sampleDocument()),
    xlsx: await budgetXlsx(sampleDocument()),
  };
  return Object.entries(written).map(([extension, content]) => {
    const file = path.join(folder, `sample.${extension}`);
    fs.writeFileSync(file, content);
    return file;
  });
}

/** One reading in a process of its own, so that nothing is warm and its memory is its own. */
function readOnce(file: string): Reading {
  const script = path.join(import.meta.dirname, 'read-once.ts');
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script, file], { encoding: 'utf8' }));
}

function row(file: string): Row {
  const readings = Array.from({ length: RUNS }, () => readOnce(file)).sort(
    (a, b) => a.milliseconds - b.milliseconds,
  );
  const middle = readings[Math.floor(RUNS / 2)]?.milliseconds ?? Number.NaN;
  const slowest = readings.at(-1)?.milliseconds ?? Number.NaN;
  const peak = Math.max(...readings.map((reading) => reading.peak));
  const extension = path.extname(file).slice(1);
  const expected = EXPECTED_MS[extension] ?? Number.NaN;
  return {
    what: `Reading .${extension} (${readings[0]?.what}), fresh process, p50 of ${RUNS}, slowest ${slowest.toFixed(0)} ms`,
    value: `${middle.toFixed(0)} ms, ${peak.toFixed(0)} MB`,
    against: `expected under ${expected} ms, ${MOST_MB} MB`,
    ratio: `${(middle / expected).toFixed(2)}, ${(peak / MOST_MB).toFixed(2)}`,
  };
}

/** Reading a document in each of its formats: time, and the highest memory of the process. */
export async function benchReading(): Promise<Row[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-reading-'));
  try {
    return (await files(folder)).map(row);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
