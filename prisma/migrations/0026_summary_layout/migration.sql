-- CreateTable
CREATE TABLE "SummaryLayout" (
    "unitId" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "savedByName" TEXT NOT NULL,

    CONSTRAINT "SummaryLayout_pkey" PRIMARY KEY ("unitId")
);

-- AddForeignKey
ALTER TABLE "SummaryLayout" ADD CONSTRAINT "SummaryLayout_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
