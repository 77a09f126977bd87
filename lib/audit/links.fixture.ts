import { GENESIS, type Link, linked, type Numbered } from './chain';

/** A chain of events 1 to `count`. */
export function aChain(count: number): Link[] {
  const events = Array.from(
    { length: count },
    (_, i): Numbered => ({
      id: BigInt(i + 1),
      at: new Date(Date.UTC(2025, 1, 1, 1, i)).toISOString(),
      actorId: 'lin',
      actorName: '林小满',
      action: 'evaluation.saved',
      unitId: 'street',
      projectId: `p${i % 3}`,
      subjectType: 'evaluation',
      subjectId: `e${i % 3}`,
      subjectName: `入户走访服务${i % 3}`,
      changes: [{ field: '巡查次数', from: i === 0 ? null : `${i}`, to: `${i + 1}` }],
      reason: i % 2 === 0 ? null : '核对后更正',
    }),
  );
  return linked(GENESIS, events);
}
