import type { DocumentSpec } from '@/lib/typesetting/document';
import { DocumentBlocks } from './document-blocks';

/** A point of the paper, as wide as the page is shown */
const points = (count: number, width: number) => `calc(${((count / width) * 100).toFixed(3)} * 1cqw)`;

/** A document on the screen: each part as one long sheet with the margins and the sizes of its paper. */
export function DocumentPage({ spec, label }: { readonly spec: DocumentSpec; readonly label: string }) {
  return spec.parts.map(({ name, sheet, blocks }) => {
    const right = sheet.width - sheet.margin.left - (sheet.edges.at(-1) ?? 0);
    const side = (margin: number) => points(margin, sheet.width);
    return (
      <div key={name} style={{ containerType: 'inline-size' }} className="mx-auto max-w-[50rem]">
        <section
          aria-label={label}
          className="as-printed border border-line"
          style={{
            fontSize: `max(${points(sheet.fontSize, sheet.width)}, 0.75rem)`,
            padding: `${side(sheet.margin.top * 0.6)} ${side(right)} ${side(sheet.margin.bottom * 0.6)} ${side(sheet.margin.left)}`,
          }}
        >
          <DocumentBlocks blocks={blocks} paper={sheet} />
        </section>
      </div>
    );
  });
}
