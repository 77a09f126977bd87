import { can } from '@/lib/access/grant';
import type { Prisma } from '@/lib/db/database';
import { projectsWithin } from '@/lib/db/scope';
import { loadSheetRecord, situationIncluded, situationOf } from '@/lib/evaluations/records';
import { defineQuery } from '@/lib/operation/define';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import { whyNot } from '@/lib/workflow/transitions';
import { chooseYear } from '@/lib/years/choose-year';
import { pendingInput, versionsInput } from './schema';
import type { FormVersion, PendingForm, PendingForms } from './types';

type Loaded = Prisma.ProjectGetPayload<{ include: typeof situationIncluded }>;

function pendingForm({ evaluation, ...project }: Loaded, now: Date): PendingForm[] {
  if (!evaluation?.frozenSha256) return [];
  const situation = situationOf({ ...project, evaluation }, now);
  return [
    {
      projectId: project.id,
      code: project.code,
      name: project.name,
      ownerName: project.ownerName,
      state: evaluation.state,
      version: evaluation.version,
      sha256: evaluation.frozenSha256,
      total: evaluation.total?.toFixed(2) ?? null,
      grade: evaluation.grade,
      approvedByName: evaluation.approvedByName,
      approvedAt: evaluation.approvedAt?.toISOString() ?? null,
      whyNotPublish: whyNot(situation, 'publish'),
    },
  ];
}

/** What of a year waits to be signed off or published, by what the viewer may do. */
export const pendingForms = defineQuery({
  name: 'frozenForms.pending',
  permission: 'overview:read',
  input: pendingInput,
  async run({ db, grant, now }, input): Promise<PendingForms> {
    const year = await chooseYear(db, grant, input);
    const signs = can(grant.viewer, 'evaluation:signOff') && year?.signOffNeeded === true;
    const publishes = can(grant.viewer, 'evaluation:publish');
    if (!year || !(signs || publishes)) return { toSignOff: null, toPublish: null };
    const projects = await db.project.findMany({
      where: {
        AND: [
          projectsWithin(grant),
          { yearId: year.id, participates: true, evaluation: { state: { in: ['APPROVED', 'SIGNED_OFF'] } } },
        ],
      },
      include: situationIncluded,
      orderBy: { position: 'asc' },
    });
    const forms = projects.flatMap((project) => pendingForm(project, now));
    return {
      toSignOff: signs ? forms.filter(({ state }) => state === 'APPROVED') : null,
      toPublish: publishes ? forms : null,
    };
  },
});

type Moment = { readonly byName: string; readonly at: string };

const moment = (at: Date | null, byName: string | null): Moment | null =>
  at && { at: at.toISOString(), byName: byName ?? '' };

/** The forms of a project as they were approved, the latest first: the one in force, and those that were reopened. */
export const formVersions = defineQuery({
  name: 'frozenForms.versions',
  permission: 'evaluation:read',
  input: versionsInput,
  async run({ db, grant }, { projectId }): Promise<FormVersion[]> {
    const { evaluation } = await loadSheetRecord(db, grant, projectId);
    const versions = await db.frozenVersion.findMany({
      where: { evaluationId: evaluation.id },
      orderBy: { no: 'desc' },
    });
    const inForce = { ...evaluation, no: (versions[0]?.no ?? 0) + 1 };
    const earlier = versions.map((version) => ({
      no: version.no,
      model: readFrozenModel(version.model),
      sha256: version.sha256,
      approvedByName: version.approvedByName,
      approvedAt: version.approvedAt.toISOString(),
      signedOff: moment(version.signedOffAt, version.signedOffByName),
      published: moment(version.publishedAt, version.publishedByName),
      reopened: {
        byName: version.reopenedByName,
        at: version.reopenedAt.toISOString(),
        reason: version.reason,
      },
    }));
    if (!inForce.frozenModel || !inForce.frozenSha256 || !inForce.approvedAt) return earlier;
    return [
      {
        no: inForce.no,
        model: readFrozenModel(inForce.frozenModel),
        sha256: inForce.frozenSha256,
        approvedByName: inForce.approvedByName ?? '',
        approvedAt: inForce.approvedAt.toISOString(),
        signedOff: moment(inForce.signedOffAt, inForce.signedOffByName),
        published: moment(inForce.publishedAt, inForce.publishedByName),
        reopened: null,
      },
      ...earlier,
    ];
  },
});
