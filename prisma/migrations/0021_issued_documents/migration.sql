-- CreateTable
CREATE TABLE "IssuedDocument" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "modelSha256" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "bytesSha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "issuedByName" TEXT NOT NULL,

    CONSTRAINT "IssuedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IssuedDocument_bytesSha256_key" ON "IssuedDocument"("bytesSha256");

-- CreateIndex
CREATE INDEX "IssuedDocument_code_idx" ON "IssuedDocument"("code");

-- CreateIndex
CREATE INDEX "IssuedDocument_evaluationId_idx" ON "IssuedDocument"("evaluationId");

-- CreateIndex
CREATE INDEX "IssuedDocument_issuedAt_idx" ON "IssuedDocument"("issuedAt");

-- CreateIndex
CREATE INDEX "Evaluation_frozenSha256_idx" ON "Evaluation"("frozenSha256");

-- CreateIndex
CREATE INDEX "FrozenVersion_sha256_idx" ON "FrozenVersion"("sha256");

-- AddForeignKey
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
