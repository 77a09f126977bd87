// npm run bench:users: a department at work, first with pauses to think, then without. SECONDS shortens it; with
// ON_SERVER=1 the tables are on a PostgreSQL server made for it.
import fs from 'node:fs';
import os from 'node:os';
import { openDatabase } from '@/lib/db/database';
import { freePort, Launch } from '../../e2e/fixtures/launch';
import { throwAwayPostgres } from '../../scripts/test/postgres.mjs';
import { buildBareApp, serveBareApp } from '../bare-app';
import { signIn } from '../sign-in';
import { type Department, type Home, prepareDepartment } from './prepare';
import { type Decided, type Kind, type Measured, type SignedIn, Visits, type Written } from './visit';

const USERS = 100;
const THINK_MS = 10_000;
const SECONDS = Number(process.env.SECONDS ?? 300);
const STEP_SECONDS = Math.max(5, SECONDS / 15);
const MOST_AT_ONCE = 64;
const MOST_ERRORS = 10;

type Line = Readonly<Record<string, string | number>>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const think = () => pause(-Math.log(1 - Math.random()) * THINK_MS);

function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Seconds of CPU that a process has used. */
function cpuOf(pid: number): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** One line for every page that was read. */
function byPage(measured: readonly Measured[]): Line[] {
  const pages = [...new Set(measured.filter(({ kind }) => kind === 'read').map(({ page }) => page))].sort();
  return pages.map((page) =>
    line(
      `${page}`,
      measured.filter((one) => one.page === page),
      'read',
    ),
  );
}

function line(what: string, measured: readonly Measured[], kind: Kind): Line {
  const times = measured.filter((one) => one.kind === kind).map(({ ms }) => ms);
  const at = (part: number) => Math.round(percentile(times, part));
  return { what, kind, requests: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Repeats visits until the time is over. */
async function keepVisiting(end: number, visit: () => Promise<void>, wait: () => Promise<unknown>) {
  while (performance.now() < end) {
    await wait();
    if (performance.now() < end) await visit();
  }
}

type Load = { readonly seconds: number; readonly atOnce: number; readonly wait: () => Promise<unknown> };

/** Runs visits at that many places at once. @returns the CPU of server and of all this, in cores */
async function underLoad(
  pid: number,
  { seconds, atOnce, wait }: Load,
  visit: (place: number) => Promise<void>,
) {
  const [served, used, start] = [cpuOf(pid), process.cpuUsage(), performance.now()];
  await Promise.all(
    Array.from({ length: atOnce }, (_, place) =>
      keepVisiting(start + seconds * 1000, () => visit(place), wait),
    ),
  );
  const passed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  return {
    server: ((cpuOf(pid) - served) / passed).toFixed(2),
    clients: ((user + system) / 1e6 / passed).toFixed(2),
  };
}

/** The same number of requests a second, or at once, for the smallest page that Next renders. */
async function bare(load: Load): Promise<Line> {
  const port = await freePort();
  const server = await serveBareApp(port);
  const measured: Measured[] = [];
  try {
    const cores = await underLoad(server.pid!, load, async () => {
      const start = performance.now();
      await (await fetch(`http://localhost:${port}/`)).arrayBuffer();
      measured.push({ kind: 'read', page: '/', ms: performance.now() - start });
    });
    return { ...line(`bare page, ${load.atOnce} at once`, measured, 'read'), ...cores };
  } finally {
    server.kill();
  }
}

/** Sends visits without a pause, twice as many at once each time, until p95 of reading has doubled. */
async function withoutPauses(
  visits: Visits,
  people: readonly SignedIn[],
  pid: number,
): Promise<[Line[], number]> {
  const lines: Line[] = [];
  let first = Number.NaN;
  for (let atOnce = 1; atOnce <= MOST_AT_ONCE; atOnce *= 2) {
    visits.measured.length = 0;
    const load = { seconds: STEP_SECONDS, atOnce, wait: async () => undefined };
    const cores = await underLoad(pid, load, () =>
      visits.visit(people[Math.floor(Math.random() * people.length)]!),
    );
    const what = `without pauses, ${atOnce} at once`;
    const read = line(what, visits.measured, 'read');
    lines.push(
      { ...read, ...cores },
      line(what, visits.measured, 'save'),
      line(what, visits.measured, 'decide'),
    );
    if (Number.isNaN(first)) first = Number(read.p95);
    if (Number(read.p95) >= 2 * first) return [lines, atOnce];
  }
  return [lines, MOST_AT_ONCE];
}

/** What the log says of a decision. */
const EVENTS: Readonly<Record<string, string>> = {
  submitReportAction: 'evaluation.submitted',
  withdrawReportAction: 'evaluation.withdrawn',
  returnAction: 'evaluation.returned',
  approveAction: 'evaluation.approved',
};

function perKey(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Texts and decisions that were acknowledged and are not in the log of their project. */
async function lost(home: Home, written: readonly Written[], decisions: readonly Decided[]): Promise<number> {
  const database = await openDatabase(home);
  try {
    const all = await database.prisma.auditEvent.findMany({
      where: { action: { startsWith: 'evaluation.' } },
    });
    const events = all.filter(({ action }) => action === 'evaluation.saved');
    const logged = perKey(all.map(({ projectId, action }) => `${projectId} ${action}`));
    const taken = perKey(decisions.map(({ projectId, action }) => `${projectId} ${EVENTS[action]}`));
    const gone = [...taken].filter(([key, count]) => (logged.get(key) ?? 0) < count).length;
    const kept = new Set(
      events.flatMap(({ projectId, changes }) =>
        (changes as { to: string | null }[]).map(({ to }) => `${projectId} ${to}`),
      ),
    );
    return gone + written.filter(({ projectId, text }) => !kept.has(`${projectId} ${text}`)).length;
  } finally {
    await database.close();
  }
}

async function measure(department: Department): Promise<void> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { dataDir, databaseUrl = '' } = department;
  const server = new Launch({ PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
  const lines: Line[] = [];
  const people: SignedIn[] = [];
  const projects = department.people.flatMap((person) => person.projects);
  const visits = new Visits(url, projects, people);
  try {
    await server.serving();
    for (const person of department.people) people.push({ ...person, cookie: await signIn(url, person) });
    for (const role of ['OWNER', 'EVALUATOR']) await visits.warmUp(people.find((one) => one.role === role)!);
    visits.measured.length = 0;
    const pid = server.process.pid!;
    const paused = { seconds: SECONDS, atOnce: USERS, wait: think };
    const cores = await underLoad(pid, paused, (place) => visits.visit(people[place]!));
    const what = `${USERS} users, 10 s to think`;
    lines.push({ ...line(what, visits.measured, 'read'), ...cores });
    lines.push(line(what, visits.measured, 'save'), line(what, visits.measured, 'decide'));
    lines.push(...byPage(visits.measured));
    const [steps, atOnce] = await withoutPauses(visits, people, pid);
    lines.push(...steps);
    await server.stop('SIGTERM');
    lines.push(await bare({ ...paused, seconds: STEP_SECONDS }));
    for (const places of new Set([1, atOnce])) {
      lines.push(await bare({ seconds: STEP_SECONDS, atOnce: places, wait: async () => undefined }));
    }
  } finally {
    await server.stop('SIGKILL');
  }
  console.table(lines);
  console.log(`${visits.errors.length} errors, ${visits.refused} refused because somebody was first`);
  for (const error of [...new Set(visits.errors)].slice(0, MOST_ERRORS)) console.log(`  ${error}`);
  const { written, decisions } = visits;
  const missing = await lost(department, written, decisions);
  console.log(
    `${written.length} acknowledged saves, ${decisions.length} decisions, ${missing} not found afterwards`,
  );
  if (visits.errors.length + missing > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  buildBareApp();
  const databaseServer = process.env.ON_SERVER ? await throwAwayPostgres() : null;
  const department = await prepareDepartment(USERS, databaseServer?.url);
  const { projects, submitted } = department;
  console.log(
    `${projects} projects, ${submitted} submitted; ${os.cpus().length} cores, load ${os.loadavg()[0]!.toFixed(2)}`,
  );
  try {
    await measure(department);
  } finally {
    fs.rmSync(department.dataDir, { recursive: true, force: true });
  }
}

main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  // The server of the database would keep this program from ending.
  .finally(() => process.exit());
