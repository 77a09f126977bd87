import { Disclosure } from '@/components/ui/disclosure';
import type { Change } from '@/lib/audit/events';

/** What changed, field by field, from what to what; beyond `shown`, folded. */
export function ChangeList({ changes, shown = 6 }: { changes: readonly Change[]; shown?: number }) {
  if (changes.length === 0) return null;
  return (
    <>
      <Lines changes={changes.slice(0, shown)} />
      {changes.length > shown && (
        <Disclosure className="print-open" summary={`另有 ${changes.length - shown} 项`}>
          <Lines changes={changes.slice(shown)} />
        </Disclosure>
      )}
    </>
  );
}

function Lines({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="list-disc pl-5">
      {changes.map((change, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may change twice in one event
        <li key={place} className="whitespace-pre-line [overflow-wrap:anywhere]">
          <span className="text-muted">{change.field}：</span>
          {changeInWords(change)}
        </li>
      ))}
    </ul>
  );
}

function changeInWords({ from, to }: Change): string {
  if (from === null || from === '') return to ?? '';
  if (to === null || to === '') return `清空（原为“${from}”）`;
  return `从“${from}”改为“${to}”`;
}
