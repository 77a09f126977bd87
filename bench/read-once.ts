// Reads one budget file in a process of its own and prints what that took: one line of JSON.
import fs from 'node:fs';
import { readBudgetFile } from '@/lib/office-files/read-budget-file';

const MB = 1024 * 1024;

async function main(file: string): Promise<void> {
  const bytes = new Uint8Array(fs.readFileSync(file));
  const start = performance.now();
  const read = await readBudgetFile(bytes, '2024');
  const milliseconds = performance.now() - start;
  if (!read.ok) throw new Error(read.error.message);
  const { projects, tables } = read.value;
  const indicators = projects.reduce((count, project) => count + project.indicators.length, 0);
  const peak = (process.resourceUsage().maxRSS * 1024) / MB;
  const what = `${tables.length} tables, ${projects.length} projects, ${indicators} indicators`;
  process.stdout.write(JSON.stringify({ milliseconds, peak, what }));
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
