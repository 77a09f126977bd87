import type { Prisma } from '@/lib/db/database';
import { readFrozenModel } from '@/lib/reports/frozen-model';
import { recheckDifference } from '@/lib/scoring/recheck-score';
import type { RecheckItem, RecheckRound, RecheckRow, RecheckState } from './types';

export const recheckInclude = {
  draw: { select: { no: true } },
  rounds: { orderBy: { no: 'asc' } },
  project: {
    select: {
      ...{ code: true, name: true, ownerName: true },
      evaluation: { select: { frozenSha256: true } },
    },
  },
} as const satisfies Prisma.RecheckInclude;

export type RecheckRecord = Prisma.RecheckGetPayload<{ include: typeof recheckInclude }>;

/** Where a 复核 stands; what was demanded waits for the owner until there is an outcome. */
function recheckState({ score, demand, outcome }: RecheckRecord): RecheckState {
  if (score === null) return 'open';
  if (demand === '') return 'concluded';
  return outcome === '' ? 'owed' : 'mended';
}

function roundOf(round: RecheckRecord['rounds'][number]): RecheckRound {
  const { no, demand, demandedByName, outcome, outcomeByName } = round;
  return {
    ...{ no, demand, demandedByName, outcome, outcomeByName },
    demandedAt: round.demandedAt?.toISOString() ?? null,
    outcomeAt: round.outcomeAt?.toISOString() ?? null,
  };
}

/** A stored 复核 as pages show it. */
export function recheckItem(record: RecheckRecord): RecheckItem {
  const { project, draw } = record;
  const selfScore = record.selfScore.toFixed(2);
  const score = record.score?.toFixed(2) ?? null;
  const { id, projectId, reason, selectedByName, opinion, demand, outcome, version } = record;
  const { concludedByName, demandedByName, outcomeByName } = record;
  return {
    ...{ id, projectId, reason, selectedByName, opinion, demand, outcome, version },
    ...{ concludedByName, demandedByName, outcomeByName, selfScore, score },
    ...{ code: project.code, name: project.name, ownerName: project.ownerName },
    state: recheckState(record),
    drawNo: draw?.no ?? null,
    selectedAt: record.selectedAt.toISOString(),
    difference: score === null ? null : recheckDifference(score, selfScore),
    concludedAt: record.concludedAt?.toISOString() ?? null,
    demandedAt: record.demandedAt?.toISOString() ?? null,
    outcomeAt: record.outcomeAt?.toISOString() ?? null,
    rounds: record.rounds.map(roundOf),
    superseded: project.evaluation?.frozenSha256 !== record.frozenSha256,
  };
}

/** What is kept of a row that was scored anew. */
export type KeptRow = { readonly no: number; readonly score: string };

/**
 * The rows of a frozen form that can be scored anew: the execution of the budget where it counts, then the indicators
 * that do.
 * @param kept what was scored anew so far
 */
export function recheckRows(frozenModel: unknown, kept: readonly KeptRow[]): RecheckRow[] {
  const { money, indicators } = readFrozenModel(frozenModel);
  const scores = new Map(kept.map(({ no, score }) => [no, score]));
  const row = (no: number, self: string | null, rest: Omit<RecheckRow, 'no' | 'self' | 'score'>) =>
    self === null ? [] : [{ no, self, score: scores.get(no) ?? null, ...rest }];
  const execution = {
    ...{ name: '预算执行率', target: null, weight: money.weight ?? '0' },
    actual: money.total.executed && `${money.total.executed} 万元`,
  };
  return [
    ...row(0, money.score, execution),
    ...indicators.flatMap(({ name, target, actual, weight, score }, i) =>
      row(i + 1, score, { name, target, actual, weight }),
    ),
  ];
}
