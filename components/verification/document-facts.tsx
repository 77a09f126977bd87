import { DefinitionList } from '@/components/ui/definition-list';
import { documentFacts, type PublicDocument } from '@/lib/verification/verdict';

/** What the register has of a document, for comparison with the one at hand. */
export function DocumentFacts({ document }: { document: PublicDocument }) {
  const items = documentFacts(document).map(([term, value]) => ({ term, value }));
  return (
    <div className="mb-4 rounded-md border border-line">
      <DefinitionList columns={1} items={items} />
    </div>
  );
}
