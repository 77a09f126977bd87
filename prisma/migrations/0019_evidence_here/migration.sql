-- AlterTable
ALTER TABLE "Year" ADD COLUMN     "evidenceHere" BOOLEAN NOT NULL DEFAULT true;
