-- CreateEnum
CREATE TYPE "TargetAdjustmentState" AS ENUM ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'SUPERSEDED');

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "originalNature" TEXT,
ADD COLUMN     "originalTarget" TEXT,
ADD COLUMN     "originalUnit" TEXT;

-- CreateTable
CREATE TABLE "TargetAdjustment" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "state" "TargetAdjustmentState" NOT NULL DEFAULT 'WAITING',
    "fromNature" TEXT NOT NULL,
    "fromTarget" TEXT NOT NULL,
    "fromUnit" TEXT,
    "nature" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "unitOfMeasure" TEXT,
    "reason" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "requestedByName" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMP(3),
    "decisionReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TargetAdjustment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TargetAdjustment_projectId_requestedAt_idx" ON "TargetAdjustment"("projectId", "requestedAt");

-- CreateIndex
CREATE INDEX "TargetAdjustment_indicatorId_requestedAt_idx" ON "TargetAdjustment"("indicatorId", "requestedAt");

-- AddForeignKey
ALTER TABLE "TargetAdjustment" ADD CONSTRAINT "TargetAdjustment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetAdjustment" ADD CONSTRAINT "TargetAdjustment_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
