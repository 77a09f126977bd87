-- CreateTable
CREATE TABLE "QualityDecision" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "indicatorId" TEXT,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "suggestion" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB,
    "decidedByName" TEXT NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "QualityDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "QualityDecision_indicatorId_idx" ON "QualityDecision"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "QualityDecision_projectId_key_key" ON "QualityDecision"("projectId", "key");

-- AddForeignKey
ALTER TABLE "QualityDecision" ADD CONSTRAINT "QualityDecision_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QualityDecision" ADD CONSTRAINT "QualityDecision_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
