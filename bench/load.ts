const CLIENTS = 10;
const WARM_UP_MS = 1500;
const MEASURED_MS = 5000;

/** Latencies in milliseconds of answered requests, and the size of one answer as it travels, in bytes. */
export type Latencies = { readonly p50: number; readonly p97: number; readonly bytes: number };

type Request = { readonly url: string; readonly cookie?: string };

async function ask({ url, cookie }: Request): Promise<number> {
  const headers = { 'accept-encoding': 'identity', ...(cookie ? { cookie } : {}) };
  const response = await fetch(url, { headers, redirect: 'manual' });
  const { byteLength } = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return byteLength;
}

async function askUntil(end: number, request: Request, times: number[]): Promise<void> {
  while (performance.now() < end) {
    const start = performance.now();
    await ask(request);
    times.push(performance.now() - start);
  }
}

function atOnce(until: number, request: Request, times: number[]): Promise<unknown> {
  return Promise.all(Array.from({ length: CLIENTS }, () => askUntil(until, request, times)));
}

/** Ten clients that ask for the page again as soon as it was answered, over kept connections, for some seconds. */
export async function underLoad(request: Request): Promise<Latencies> {
  const bytes = await ask(request);
  await atOnce(performance.now() + WARM_UP_MS, request, []);
  const times: number[] = [];
  await atOnce(performance.now() + MEASURED_MS, request, times);
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  return { p50: at(0.5), p97: at(0.975), bytes };
}
