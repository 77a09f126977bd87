-- CreateTable
CREATE TABLE "RecheckDraw" (
    "id" TEXT NOT NULL,
    "yearId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "percent" DECIMAL(5,2) NOT NULL,
    "seed" TEXT NOT NULL,
    "population" TEXT[],
    "drawnAt" TIMESTAMP(3) NOT NULL,
    "drawnByName" TEXT NOT NULL,

    CONSTRAINT "RecheckDraw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recheck" (
    "id" TEXT NOT NULL,
    "yearId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "drawId" TEXT,
    "reason" TEXT,
    "selectedAt" TIMESTAMP(3) NOT NULL,
    "selectedByName" TEXT NOT NULL,
    "frozenSha256" TEXT NOT NULL,
    "selfScore" DECIMAL(5,2) NOT NULL,
    "score" DECIMAL(5,2),
    "rows" JSONB,
    "opinion" TEXT NOT NULL DEFAULT '',
    "demand" TEXT NOT NULL DEFAULT '',
    "concludedAt" TIMESTAMP(3),
    "concludedByName" TEXT,
    "outcome" TEXT NOT NULL DEFAULT '',
    "outcomeAt" TIMESTAMP(3),
    "outcomeByName" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Recheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RecheckDraw_yearId_no_key" ON "RecheckDraw"("yearId", "no");

-- CreateIndex
CREATE INDEX "Recheck_yearId_idx" ON "Recheck"("yearId");

-- CreateIndex
CREATE INDEX "Recheck_drawId_idx" ON "Recheck"("drawId");

-- CreateIndex
CREATE UNIQUE INDEX "Recheck_projectId_frozenSha256_key" ON "Recheck"("projectId", "frozenSha256");

-- AddForeignKey
ALTER TABLE "RecheckDraw" ADD CONSTRAINT "RecheckDraw_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "Year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "Year"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recheck" ADD CONSTRAINT "Recheck_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "RecheckDraw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
