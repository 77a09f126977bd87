-- AlterTable
ALTER TABLE "IssuedDocument" ADD COLUMN     "departmentId" TEXT,
ALTER COLUMN "evaluationId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "IssuedDocument_departmentId_idx" ON "IssuedDocument"("departmentId");

-- AddForeignKey
ALTER TABLE "IssuedDocument" ADD CONSTRAINT "IssuedDocument_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "DepartmentEvaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
