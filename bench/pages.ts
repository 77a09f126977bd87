import fs from 'node:fs';
import { freePort, Launch } from '../e2e/fixtures/launch';
import { buildBareApp, serveBareApp } from './bare-app';
import { type Latencies, underLoad } from './load';
import { type PageData, preparePageData } from './page-data';
import type { Row } from './pdf';
import { signIn } from './sign-in';

async function bareLatencies(): Promise<Latencies> {
  buildBareApp();
  const port = await freePort();
  const server = await serveBareApp(port);
  try {
    return await underLoad({ url: `http://localhost:${port}/` });
  } finally {
    server.kill();
  }
}

async function pageLatencies(data: PageData): Promise<(readonly [what: string, Latencies])[]> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = new Launch({ PORT: String(port), DATA_DIR: data.dataDir });
  try {
    await server.serving();
    const owner = await signIn(url, data.owner);
    const evaluator = await signIn(url, data.evaluator);
    const { form, review, projects } = data;
    const pages = [
      [`List of projects, first 50 of ${projects}`, '/projects', evaluator],
      [`Form, ${form.rows} rows, filled in`, `/projects/${form.id}/report`, owner],
      [`Review, ${review.rows} rows, filled in`, `/projects/${review.id}/review`, evaluator],
    ] as const;
    const rows = [];
    for (const [what, path, cookie] of pages) {
      rows.push([what, await underLoad({ url: `${url}${path}`, cookie })] as const);
    }
    return rows;
  } finally {
    await server.stop('SIGTERM');
  }
}

function inWords({ p50, p97, bytes }: Latencies): string {
  return `${p50.toFixed(0)} ms (p97.5 ${p97.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} KB)`;
}

/**
 * Pages of the production build under ten clients at once, beside the smallest page that the same Next renders
 * per request, each served alone by a process of its own.
 */
export async function benchPages(): Promise<Row[]> {
  const bare = await bareLatencies();
  const data = await preparePageData();
  try {
    return (await pageLatencies(data)).map(([what, page]) => ({
      what: `${what}, 10 clients, p50`,
      value: inWords(page),
      against: `bare page ${inWords(bare)}`,
      ratio: (page.p50 / bare.p50).toFixed(2),
    }));
  } finally {
    fs.rmSync(data.dataDir, { recursive: true, force: true });
  }
}
