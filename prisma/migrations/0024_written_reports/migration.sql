-- CreateEnum
CREATE TYPE "WrittenReportState" AS ENUM ('DRAFT', 'FINISHED');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'ASKED';

-- CreateTable
CREATE TABLE "WrittenReport" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "WrittenReportState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "askedAt" TIMESTAMP(3),
    "askedByName" TEXT,

    CONSTRAINT "WrittenReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WrittenText" (
    "reportId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "prose" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "savedByName" TEXT NOT NULL,

    CONSTRAINT "WrittenText_pkey" PRIMARY KEY ("reportId","key")
);

-- CreateTable
CREATE TABLE "WrittenEdition" (
    "id" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "formSha256" TEXT NOT NULL,
    "finishedAt" TIMESTAMP(3) NOT NULL,
    "finishedByName" TEXT NOT NULL,
    "reopenedAt" TIMESTAMP(3),
    "reopenedByName" TEXT,
    "reason" TEXT,

    CONSTRAINT "WrittenEdition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WrittenReport_projectId_kind_key" ON "WrittenReport"("projectId", "kind");

-- CreateIndex
CREATE INDEX "WrittenEdition_sha256_idx" ON "WrittenEdition"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "WrittenEdition_reportId_no_key" ON "WrittenEdition"("reportId", "no");

-- AddForeignKey
ALTER TABLE "WrittenReport" ADD CONSTRAINT "WrittenReport_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WrittenText" ADD CONSTRAINT "WrittenText_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "WrittenReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WrittenEdition" ADD CONSTRAINT "WrittenEdition_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "WrittenReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
