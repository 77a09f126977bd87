import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Session } from '@/lib/auth/viewer';
import { sampleProject } from '@/lib/budget-document/sample-for-tests';
import type { Db } from '@/lib/db/database';
import { aUser, freshDatabase, sessionOf } from '@/lib/db/test-database';
import { NONE, previewedBy, takenBy } from './choices.fixture';
import { commitImport } from './commands';

let db: Db;
let admin: Session;

beforeEach(async () => {
  db = (await freshDatabase()).prisma;
  admin = sessionOf(await aUser(db, 'ADMINISTRATOR'));
});

const anIndicator = fc.record({
  level1: fc.constantFrom('产出指标', '效益指标', '成本指标'),
  level2: fc.constantFrom('数量指标', '社会效益指标'),
  name: fc.constantFrom('巡查次数', '巡查里程', '居民满意情况', '归档份数', '培训场次'),
  nature: fc.constantFrom('≥', '≤', '＝'),
  target: fc.constantFrom('1', '12', '90'),
  unit: fc.constantFrom('次', '份'),
  direction: fc.constantFrom('正向指标', '反向指标'),
  weight: fc.constant(null),
});
const aProject = (code: string) =>
  fc
    .record({
      name: fc.constantFrom('河道巡查', '河道养护', '社区活动'),
      owner: fc.constantFrom('方一诺', '苏清和', '顾南乔'),
      goal: fc.constantFrom('目标一。', '目标二。\n再一行。'),
      total: fc.constantFrom('20', '35.5'),
      indicators: fc.array(anIndicator, { minLength: 1, maxLength: 6 }),
    })
    .map(({ total, ...rest }) => sampleProject({ ...rest, total, fiscal: total, other: null, code }));
const aDocument = fc
  .tuple(aProject('11990124T000000000001'), aProject('11990124T000000000002'))
  .map((both) => [...both]);

test('whatever changed: taking all leaves nothing that differs, taking none leaves everything', async () => {
  await fc.assert(
    fc.asyncProperty(aDocument, aDocument, async (first, second) => {
      await db.project.deleteMany();
      await takenBy(admin, first);
      const before = await db.project.findMany({ include: { indicators: true } });
      const { importId } = await previewedBy(admin, second);
      await commitImport(admin, { importId, choices: NONE });
      expect(await db.project.findMany({ include: { indicators: true } })).toEqual(before);
      await takenBy(admin, second);
      const { details } = await previewedBy(admin, second);
      expect(details.projects.map(({ comparison }) => comparison.kind)).toEqual(['identical', 'identical']);
    }),
    { numRuns: 12 },
  );
});
