-- CreateEnum
CREATE TYPE "DepartmentState" AS ENUM ('DRAFT', 'APPROVED');

-- CreateTable
CREATE TABLE "OwnDepartmentScheme" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "schemeId" TEXT NOT NULL,
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

    CONSTRAINT "OwnDepartmentScheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentEvaluation" (
    "id" TEXT NOT NULL,
    "yearId" TEXT NOT NULL,
    "state" "DepartmentState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "departmentName" TEXT NOT NULL,
    "goal" TEXT,
    "goalActual" TEXT NOT NULL DEFAULT '',
    "executionReason" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "overview" TEXT NOT NULL DEFAULT '',
    "work" TEXT NOT NULL DEFAULT '',
    "problems" TEXT NOT NULL DEFAULT '',
    "improvements" TEXT NOT NULL DEFAULT '',
    "basicApplicable" BOOLEAN NOT NULL DEFAULT true,
    "basicInitial" DECIMAL(20,6),
    "basicAnnual" DECIMAL(20,6),
    "basicExecuted" DECIMAL(20,6),
    "items" JSONB NOT NULL DEFAULT '[]',
    "schemeId" TEXT NOT NULL,
    "schemeVersion" INTEGER NOT NULL,
    "ownSchemeId" TEXT,
    "begunAt" TIMESTAMP(3) NOT NULL,
    "begunByName" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3),
    "savedByName" TEXT,
    "approvedAt" TIMESTAMP(3),
    "approvedByName" TEXT,
    "frozenModel" JSONB,
    "frozenSha256" TEXT,

    CONSTRAINT "DepartmentEvaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentTarget" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "row" INTEGER,
    "activity" TEXT,
    "level1" TEXT,
    "level2" TEXT,
    "name" TEXT NOT NULL,
    "nature" TEXT,
    "target" TEXT NOT NULL DEFAULT '',
    "unitOfMeasure" TEXT,
    "duplicateOf" INTEGER,
    "printed" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "removedAt" TIMESTAMP(3),
    "removedByName" TEXT,
    "reported" JSONB,

    CONSTRAINT "DepartmentTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentVersion" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,
    "approvedByName" TEXT NOT NULL,
    "reopenedAt" TIMESTAMP(3) NOT NULL,
    "reopenedByName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "DepartmentVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OwnDepartmentScheme_unitId_idx" ON "OwnDepartmentScheme"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "OwnDepartmentScheme_schemeId_version_key" ON "OwnDepartmentScheme"("schemeId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "DepartmentEvaluation_yearId_key" ON "DepartmentEvaluation"("yearId");

-- CreateIndex
CREATE INDEX "DepartmentEvaluation_ownSchemeId_idx" ON "DepartmentEvaluation"("ownSchemeId");

-- CreateIndex
CREATE INDEX "DepartmentTarget_evaluationId_idx" ON "DepartmentTarget"("evaluationId");

-- CreateIndex
CREATE UNIQUE INDEX "DepartmentVersion_evaluationId_no_key" ON "DepartmentVersion"("evaluationId", "no");

-- AddForeignKey
ALTER TABLE "OwnDepartmentScheme" ADD CONSTRAINT "OwnDepartmentScheme_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentEvaluation" ADD CONSTRAINT "DepartmentEvaluation_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "Year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentEvaluation" ADD CONSTRAINT "DepartmentEvaluation_ownSchemeId_fkey" FOREIGN KEY ("ownSchemeId") REFERENCES "OwnDepartmentScheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentTarget" ADD CONSTRAINT "DepartmentTarget_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "DepartmentEvaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentVersion" ADD CONSTRAINT "DepartmentVersion_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "DepartmentEvaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
