import type { Db } from '@/lib/db/database';
import {
  type ProjectMoney,
  type ProjectsMoney,
  projectsMoney,
} from '@/lib/department-scoring/department-money';
import { MONEY_SOURCES, type SheetMoney } from '@/lib/sheet/sheet';
import { FROZEN_STATES } from '@/lib/workflow/states';

type Frozen = { readonly lines: readonly SheetMoney[] | null };

/** Only the money of frozen models: a year has a hundred of them, each with all its traces. */
async function frozenMoney(db: Db, yearId: string): Promise<ProjectMoney[]> {
  const states = JSON.stringify(FROZEN_STATES);
  const rows = await db.$queryRaw<Frozen[]>`
    SELECT e."frozenModel"->'money'->'lines' AS "lines"
    FROM "Evaluation" e JOIN "Project" p ON p."id" = e."projectId"
    WHERE p."yearId" = ${yearId} AND p."participates"
      AND e."state"::text IN (SELECT jsonb_array_elements_text(${states}::jsonb))`;
  return rows.map(({ lines }) => ({ approved: true, lines: lines ?? [] }));
}

async function liveMoney(db: Db, yearId: string): Promise<ProjectMoney[]> {
  const evaluations = await db.evaluation.findMany({
    where: { state: { notIn: [...FROZEN_STATES] }, project: { yearId, participates: true } },
    select: { fundingLines: true },
  });
  return evaluations.map(({ fundingLines }) => ({
    approved: false,
    lines: MONEY_SOURCES.flatMap((source) => {
      const line = fundingLines.find((candidate) => candidate.source === source);
      if (!line) return [];
      const { applicable, initial, annual, executed } = line;
      return [
        {
          ...{ source, applicable },
          initial: initial?.toFixed() ?? null,
          annual: annual?.toFixed() ?? null,
          executed: executed?.toFixed() ?? null,
        },
      ];
    }),
  }));
}

/** 项目支出 of a year in reach: the projects that take part, each as approved or as it stands. */
export async function loadProjectsMoney(db: Db, yearId: string): Promise<ProjectsMoney> {
  const [frozen, live] = await Promise.all([frozenMoney(db, yearId), liveMoney(db, yearId)]);
  return projectsMoney([...frozen, ...live]);
}
