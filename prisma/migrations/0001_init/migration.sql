-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'EVALUATOR', 'LEADER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('INVITED', 'ACTIVE', 'DISABLED');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('INVITE', 'RESET');

-- CreateEnum
CREATE TYPE "EvaluationState" AS ENUM ('NOT_STARTED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'RESUBMITTED', 'APPROVED');

-- CreateEnum
CREATE TYPE "MoneySource" AS ENUM ('FISCAL', 'CARRYOVER', 'OTHER');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('PREVIEW', 'COMMITTED');

-- CreateEnum
CREATE TYPE "ProjectOrigin" AS ENUM ('IMPORTED', 'ADDED');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" TEXT,
    "phone" TEXT,
    "passwordHash" TEXT,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "status" "AccountStatus" NOT NULL DEFAULT 'INVITED',
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSignInAt" TIMESTAMP(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "unitId" TEXT,
    "projectId" TEXT,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectName" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "state" "EvaluationState" NOT NULL DEFAULT 'NOT_STARTED',
    "stateSince" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "goalActual" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "executionReason" TEXT NOT NULL DEFAULT '',
    "weightsAdjusted" BOOLEAN NOT NULL DEFAULT false,
    "returnReason" TEXT,
    "submittedAt" TIMESTAMP(3),
    "submittedByName" TEXT,
    "approvedAt" TIMESTAMP(3),
    "approvedByName" TEXT,
    "executionRate" DECIMAL(20,6),
    "executionScore" DECIMAL(5,2),
    "total" DECIMAL(5,2),
    "grade" TEXT,
    "reportedCount" INTEGER NOT NULL DEFAULT 0,
    "frozenModel" JSONB,
    "frozenSha256" TEXT,
    "ruleSetId" TEXT,
    "ruleSetVersion" INTEGER,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingLine" (
    "evaluationId" TEXT NOT NULL,
    "source" "MoneySource" NOT NULL,
    "applicable" BOOLEAN NOT NULL DEFAULT true,
    "initial" DECIMAL(20,6),
    "annual" DECIMAL(20,6),
    "executed" DECIMAL(20,6),

    CONSTRAINT "FundingLine_pkey" PRIMARY KEY ("evaluationId","source")
);

-- CreateTable
CREATE TABLE "Actual" (
    "indicatorId" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "value" DECIMAL(65,30),
    "doneOn" TEXT,
    "grade" TEXT,
    "percent" DECIMAL(5,2),
    "percentReason" TEXT,
    "completion" TEXT NOT NULL DEFAULT '',
    "deviationReason" TEXT NOT NULL DEFAULT '',
    "improvement" TEXT NOT NULL DEFAULT '',
    "score" DECIMAL(6,2),

    CONSTRAINT "Actual_pkey" PRIMARY KEY ("indicatorId")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "indicatorId" TEXT,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'PREVIEW',
    "fileName" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "unitCode" TEXT NOT NULL,
    "unitName" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "document" JSONB NOT NULL,
    "projectCount" INTEGER NOT NULL,
    "indicatorCount" INTEGER NOT NULL,
    "problemCount" INTEGER NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committedAt" TIMESTAMP(3),
    "committedByName" TEXT,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "yearId" TEXT NOT NULL,
    "origin" "ProjectOrigin" NOT NULL,
    "importId" TEXT,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "ownerId" TEXT,
    "ownerName" TEXT,
    "ownerPhone" TEXT,
    "total" DECIMAL(20,6),
    "fiscal" DECIMAL(20,6),
    "other" DECIMAL(20,6),
    "goal" TEXT,
    "participates" BOOLEAN NOT NULL DEFAULT true,
    "exemptionReason" TEXT,
    "isPublic" BOOLEAN NOT NULL DEFAULT true,
    "privateReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "level1" TEXT NOT NULL,
    "level2" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "unitOfMeasure" TEXT,
    "direction" TEXT,
    "weight" DECIMAL(6,2),
    "documentWeight" DECIMAL(6,2),

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Year" (
    "id" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "ruleSetId" TEXT NOT NULL,
    "ruleSetVersion" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Year_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");

-- CreateIndex
CREATE INDEX "User_unitId_role_name_idx" ON "User"("unitId", "role", "name");

-- CreateIndex
CREATE INDEX "User_role_name_idx" ON "User"("role", "name");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_idx" ON "OneTimeLink"("userId");

-- CreateIndex
CREATE INDEX "AuditEvent_projectId_id_idx" ON "AuditEvent"("projectId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_unitId_id_idx" ON "AuditEvent"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_projectId_key" ON "Evaluation"("projectId");

-- CreateIndex
CREATE INDEX "Evaluation_state_stateSince_idx" ON "Evaluation"("state", "stateSince");

-- CreateIndex
CREATE INDEX "Actual_evaluationId_idx" ON "Actual"("evaluationId");

-- CreateIndex
CREATE INDEX "Comment_evaluationId_createdAt_idx" ON "Comment"("evaluationId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_state_createdAt_idx" ON "Import"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Import_unitCode_fiscalYear_contentSha256_idx" ON "Import"("unitCode", "fiscalYear", "contentSha256");

-- CreateIndex
CREATE INDEX "Project_yearId_position_idx" ON "Project"("yearId", "position");

-- CreateIndex
CREATE INDEX "Project_unitId_yearId_idx" ON "Project"("unitId", "yearId");

-- CreateIndex
CREATE INDEX "Project_ownerId_yearId_idx" ON "Project"("ownerId", "yearId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_yearId_code_key" ON "Project"("yearId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_projectId_position_key" ON "Indicator"("projectId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE INDEX "Year_fiscalYear_idx" ON "Year"("fiscalYear");

-- CreateIndex
CREATE UNIQUE INDEX "Year_unitId_fiscalYear_key" ON "Year"("unitId", "fiscalYear");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingLine" ADD CONSTRAINT "FundingLine_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "Year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Year" ADD CONSTRAINT "Year_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
