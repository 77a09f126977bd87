-- AlterTable
ALTER TABLE "StampedScan" ADD COLUMN     "digital" BOOLEAN NOT NULL DEFAULT false;
