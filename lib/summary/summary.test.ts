import { beforeEach, describe, expect, it } from 'vitest';
import { aReportingUnit } from '@/lib/evaluations/reportable-project.fixture';
import { summary, summaryPage } from '@/lib/reports/queries';
import { arrangeSummary } from './commands';
import { USUAL_COLUMNS } from './types';

type Unit = Awaited<ReturnType<typeof aReportingUnit>>;

let unit: Unit;

beforeEach(async () => {
  unit = await aReportingUnit();
});

const columns = [
  { id: 'name' as const, heading: '项目' },
  { id: 'total' as const, heading: '总分' },
];

describe('the columns of the 汇总表', () => {
  it('are the usual ones until the unit chooses others, for the page and its files alike', async () => {
    expect((await summaryPage(unit.evaluator, {}))?.layout).toEqual({
      ...{ version: 0, columns: USUAL_COLUMNS, savedByName: null },
    });
    await arrangeSummary(unit.evaluator, { version: 0, columns });
    expect((await summary(unit.evaluator, {})).columns).toEqual(columns);
    expect((await summaryPage(unit.evaluator, {}))?.layout).toMatchObject({ version: 1, columns });
    const event = await unit.database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'summary.arranged' },
    });
    expect(event.changes).toMatchObject([{ to: '项目名称（改为“项目”）、总分' }]);
  });

  it('are saved upon what was seen only', async () => {
    await arrangeSummary(unit.evaluator, { version: 0, columns });
    await expect(
      arrangeSummary(unit.evaluator, { version: 0, columns: columns.slice(0, 1) }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await arrangeSummary(unit.evaluator, { version: 1, columns: columns.slice(0, 1) });
    expect((await summary(unit.evaluator, {})).columns).toEqual(columns.slice(0, 1));
  });

  it('are at least one, none twice, each with a name', async () => {
    for (const wrong of [[], [columns[0]!, columns[0]!], [{ ...columns[0]!, heading: ' ' }]]) {
      await expect(arrangeSummary(unit.evaluator, { version: 0, columns: wrong })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
  });
});
