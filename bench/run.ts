// npm run bench: measures and prints one table. Figures are ratios against something run side by side.
import { benchAudit } from './audit';
import { benchDocuments } from './documents';
import { benchImport } from './import';
import { benchPages } from './pages';
import { benchPdf, type Row } from './pdf';
import { benchReading } from './read-files';
import { benchRescore } from './rescore';
import { benchScoring } from './scoring';

function print(rows: readonly Row[]): void {
  console.table(
    rows.map(({ what, value, against, ratio }) => ({ 项目: what, 结果: value, 对照: against, 比值: ratio })),
  );
}

async function main(): Promise<void> {
  print([
    ...benchScoring(),
    ...benchAudit(),
    ...(await benchImport()),
    ...(await benchReading()),
    ...(await benchRescore()),
    ...(await benchPdf()),
    ...(await benchDocuments()),
    ...(await benchPages()),
  ]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
