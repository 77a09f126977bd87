-- CreateEnum
CREATE TYPE "BudgetAdjustmentKind" AS ENUM ('ADDED', 'TRANSFERRED_IN', 'TRANSFERRED_OUT', 'REDUCED', 'RECALLED');

-- CreateEnum
CREATE TYPE "ExemptionKind" AS ENUM ('OTHER', 'MERGED', 'RECALLED');

-- AlterTable
ALTER TABLE "FundingLine" ADD COLUMN     "typedAnnual" DECIMAL(20,6);

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "exemptionDocument" TEXT,
ADD COLUMN     "exemptionKind" "ExemptionKind",
ADD COLUMN     "mergedIntoId" TEXT;

-- CreateTable
CREATE TABLE "BudgetAdjustment" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "source" "MoneySource" NOT NULL,
    "kind" "BudgetAdjustmentKind" NOT NULL,
    "date" TEXT NOT NULL,
    "amount" DECIMAL(20,6) NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "enteredByName" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BudgetAdjustment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BudgetAdjustment_evaluationId_date_idx" ON "BudgetAdjustment"("evaluationId", "date");

-- CreateIndex
CREATE INDEX "Project_mergedIntoId_idx" ON "Project"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "BudgetAdjustment" ADD CONSTRAINT "BudgetAdjustment_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
