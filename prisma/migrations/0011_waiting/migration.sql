-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "onBehalfOf" TEXT;

-- CreateTable
CREATE TABLE "Assignment" (
    "projectId" TEXT NOT NULL,
    "evaluatorId" TEXT NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("projectId","evaluatorId")
);

-- CreateTable
CREATE TABLE "Deputy" (
    "id" TEXT NOT NULL,
    "principalId" TEXT NOT NULL,
    "deputyId" TEXT NOT NULL,
    "fromDay" DATE NOT NULL,
    "untilDay" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "appointedByName" TEXT NOT NULL,
    "appointedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "endedByName" TEXT,

    CONSTRAINT "Deputy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assignment_evaluatorId_idx" ON "Assignment"("evaluatorId");

-- CreateIndex
CREATE INDEX "Deputy_principalId_fromDay_idx" ON "Deputy"("principalId", "fromDay");

-- CreateIndex
CREATE INDEX "Deputy_deputyId_untilDay_idx" ON "Deputy"("deputyId", "untilDay");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
