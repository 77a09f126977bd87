import type { Viewer } from '@/lib/access/grant';
import type { Change } from '@/lib/audit/events';
import type { Prisma } from '@/lib/db/database';
import type { RecheckRecord } from './records';

type Anew = {
  readonly data: Prisma.RecheckUncheckedUpdateManyInput;
  /** What was demanded before and had been answered */
  readonly round: Omit<Prisma.RecheckRoundUncheckedCreateInput, 'recheckId'> | null;
  readonly changes: readonly Change[];
};

/**
 * What follows where something else is demanded than before: it is owed anew, and what had been reported about the
 * earlier demand becomes a round of the past.
 */
export function demandedAnew(recheck: RecheckRecord, demand: string, viewer: Viewer, now: Date): Anew {
  if (demand === recheck.demand) return { data: {}, round: null, changes: [] };
  const by = { demandedAt: now, demandedByName: viewer.name, demandedById: viewer.id };
  const nobody = { demandedAt: null, demandedByName: null, demandedById: null };
  const change = { field: '整改要求', from: recheck.demand || null, to: demand || null };
  const data = { demand, ...(demand === '' ? nobody : by) };
  if (recheck.outcome === '') return { data, round: null, changes: [change] };
  const { demandedAt, demandedByName, outcome, outcomeAt, outcomeByName } = recheck;
  const no = recheck.rounds.length + 1;
  return {
    data: { ...data, outcome: '', outcomeAt: null, outcomeByName: null },
    round: { no, demand: recheck.demand, demandedAt, demandedByName, outcome, outcomeAt, outcomeByName },
    changes: [change, { field: `整改结果（第 ${no} 轮）`, from: outcome, to: null }],
  };
}
