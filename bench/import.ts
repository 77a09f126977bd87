import { parseBudgetDocument } from '@/lib/budget-document/parse';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { commitImport, createPreview } from '@/lib/imports/commands';
import { documentBytes } from './document';
import type { Row } from './pdf';

const RUNS = 7;
const EXPECTED_MS = { parse: 500, commit: 3000 } as const;

type Times = Readonly<Record<keyof typeof EXPECTED_MS, number>> & { readonly what: string };

/** One import into an empty embedded database: reading the document, and bringing it in. */
async function importOnce(bytes: Uint8Array<ArrayBuffer>): Promise<Times> {
  const { prisma } = await freshDatabase();
  const admin = sessionOf(await aUser(prisma, 'ADMINISTRATOR'));
  const start = performance.now();
  const parsed = parseBudgetDocument(bytes, '2024.txt');
  const parse = performance.now() - start;
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { importId } = await createPreview(admin, { bytes, fileName: '2024.txt' });
  const confirmed = performance.now();
  await commitImport(admin, { importId });
  const { projects } = parsed.value;
  const indicators = projects.reduce((count, project) => count + project.indicators.length, 0);
  return {
    parse,
    commit: performance.now() - confirmed,
    what: `${projects.length} projects, ${indicators} indicators`,
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Import of the real document where REAL_BUDGET_DOC names one, else of the large sample. */
export async function benchImport(): Promise<Row[]> {
  const bytes = documentBytes();
  const runs: Times[] = [];
  for (let i = 0; i < RUNS; i++) runs.push(await importOnce(bytes));
  return (['parse', 'commit'] as const).map((step) => {
    const times = runs.map((run) => run[step]);
    const middle = median(times);
    return {
      what: `Import, ${step} (${runs[0]?.what}), p50 of ${RUNS}, slowest ${Math.max(...times).toFixed(0)} ms`,
      value: `${middle.toFixed(0)} ms`,
      against: `expected under ${EXPECTED_MS[step]} ms`,
      ratio: (middle / EXPECTED_MS[step]).toFixed(2),
    };
  });
}
