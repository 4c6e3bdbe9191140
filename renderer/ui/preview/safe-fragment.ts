/** What a Word file may be made of on the screen. No attribute survives but spans of cells and pictures it carries. */
const allowedTags = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI TABLE THEAD TBODY TR TD TH STRONG EM B I U S SUP SUB BR IMG BLOCKQUOTE SPAN DIV'.split(
    ' ',
  ),
);
/** Their content is no words for people. */
const droppedTags = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'svg', 'math']);
const carriedPicture = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/;

/**
 * A stranger's HTML rebuilt from an allow-list: nothing that runs, nothing from elsewhere, links as plain words.
 * @param maxNodes what comes after so many nodes is left out
 */
export function safeFragment(html: string, maxNodes: number): { fragment: DocumentFragment; isCut: boolean } {
  // Parsed apart from the page: there scripts do not run and pictures are not fetched.
  const source = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  let left = maxNodes;
  const copyInto = (target: Node, from: Node) => {
    for (const child of from.childNodes) {
      if (left <= 0) return;
      left -= 1;
      if (child instanceof Text) target.appendChild(document.createTextNode(child.data));
      else if (child instanceof Element && !droppedTags.has(child.tagName))
        copyInto(copyOf(child, target), child);
    }
  };
  copyInto(fragment, source.body);
  return { fragment, isCut: left <= 0 };
}

/** The allowed copy of an element within its new parent; of any other, its parent, so that its words stay. */
function copyOf(element: Element, parent: Node): Node {
  if (!allowedTags.has(element.tagName)) return parent;
  const copy = document.createElement(element.tagName);
  if (copy instanceof HTMLTableCellElement && element instanceof HTMLTableCellElement) {
    copy.colSpan = element.colSpan;
    copy.rowSpan = element.rowSpan;
  }
  if (copy instanceof HTMLImageElement) {
    const picture = element.getAttribute('src') ?? '';
    if (!carriedPicture.test(picture)) return parent;
    copy.src = picture;
    copy.alt = element.getAttribute('alt') ?? 'Hình trong văn bản';
  }
  return parent.appendChild(copy);
}
