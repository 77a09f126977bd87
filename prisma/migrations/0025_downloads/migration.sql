-- CreateEnum
CREATE TYPE "DownloadKind" AS ENUM ('ZIP', 'MERGED');

-- CreateEnum
CREATE TYPE "DownloadState" AS ENUM ('WAITING', 'DRAWING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'DOWNLOAD_READY';
ALTER TYPE "MessageKind" ADD VALUE 'DOWNLOAD_FAILED';

-- DropIndex
DROP INDEX "IssuedDocument_bytesSha256_key";

-- AlterTable
ALTER TABLE "IssuedDocument" ADD COLUMN     "setSha256" TEXT;

-- CreateTable
CREATE TABLE "Download" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "yearId" TEXT NOT NULL,
    "kind" "DownloadKind" NOT NULL,
    "appendix" TEXT NOT NULL,
    "projectIds" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "state" "DownloadState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "aliveAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),
    "expiresAt" TIMESTAMP(3),
    "contentKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT,
    "size" INTEGER,
    "reason" TEXT,

    CONSTRAINT "Download_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Download_userId_requestedAt_idx" ON "Download"("userId", "requestedAt");

-- CreateIndex
CREATE INDEX "Download_state_aliveAt_idx" ON "Download"("state", "aliveAt");

-- CreateIndex
CREATE INDEX "Download_contentKey_idx" ON "Download"("contentKey");

-- CreateIndex
CREATE INDEX "Download_sha256_idx" ON "Download"("sha256");

-- CreateIndex
CREATE INDEX "Download_yearId_idx" ON "Download"("yearId");

-- CreateIndex
CREATE INDEX "IssuedDocument_setSha256_idx" ON "IssuedDocument"("setSha256");

-- CreateIndex
CREATE UNIQUE INDEX "IssuedDocument_bytesSha256_modelSha256_key" ON "IssuedDocument"("bytesSha256", "modelSha256");

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "Year"("id") ON DELETE CASCADE ON UPDATE CASCADE;
