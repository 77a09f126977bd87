/** Called by the framework once a server starts: what the product does without being asked. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startJobs } = await import('./lib/jobs/start');
  await startJobs();
}
