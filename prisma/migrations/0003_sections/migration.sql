-- AlterTable
ALTER TABLE "User" ADD COLUMN     "section" TEXT;
