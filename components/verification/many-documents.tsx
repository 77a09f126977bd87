import { TextLink } from '@/components/ui/text-link';
import type { PublicDocument } from '@/lib/verification/verdict';

/** What the register has of each form in a file; each can be verified by its code as well. */
export function ManyDocuments({ documents }: { documents: readonly PublicDocument[] }) {
  return (
    <ul
      aria-label="文件所含的自评表"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
      tabIndex={0}
      className="mb-4 max-h-96 overflow-y-auto rounded-md border border-line"
    >
      {documents.map(({ code, figures, inForce }, i) => (
        <li key={code ?? i} className="border-t border-line px-3 py-2 first:border-t-0">
          <p>{figures?.project ?? '不公开的项目'}</p>
          <p className="flex flex-wrap gap-x-3 text-sm text-muted">
            <span className={inForce ? undefined : 'font-semibold text-warning'}>
              {inForce ? '有效' : '已被取代'}
            </span>
            {figures && (
              <span>
                {figures.score} 分 {figures.grade}
              </span>
            )}
            {code && <TextLink href={`/verify/${code}`}>{code}</TextLink>}
          </p>
        </li>
      ))}
    </ul>
  );
}
