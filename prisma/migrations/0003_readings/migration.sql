-- AlterTable
ALTER TABLE "Actual" ADD COLUMN     "deduction" DECIMAL(5,2),
ADD COLUMN     "deductionReason" TEXT,
ADD COLUMN     "eligible" DECIMAL(65,30),
ADD COLUMN     "judgedPercent" DECIMAL(5,2),
ADD COLUMN     "judgedReason" TEXT,
ADD COLUMN     "measured" DECIMAL(65,30),
ADD COLUMN     "readingWish" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "surveyMethod" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "surveyReturned" INTEGER,
ADD COLUMN     "surveySatisfied" INTEGER,
ADD COLUMN     "surveySent" INTEGER,
ADD COLUMN     "surveyValid" INTEGER,
ADD COLUMN     "surveyedOn" TEXT,
ADD COLUMN     "timesOnTime" INTEGER;

-- CreateTable
CREATE TABLE "ReadingDecision" (
    "indicatorId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "textKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "meaning" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "decidedByName" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReadingDecision_pkey" PRIMARY KEY ("indicatorId")
);

-- CreateIndex
CREATE INDEX "ReadingDecision_unitId_decidedAt_idx" ON "ReadingDecision"("unitId", "decidedAt");

-- CreateIndex
CREATE INDEX "ReadingDecision_textKey_idx" ON "ReadingDecision" USING HASH ("textKey");

-- AddForeignKey
ALTER TABLE "ReadingDecision" ADD CONSTRAINT "ReadingDecision_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingDecision" ADD CONSTRAINT "ReadingDecision_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
