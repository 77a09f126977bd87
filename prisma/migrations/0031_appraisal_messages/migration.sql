-- Messages to the owner of a project whose 绩效评价 was approved or opened again.
ALTER TYPE "MessageKind" ADD VALUE 'APPRAISED';
ALTER TYPE "MessageKind" ADD VALUE 'APPRAISAL_REOPENED';
