-- AlterTable
ALTER TABLE "DisclosureTemplate" ADD COLUMN     "gradeBy" TEXT NOT NULL DEFAULT 'MEAN';

-- CreateTable
CREATE TABLE "CostAnalysis" (
    "id" TEXT NOT NULL,
    "yearId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "staff" INTEGER NOT NULL,
    "workload" DECIMAL(20,6) NOT NULL,
    "workloadUnit" TEXT NOT NULL,
    "totalCost" DECIMAL(20,6) NOT NULL,
    "experts" INTEGER NOT NULL,
    "opinions" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "savedByName" TEXT NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "CostAnalysis_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CostAnalysis_yearId_idx" ON "CostAnalysis"("yearId");

-- AddForeignKey
ALTER TABLE "CostAnalysis" ADD CONSTRAINT "CostAnalysis_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "Year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
