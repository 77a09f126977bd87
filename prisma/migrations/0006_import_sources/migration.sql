-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "outcome" JSONB;

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "sourceImportId" TEXT,
ADD COLUMN     "sourceRow" INTEGER;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "sourceImportId" TEXT,
ADD COLUMN     "sourceRow" INTEGER;

-- CreateIndex
CREATE INDEX "Indicator_sourceImportId_idx" ON "Indicator"("sourceImportId");

-- CreateIndex
CREATE INDEX "Project_sourceImportId_idx" ON "Project"("sourceImportId");

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_sourceImportId_fkey" FOREIGN KEY ("sourceImportId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_sourceImportId_fkey" FOREIGN KEY ("sourceImportId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What imports brought in so far came from them; in which row they did not say.
UPDATE "Project" SET "sourceImportId" = "importId" WHERE "importId" IS NOT NULL;
UPDATE "Indicator" SET "sourceImportId" = "Project"."importId"
FROM "Project" WHERE "Project"."id" = "Indicator"."projectId" AND "Project"."importId" IS NOT NULL;
