-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EvaluationState" ADD VALUE 'SIGNED_OFF';
ALTER TYPE "EvaluationState" ADD VALUE 'PUBLISHED';

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "publishedAt" TIMESTAMP(3),
ADD COLUMN     "publishedByName" TEXT,
ADD COLUMN     "reviewStartedAt" TIMESTAMP(3),
ADD COLUMN     "reviewStartedByName" TEXT,
ADD COLUMN     "signedOffAt" TIMESTAMP(3),
ADD COLUMN     "signedOffByName" TEXT;

-- AlterTable
ALTER TABLE "Year" ADD COLUMN     "signOffNeeded" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "FrozenVersion" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "ruleSetId" TEXT NOT NULL,
    "ruleSetVersion" INTEGER NOT NULL,
    "ownRuleSetId" TEXT,
    "approvedAt" TIMESTAMP(3) NOT NULL,
    "approvedByName" TEXT NOT NULL,
    "signedOffAt" TIMESTAMP(3),
    "signedOffByName" TEXT,
    "publishedAt" TIMESTAMP(3),
    "publishedByName" TEXT,
    "reopenedAt" TIMESTAMP(3) NOT NULL,
    "reopenedByName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "FrozenVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FrozenVersion_ownRuleSetId_idx" ON "FrozenVersion"("ownRuleSetId");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenVersion_evaluationId_no_key" ON "FrozenVersion"("evaluationId", "no");

-- AddForeignKey
ALTER TABLE "FrozenVersion" ADD CONSTRAINT "FrozenVersion_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrozenVersion" ADD CONSTRAINT "FrozenVersion_ownRuleSetId_fkey" FOREIGN KEY ("ownRuleSetId") REFERENCES "OwnRuleSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What evaluators have already begun with: the first of their actions since the form was last submitted.
UPDATE "Evaluation" SET "reviewStartedAt" = begun."at", "reviewStartedByName" = begun."actorName"
FROM (
  SELECT DISTINCT ON (evaluation."id") evaluation."id", event."at", event."actorName"
  FROM "Evaluation" AS evaluation
  JOIN "AuditEvent" AS event
    ON event."subjectType" = 'evaluation' AND event."subjectId" = evaluation."id" AND event."at" >= evaluation."submittedAt"
  WHERE evaluation."state" IN ('SUBMITTED', 'RESUBMITTED') AND event."action" IN (
    'evaluation.commented', 'evaluation.percentChanged', 'evaluation.actualJudged', 'evaluation.deductionConfirmed',
    'evaluation.weightsAdjusted')
  ORDER BY evaluation."id", event."id"
) AS begun
WHERE "Evaluation"."id" = begun."id";
