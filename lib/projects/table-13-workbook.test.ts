import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sampleContent, sampleProjects } from '@/lib/budget-document/sample-for-tests';
import { writeTextDump } from '@/lib/budget-document/write-text-dump';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { commitImport } from '@/lib/imports/commands';
import { importDetails } from '@/lib/imports/queries';
import { imported, previewOf } from '@/lib/imports/uploads.fixture';
import { sampleDocumentText } from '@/prisma/sample/document';
import { table13 } from './queries';
import { table13Workbook } from './table-13-workbook';

async function anAdministrator() {
  const { prisma } = await freshDatabase();
  return { prisma, admin: sessionOf(await aUser(prisma, 'ADMINISTRATOR')) };
}

describe('table 13 as a workbook', () => {
  it.each([
    ['the sample department', sampleDocumentText()],
    ['a small budget', writeTextDump(sampleContent())],
  ])('changes nothing when it is imported again: %s', async (_title, text) => {
    const { prisma, admin } = await anAdministrator();
    await imported(admin, text);
    const added = await prisma.project.findFirstOrThrow();
    await prisma.project.update({ where: { id: added.id }, data: { code: 'ZB-2024-01' } });
    for (const { code } of await prisma.unit.findMany()) {
      const bytes = await table13Workbook(await table13(admin, { unit: code }));
      const importId = await previewOf(admin, bytes, '2024.xlsx');
      const { problems, projects } = await importDetails(admin, { importId });
      expect(problems).toEqual([]);
      expect(projects.length).toBeGreaterThan(0);
      expect(projects.filter(({ comparison }) => comparison.kind !== 'identical')).toEqual([]);
      expect(await commitImport(admin, { importId })).toMatchObject({ changed: false });
    }
  });

  it('has the official layout: two header rows, project cells merged, texts as texts', async () => {
    const [first] = sampleProjects();
    const project = { ...first!, name: '=1+1', total: '1086.704300' };
    const bytes = await table13Workbook({
      fiscalYear: 2024,
      unitName: '云溪街道办事处',
      projects: [project],
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.getCell('A1').value).toBe('2024年云溪街道办事处部门预算公开');
    expect(sheet.getCell('G4').value).toBe('其中：');
    expect(sheet.getCell('G5').value).toBe('财政资金');
    expect(sheet.getCell('B6').value).toBe(`${project.code}-=1+1`);
    expect([sheet.getCell('F6').value, sheet.getCell('F6').numFmt]).toEqual([1086.7043, '#,##0.000000']);
    expect(sheet.getCell('B7').master.address).toBe('B6');
    expect(sheet.getCell('L6').value).toBe(project.indicators[0]!.name);
  });
});
