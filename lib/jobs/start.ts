import { currentDatabase } from '@/lib/db/current';
import { sweepDownloads } from '@/lib/downloads/sweep';
import { makeDownloads } from '@/lib/downloads/work';
import { log } from '@/lib/env/log';
import { sweepEvidence } from '@/lib/evidence/sweep';
import { composeMails } from '@/lib/mail/compose';
import { sendMails } from '@/lib/mail/send';
import { remind } from '@/lib/messages/remind';
import { sweepScans } from '@/lib/stamped-scans/sweep';
import { type Job, type Runner, startRunner } from './runner';

const JOBS: readonly Job[] = [
  {
    name: 'mail',
    cron: '* * * * *',
    async run(now) {
      await composeMails(now);
      await sendMails(now);
    },
  },
  // Every hour, so that a server that was off at the time makes up for it; each is told once.
  { name: 'reminders', cron: '5 * * * *', run: remind },
  { name: 'evidence', cron: '20 */6 * * *', run: sweepEvidence },
  // Asked for as it is needed; every minute for what a process left that ended in the middle.
  { name: 'downloads', cron: '* * * * *', run: makeDownloads, manyAtOnce: true },
  { name: 'scans', cron: '25 */6 * * *', run: sweepScans },
  { name: 'expired-downloads', cron: '40 * * * *', run: sweepDownloads },
];

// Where scripts/start/serve.mjs ends them before it closes the database.
const holder = globalThis as typeof globalThis & { jixiaoJobs?: Promise<Runner | null> };

/** Starts what the product does by itself. Without it people work on; the log says that it is missing. */
export function startJobs(): Promise<Runner | null> {
  holder.jixiaoJobs ??= currentDatabase()
    .then(({ source }) => startRunner(source, JOBS))
    .catch((err: unknown) => {
      log.error({ err }, 'jobs were not started: no mail, no reminders, no sweep');
      return null;
    });
  return holder.jixiaoJobs;
}
