import type { Db, Prisma } from '@/lib/db/database';
import { proseParts } from '@/lib/prose/outline';
import { EMPTY_PROSE, type Prose } from '@/lib/prose/prose';
import { KINDS } from './kinds';
import type { Edition, Outdated, ReportKind, StandingText, WrittenModel } from './types';

const included = {
  texts: true,
  editions: { orderBy: { no: 'desc' } },
} as const satisfies Prisma.WrittenReportInclude;

export type WrittenRecord = Prisma.WrittenReportGetPayload<{ include: typeof included }>;

/** A project's report of a kind with its texts and editions, the latest first; null before anybody began it. */
export function loadWritten(db: Db, projectId: string, kind: ReportKind): Promise<WrittenRecord | null> {
  return db.writtenReport.findUnique({ where: { projectId_kind: { projectId, kind } }, include: included });
}

/** What was frozen when the report was finished. */
export function keptModel(stored: unknown): WrittenModel {
  return stored as WrittenModel;
}

/** The edition in force: of a report that is finished. */
export function editionInForce(report: WrittenRecord | null) {
  return report?.state === 'FINISHED' ? (report.editions[0] ?? null) : null;
}

/** Every text of the outline as it stands. */
export function standingTexts(report: WrittenRecord | null, kind: ReportKind): Record<string, StandingText> {
  return Object.fromEntries(
    proseParts(KINDS[kind].outline).map(({ key }) => {
      const text = report?.texts.find((candidate) => candidate.key === key);
      return [key, standingText(text ?? null)];
    }),
  );
}

/** One text as it stands; nothing before anybody has written. */
export function standingText(text: WrittenRecord['texts'][number] | null): StandingText {
  if (!text) return { prose: EMPTY_PROSE, version: 0, savedAt: null, savedByName: null };
  const { prose, version, savedAt, savedByName } = text;
  return { prose: prose as unknown as Prose, version, savedAt: savedAt.toISOString(), savedByName };
}

/** The texts alone. */
export function prosesOf(texts: Readonly<Record<string, StandingText>>): Record<string, Prose> {
  return Object.fromEntries(Object.entries(texts).map(([key, { prose }]) => [key, prose]));
}

export function editionOf(edition: WrittenRecord['editions'][number]): Edition {
  const { no, sha256, finishedAt, finishedByName, reopenedAt, reopenedByName, reason } = edition;
  return {
    ...{ no, sha256, finishedByName, finishedAt: finishedAt.toISOString() },
    reopened: reopenedAt && {
      ...{ byName: reopenedByName ?? '', at: reopenedAt.toISOString(), reason: reason ?? '' },
    },
  };
}

const OUTDATED: Readonly<Record<ReportKind, { readonly anew: string; readonly open: string }>> = {
  SELF: {
    anew: '自评表其后已重新评价通过，本报告中的数据不是最新的。请重新打开报告，核对文字后再次完成。',
    open: '自评表正在重新评价，本报告中的数据可能不再是最终结果。自评表再次评价通过后，请重新打开报告，核对后再次完成。',
  },
  APPRAISAL: {
    anew: '绩效评价其后已重新定稿，本报告中的数据不是最新的。请重新打开报告，核对文字后再次完成。',
    open: '绩效评价正在重新进行，本报告中的数据可能不再是最终结果。评分表再次定稿后，请重新打开报告，核对后再次完成。',
  },
};

/**
 * Why a finished report is not up to date: what it was finished upon is no longer what is in force.
 * @param upon the SHA-256 that it was finished upon; null while it is not finished
 * @param inForce the one in force; null while that is open again
 */
export function outdatedWords(kind: ReportKind, upon: string | null, inForce: string | null): Outdated {
  if (upon === null || upon === inForce) return null;
  return inForce === null ? OUTDATED[kind].open : OUTDATED[kind].anew;
}
