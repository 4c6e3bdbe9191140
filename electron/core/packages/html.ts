/** Text that is HTML already; everything else is escaped where it is put in. */
export type Markup = { readonly markup: string };
export type Part = string | number | Markup | null | false | readonly Part[];

/** Controls, and the marks that reverse the direction of text so that "gpj.exe" reads as "exe.jpg". */
const invisible = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** html`<td>${text}</td>`: the only way the page is written, so nothing reaches it unescaped. */
export function html(literals: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: literals.map((literal, index) => literal + render(parts[index] ?? null)).join('') };
}

function render(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(render).join('');
}

function escapeHtml(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[&<>"']/g, character => entities[character] ?? '');
}

/** A relative address of a file in the package: each segment percent-encoded. */
export function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
