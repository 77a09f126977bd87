-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "previousHash" TEXT,
ALTER COLUMN "id" DROP DEFAULT,
ALTER COLUMN "at" DROP DEFAULT;
DROP SEQUENCE "AuditEvent_id_seq";

-- CreateTable
CREATE TABLE "AuditChain" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "lastId" BIGINT NOT NULL,
    "hash" TEXT,
    "sealedUpTo" BIGINT NOT NULL,

    CONSTRAINT "AuditChain_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_id_idx" ON "AuditEvent"("actorId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_action_id_idx" ON "AuditEvent"("action", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_id_idx" ON "AuditEvent"("subjectType", "subjectId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- The chain begins after what is there. Without earlier events its first link follows 64 zeros; with them, the hash
-- stays null until they are sealed (lib/audit/seal).
INSERT INTO "AuditChain" ("id", "lastId", "hash", "sealedUpTo")
SELECT 1, coalesce(max("id"), 0), CASE WHEN count(*) = 0 THEN repeat('0', 64) END, coalesce(max("id"), 0) FROM "AuditEvent";

-- An event stays as it was written. The one exception: an event from before the chain gets its hashes, once.
CREATE FUNCTION "audit_event_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."hash" IS NULL AND NEW."hash" IS NOT NULL
      AND to_jsonb(NEW) - 'hash' - 'previousHash' = to_jsonb(OLD) - 'hash' - 'previousHash' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '操作日志只能追加，不能修改、删除或清空';
END $$;
CREATE TRIGGER "audit_event_stays_row" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "audit_event_stays"();
CREATE TRIGGER "audit_event_stays_table" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_event_stays"();

-- The end of the chain only moves on.
CREATE FUNCTION "audit_chain_moves_on"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."id" = OLD."id" AND NEW."sealedUpTo" = OLD."sealedUpTo" AND NEW."hash" IS NOT NULL
      AND (NEW."lastId" > OLD."lastId" OR (NEW."lastId" = OLD."lastId" AND OLD."hash" IS NULL)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '操作日志的末端只能向前，不能改回、删除或清空';
END $$;
CREATE TRIGGER "audit_chain_moves_on_row" BEFORE UPDATE OR DELETE ON "AuditChain"
  FOR EACH ROW EXECUTE FUNCTION "audit_chain_moves_on"();
CREATE TRIGGER "audit_chain_moves_on_table" BEFORE TRUNCATE ON "AuditChain"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_chain_moves_on"();
