-- CreateTable
CREATE TABLE "DeclarationExemption" (
    "yearId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL DEFAULT '',
    "byName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeclarationExemption_pkey" PRIMARY KEY ("yearId","key")
);

-- CreateTable
CREATE TABLE "DisclosureTemplate" (
    "unitId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "savedByName" TEXT NOT NULL,

    CONSTRAINT "DisclosureTemplate_pkey" PRIMARY KEY ("unitId")
);

-- AddForeignKey
ALTER TABLE "DeclarationExemption" ADD CONSTRAINT "DeclarationExemption_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "Year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisclosureTemplate" ADD CONSTRAINT "DisclosureTemplate_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
