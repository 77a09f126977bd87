import type { Db } from './database';

// The one order of locks (docs/adr/050): years, then projects with their evaluations, then rows beneath them; within
// each, by id. Nobody takes a year for himself after he has shared it.

const inJson = (ids: readonly string[]) => JSON.stringify([...new Set(ids)]);

/**
 * Holds the years alone until the transaction ends: for whoever changes the rules of a year, or which projects it
 * has. What is read afterwards is what the one before left.
 */
export async function lockYears(db: Db, yearIds: readonly string[]): Promise<void> {
  await db.$queryRaw`
    SELECT "id" FROM "Year" WHERE "id" IN (SELECT jsonb_array_elements_text(${inJson(yearIds)}::jsonb))
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Holds the years' rules as they are until the transaction ends; others may do the same at the same time. */
export async function shareYears(db: Db, yearIds: readonly string[]): Promise<void> {
  await db.$queryRaw`
    SELECT "id" FROM "Year" WHERE "id" IN (SELECT jsonb_array_elements_text(${inJson(yearIds)}::jsonb))
    ORDER BY "id" FOR SHARE`;
}

/** Holds projects alone until the transaction ends, each with its evaluation. */
export async function lockProjects(db: Db, projectIds: readonly string[]): Promise<void> {
  const ids = inJson(projectIds);
  await db.$queryRaw`
    SELECT "id" FROM "Project" WHERE "id" IN (SELECT jsonb_array_elements_text(${ids}::jsonb))
    ORDER BY "id" FOR NO KEY UPDATE`;
  await db.$queryRaw`
    SELECT "id" FROM "Evaluation" WHERE "projectId" IN (SELECT jsonb_array_elements_text(${ids}::jsonb))
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Holds an account alone until the transaction ends: for whoever changes what holds for one person at a time. */
export async function lockUser(db: Db, userId: string): Promise<void> {
  await db.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`;
}
