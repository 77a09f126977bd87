-- DropForeignKey
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_evaluationId_fkey";

-- DropForeignKey
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_indicatorId_fkey";

-- DropIndex
DROP INDEX "Comment_evaluationId_createdAt_idx";

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "submissionCount" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "submittedAt" TIMESTAMP(3) NOT NULL,
    "submittedByName" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentThread" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "indicatorId" TEXT,
    "indicatorName" TEXT,
    "submissionNo" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handledAt" TIMESTAMP(3),
    "handledByName" TEXT,
    "resolvedAt" TIMESTAMP(3),
    "resolvedByName" TEXT,

    CONSTRAINT "CommentThread_pkey" PRIMARY KEY ("id")
);

-- How often each form was submitted so far, as the log says.
UPDATE "Evaluation" SET "submissionCount" = told."count"
FROM (
  SELECT "subjectId", COUNT(*)::int AS "count" FROM "AuditEvent" WHERE "action" = 'evaluation.submitted' GROUP BY "subjectId"
) AS told
WHERE told."subjectId" = "Evaluation"."id";

-- Each comment begins a thread of its own, about the submission that it was written upon. What was approved with it is
-- resolved.
INSERT INTO "CommentThread" (
  "id", "evaluationId", "indicatorId", "indicatorName", "submissionNo", "createdAt", "resolvedAt", "resolvedByName")
SELECT comment."id", comment."evaluationId", comment."indicatorId", indicator."name",
  GREATEST(1, (
    SELECT COUNT(*) FROM "AuditEvent" AS event
    WHERE event."action" = 'evaluation.submitted' AND event."subjectId" = comment."evaluationId"
      AND event."at" <= comment."createdAt")),
  comment."createdAt", evaluation."approvedAt", evaluation."approvedByName"
FROM "Comment" AS comment
JOIN "Evaluation" AS evaluation ON evaluation."id" = comment."evaluationId"
LEFT JOIN "Indicator" AS indicator ON indicator."id" = comment."indicatorId";

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "threadId" TEXT;
UPDATE "Comment" SET "threadId" = "id";
ALTER TABLE "Comment" DROP COLUMN "evaluationId",
DROP COLUMN "indicatorId",
ALTER COLUMN "threadId" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Submission_evaluationId_no_key" ON "Submission"("evaluationId", "no");

-- CreateIndex
CREATE INDEX "CommentThread_evaluationId_createdAt_idx" ON "CommentThread"("evaluationId", "createdAt");

-- CreateIndex
CREATE INDEX "CommentThread_indicatorId_idx" ON "CommentThread"("indicatorId");

-- CreateIndex
CREATE INDEX "Comment_threadId_createdAt_idx" ON "Comment"("threadId", "createdAt");

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "CommentThread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
