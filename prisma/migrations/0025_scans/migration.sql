-- CreateTable
CREATE TABLE "StampedScan" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "modelSha256" TEXT NOT NULL,
    "named" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "uploadedByName" TEXT NOT NULL,
    "removedAt" TIMESTAMP(3),
    "removedByName" TEXT,

    CONSTRAINT "StampedScan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StampedScan_projectId_removedAt_idx" ON "StampedScan"("projectId", "removedAt");

-- CreateIndex
CREATE INDEX "StampedScan_sha256_idx" ON "StampedScan"("sha256");

-- AddForeignKey
ALTER TABLE "StampedScan" ADD CONSTRAINT "StampedScan_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
