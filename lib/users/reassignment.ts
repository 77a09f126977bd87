import type { Grant } from '@/lib/access/grant';
import { type AuditEntry, changesBetween } from '@/lib/audit/events';
import { AppError } from '@/lib/core/app-error';
import type { Db, Prisma } from '@/lib/db/database';
import { lockProjects } from '@/lib/db/locks';
import { projectsWithin } from '@/lib/db/scope';
import { accountWithin } from './accounts';

type Owner = Prisma.UserGetPayload<object>;
type Project = Prisma.ProjectGetPayload<object>;
const OWNER_LABELS = { ownerName: '项目责任人', ownerPhone: '联系电话' };

type Chosen = { readonly id: string; readonly version: number };

/** @throws AppError INVALID_INPUT when projects cannot be given to this account */
export async function newOwner(db: Db, grant: Grant, ownerId: string): Promise<Owner> {
  const owner = await accountWithin(db, grant, ownerId);
  if (owner.role !== 'OWNER') throw wrongOwner(`${owner.name} 不是项目责任人，不能承担项目。`);
  if (owner.status === 'DISABLED') throw wrongOwner(`${owner.name} 的账号已停用，请选择另一位项目责任人。`);
  return owner;
}

function wrongOwner(message: string): AppError {
  return new AppError('INVALID_INPUT', message, [{ path: 'ownerId', message }]);
}

/**
 * The chosen projects that another person has now, with the version the administrator saw.
 * @throws AppError NOT_FOUND for a project out of reach, INVALID_INPUT for one of another unit, or when there is none
 */
export async function projectsToMove(
  db: Db,
  grant: Grant,
  owner: Owner,
  chosen: readonly Chosen[],
): Promise<Project[]> {
  const seen = new Map(chosen.map(({ id, version }) => [id, version]));
  const projects = await db.project.findMany({
    where: { AND: [projectsWithin(grant), { id: { in: [...seen.keys()] } }] },
    orderBy: { position: 'asc' },
  });
  if (projects.length !== seen.size) throw new AppError('NOT_FOUND');
  const foreign = projects.find((project) => project.unitId !== owner.unitId);
  if (foreign) throw wrongOwner(`项目“${foreign.name}”与 ${owner.name} 不属于同一单位，不能调整。`);
  const others = projects.filter((project) => project.ownerId !== owner.id);
  if (others.length === 0) throw wrongOwner(`所选项目的责任人已经是 ${owner.name}，无需调整。`);
  return others.map((project) => ({ ...project, version: seen.get(project.id)! }));
}

/**
 * Puts the person's name and telephone number on the projects.
 * @throws AppError CONFLICT naming a project that was changed in the meantime
 */
export async function moveProjects(
  db: Db,
  owner: Owner,
  projects: readonly Project[],
  reason: string,
): Promise<AuditEntry[]> {
  const to = { ownerName: owner.name, ownerPhone: owner.phone };
  const events: AuditEntry[] = [];
  await lockProjects(
    db,
    projects.map(({ id }) => id),
  );
  for (const project of projects) {
    const moved = await db.project.updateMany({
      where: { id: project.id, version: project.version },
      data: { ...to, ownerId: owner.id, version: { increment: 1 } },
    });
    if (moved.count !== 1) {
      throw new AppError('CONFLICT', `项目“${project.name}”刚被修改过，没有调整任何项目。请刷新后再操作。`);
    }
    events.push({
      action: 'project.reassigned',
      subjectType: 'project',
      subjectId: project.id,
      subjectName: project.name,
      unitId: project.unitId,
      projectId: project.id,
      changes: changesBetween<'ownerName' | 'ownerPhone'>(OWNER_LABELS, project, to),
      reason,
    });
  }
  return events;
}
