-- CreateEnum
CREATE TYPE "RuleSetState" AS ENUM ('DRAFT', 'PUBLISHED');

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "ownRuleSetId" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "managesRules" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Year" ADD COLUMN     "ownRuleSetId" TEXT;

-- CreateTable
CREATE TABLE "OwnRuleSet" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "ruleSetId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "RuleSetState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "basedOnId" TEXT NOT NULL,
    "basedOnVersion" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMP(3),
    "publishedByName" TEXT,

    CONSTRAINT "OwnRuleSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OwnRuleSet_unitId_ruleSetId_idx" ON "OwnRuleSet"("unitId", "ruleSetId");

-- CreateIndex
CREATE UNIQUE INDEX "OwnRuleSet_ruleSetId_version_key" ON "OwnRuleSet"("ruleSetId", "version");

-- CreateIndex
CREATE INDEX "Evaluation_ownRuleSetId_idx" ON "Evaluation"("ownRuleSetId");

-- CreateIndex
CREATE INDEX "Year_ownRuleSetId_idx" ON "Year"("ownRuleSetId");

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_ownRuleSetId_fkey" FOREIGN KEY ("ownRuleSetId") REFERENCES "OwnRuleSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnRuleSet" ADD CONSTRAINT "OwnRuleSet_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Year" ADD CONSTRAINT "Year_ownRuleSetId_fkey" FOREIGN KEY ("ownRuleSetId") REFERENCES "OwnRuleSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
