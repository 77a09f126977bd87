/** What Word puts before the text of a list's item: the mark itself, as text. */
const MARKS = '[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]';

const isItem = (element: Element): boolean =>
  /mso-list\s*:\s*(?!ignore)/i.test(element.getAttribute('style') ?? '') ||
  /MsoListParagraph/.test(element.className);

const ORDERED = /[0-9a-z一二三四五六七八九十①-⑳]/iu;

/** Word writes lists as paragraphs with marks: neighbours become one list, without their marks. */
function makeLists(document: Document): void {
  for (const element of document.querySelectorAll('p')) {
    if (!isItem(element)) continue;
    const marks = element.querySelectorAll(MARKS);
    const mark = [...marks].map(({ textContent }) => textContent).join('');
    for (const one of marks) one.remove();
    const name = ORDERED.test(mark) ? 'OL' : 'UL';
    const item = document.createElement('li');
    const before = element.previousElementSibling;
    const list =
      before?.tagName === name && before.hasAttribute('data-word') ? before : document.createElement(name);
    list.setAttribute('data-word', '');
    if (list !== before) element.before(list);
    element.remove();
    item.append(element);
    list.append(item);
  }
}

/** Titles of any level become 小标题 of the two levels that there are. */
function levelHeadings(document: Document): void {
  for (const heading of document.querySelectorAll('h1, h2, h5, h6')) {
    const level = document.createElement(/[12]/.test(heading.tagName) ? 'h3' : 'h4');
    level.append(...heading.childNodes);
    heading.replaceWith(level);
  }
}

/** Comments, styles and fields that Word brings along. */
function dropNoise(document: Document): void {
  for (const noise of document.querySelectorAll('style, script, meta, link, title, img, o\\:p')) {
    if (noise.tagName.toLowerCase() === 'o:p') noise.replaceWith(...noise.childNodes);
    else noise.remove();
  }
}

/**
 * A paste as the editor can read it: lists of Word are lists, titles are 小标题; whatever does not print the editor's
 * schema leaves out.
 */
export function readablePaste(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  dropNoise(document);
  makeLists(document);
  levelHeadings(document);
  return document.body.innerHTML;
}
