-- CreateEnum
CREATE TYPE "AppraisalState" AS ENUM ('DRAFT', 'APPROVED');

-- CreateTable
CREATE TABLE "OwnAppraisalSystem" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "systemId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "RuleSetState" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "basedOnId" TEXT NOT NULL,
    "basedOnVersion" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdByName" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "publishedByName" TEXT,

    CONSTRAINT "OwnAppraisalSystem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appraisal" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "state" "AppraisalState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "form" JSONB NOT NULL,
    "formSha256" TEXT NOT NULL,
    "systemId" TEXT NOT NULL,
    "systemVersion" INTEGER NOT NULL,
    "ownSystemId" TEXT,
    "entries" JSONB NOT NULL DEFAULT '[]',
    "begunAt" TIMESTAMP(3) NOT NULL,
    "begunByName" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3),
    "savedByName" TEXT,
    "approvedAt" TIMESTAMP(3),
    "approvedByName" TEXT,
    "frozenModel" JSONB,
    "frozenSha256" TEXT,

    CONSTRAINT "Appraisal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppraisalVersion" (
    "id" TEXT NOT NULL,
    "appraisalId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,
    "approvedByName" TEXT NOT NULL,
    "reopenedAt" TIMESTAMP(3) NOT NULL,
    "reopenedByName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "AppraisalVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OwnAppraisalSystem_unitId_idx" ON "OwnAppraisalSystem"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "OwnAppraisalSystem_systemId_version_key" ON "OwnAppraisalSystem"("systemId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Appraisal_projectId_key" ON "Appraisal"("projectId");

-- CreateIndex
CREATE INDEX "Appraisal_ownSystemId_idx" ON "Appraisal"("ownSystemId");

-- CreateIndex
CREATE UNIQUE INDEX "AppraisalVersion_appraisalId_no_key" ON "AppraisalVersion"("appraisalId", "no");

-- AddForeignKey
ALTER TABLE "OwnAppraisalSystem" ADD CONSTRAINT "OwnAppraisalSystem_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appraisal" ADD CONSTRAINT "Appraisal_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appraisal" ADD CONSTRAINT "Appraisal_ownSystemId_fkey" FOREIGN KEY ("ownSystemId") REFERENCES "OwnAppraisalSystem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppraisalVersion" ADD CONSTRAINT "AppraisalVersion_appraisalId_fkey" FOREIGN KEY ("appraisalId") REFERENCES "Appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
