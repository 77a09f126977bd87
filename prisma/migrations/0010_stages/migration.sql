-- CreateEnum
CREATE TYPE "StageKind" AS ENUM ('REPORT', 'REVIEW', 'SIGN_OFF', 'PUBLISH');

-- CreateTable
CREATE TABLE "YearStage" (
    "yearId" TEXT NOT NULL,
    "stage" "StageKind" NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "graceDays" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "YearStage_pkey" PRIMARY KEY ("yearId","stage")
);

-- CreateTable
CREATE TABLE "StageExtension" (
    "projectId" TEXT NOT NULL,
    "stage" "StageKind" NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedByName" TEXT NOT NULL,
    "grantedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StageExtension_pkey" PRIMARY KEY ("projectId","stage")
);

-- AddForeignKey
ALTER TABLE "YearStage" ADD CONSTRAINT "YearStage_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "Year"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageExtension" ADD CONSTRAINT "StageExtension_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
