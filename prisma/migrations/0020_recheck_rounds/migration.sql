-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'DEMANDED';
ALTER TYPE "MessageKind" ADD VALUE 'MENDED';
ALTER TYPE "MessageKind" ADD VALUE 'REASSIGNED';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "dueOn" DATE;

-- AlterTable
ALTER TABLE "Recheck" ADD COLUMN     "demandedAt" TIMESTAMP(3),
ADD COLUMN     "demandedById" TEXT,
ADD COLUMN     "demandedByName" TEXT;

-- CreateTable
CREATE TABLE "RecheckRound" (
    "id" TEXT NOT NULL,
    "recheckId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "demand" TEXT NOT NULL,
    "demandedAt" TIMESTAMP(3),
    "demandedByName" TEXT,
    "outcome" TEXT NOT NULL,
    "outcomeAt" TIMESTAMP(3),
    "outcomeByName" TEXT,

    CONSTRAINT "RecheckRound_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecheckRound_recheckId_no_key" ON "RecheckRound"("recheckId", "no");

-- CreateIndex
CREATE INDEX "Recheck_demandedById_idx" ON "Recheck"("demandedById");

-- AddForeignKey
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_demandedById_fkey" FOREIGN KEY ("demandedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecheckRound" ADD CONSTRAINT "RecheckRound_recheckId_fkey" FOREIGN KEY ("recheckId") REFERENCES "Recheck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was demanded so far was demanded with the result as it stands
UPDATE "Recheck" SET "demandedAt" = "concludedAt", "demandedByName" = "concludedByName" WHERE "demand" <> '';
