import fs from 'node:fs';
import { projectRows, writeTextDump } from '@/lib/budget-document/write-text-dump';
import { SAMPLE_PROJECTS } from '@/prisma/sample/projects';
import { printedProject } from '@/prisma/sample/tables/performance';
import { FISCAL_YEAR } from '@/prisma/sample/units';

const COPIES = 7;

/** Table 13 of the sample department seven times over, each copy with codes of its own: as large as a real one. */
function largeSample(): string {
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    SAMPLE_PROJECTS.map((project) => ({
      ...printedProject(project),
      code: `${project.code.slice(0, -4)}${copy}${project.code.slice(-3)}`,
    })),
  );
  return writeTextDump({
    fiscalYear: FISCAL_YEAR,
    title: `${FISCAL_YEAR}年云溪街道部门预算公开`,
    introduction: [],
    tables: [{ no: '13', rows: projectRows(copies.flat()) }],
  });
}

/** The document that the benchmarks import: the one that REAL_BUDGET_DOC names, else the sample seven times over. */
export function documentBytes(): Uint8Array<ArrayBuffer> {
  const file = process.env.REAL_BUDGET_DOC;
  return new Uint8Array(file ? fs.readFileSync(file) : new TextEncoder().encode(largeSample()));
}
