import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { projectsWithin } from '@/lib/db/scope';
import {
  type SheetRecord,
  sheetInclude,
  sheetOf,
  situationIncluded,
  situationOf,
} from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { pinnedRuleSet } from '@/lib/rules/pinned';
import { whyNot } from '@/lib/workflow/transitions';
import { chooseYear } from '@/lib/years/choose-year';
import { yearParams } from '@/lib/years/schema';
import { MAX_OFFLINE_BYTES } from './schema';
import type { OfflineChoices, OfflineForms } from './types';

type Fillable = Omit<Parameters<typeof situationOf>[0], 'evaluation'> & {
  readonly evaluation: Parameters<typeof situationOf>[0]['evaluation'] | null;
};

/** Whether the form may be filled in now, by its state and by the dates of its year. */
function mayFillIn({ evaluation, ...project }: Fillable, now: Date): boolean {
  return evaluation !== null && whyNot(situationOf({ ...project, evaluation }, now), 'takeOffline') === null;
}

/** What a workbook would hold now, and what may be uploaded. */
export const offlineChoices = defineQuery({
  name: 'offlineForms.choices',
  permission: 'report:offline',
  input: yearParams,
  async run({ db, grant, now }, input): Promise<OfflineChoices> {
    const year = await chooseYear(db, grant, input);
    if (!year) return { maxBytes: MAX_OFFLINE_BYTES, fiscalYear: null, open: 0, indicators: 0, closed: 0 };
    const projects = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id }] },
      include: { ...situationIncluded, _count: { select: { indicators: true } } },
    });
    const open = projects.filter((project) => mayFillIn(project, now));
    return {
      maxBytes: MAX_OFFLINE_BYTES,
      fiscalYear: year.fiscalYear,
      open: open.length,
      indicators: open.reduce((sum, { _count }) => sum + _count.indicators, 0),
      closed: projects.length - open.length,
    };
  },
});

/** What may be uploaded: asked before the file is read. */
export const offlineUploadLimit = defineQuery({
  name: 'offlineForms.uploadLimit',
  permission: 'report:offline',
  input: z.object({}),
  async run() {
    return { maxBytes: MAX_OFFLINE_BYTES };
  },
});

/** The forms that can still be filled in, with what has been reported, for a workbook. */
export const offlineForms = defineQuery({
  name: 'offlineForms.forms',
  permission: 'report:offline',
  input: yearParams,
  async run({ db, grant, now }, input): Promise<OfflineForms> {
    const year = await chooseYear(db, grant, input);
    if (!year) throw new AppError('NOT_FOUND');
    const pin = await db.year.findUniqueOrThrow({ where: { id: year.id }, include: { ownRuleSet: true } });
    const records = await db.project.findMany({
      where: { AND: [projectsWithin(grant), { yearId: year.id, participates: true }] },
      include: sheetInclude,
      orderBy: { position: 'asc' },
    });
    const open = records.filter((record): record is SheetRecord => mayFillIn(record, now));
    return {
      fiscalYear: year.fiscalYear,
      unitName: year.unit.name,
      personName: grant.viewer.name,
      ruleSet: pinnedRuleSet(pin),
      projects: open.map((record) => ({
        projectId: record.id,
        code: record.code,
        name: record.name,
        ownerName: record.ownerName,
        sheet: sheetOf(record),
      })),
    };
  },
});
