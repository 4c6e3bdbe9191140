import { lastLineWidth } from '../sheets/text-height.ts';

/** The paragraph style of rules whose length follows the words above them; `scripts/templates` sets it. */
export const ruleStyle = 'KeDuoi';

/** Between a third and a half of the line above (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II), but never a dot. */
const share = 0.42;
const shortestTwips = 570; // 10 mm
/** Bold letters of Times New Roman are this much wider on average. */
const boldFactor = 1.06;

/**
 * A template cannot know how long the name of an office or the subject of a paper will be: once the words are in, each
 * rule is drawn as long as the line above asks for, in the middle. What an office has drawn itself is left alone.
 */
export function fitRules(xml: string): string {
  let fitted = '';
  let done = 0;
  for (const { index } of xml.matchAll(new RegExp(`<w:pStyle w:val="${ruleStyle}"/>`, 'g'))) {
    const start = startOfParagraph(xml, index);
    const end = xml.indexOf('</w:p>', index);
    const column = columnTwips(xml, start);
    if (start < done || end === -1 || column === undefined) continue;
    const above = xml.slice(startOfParagraph(xml, start - 1), start);
    const length = Math.min(column, Math.max(shortestTwips, Math.round(share * lineTwips(above, column))));
    const side = Math.round((column - length) / 2);
    fitted += xml.slice(done, start);
    fitted += xml.slice(start, end).replace(/<w:ind [^>]*>/, `<w:ind w:left="${side}" w:right="${side}"/>`);
    done = end;
  }
  return fitted + xml.slice(done);
}

function startOfParagraph(xml: string, before: number): number {
  return Math.max(xml.lastIndexOf('<w:p>', before), xml.lastIndexOf('<w:p ', before));
}

/** The width that a paragraph has: of its cell, else of the page between its margins. */
function columnTwips(xml: string, at: number): number | undefined {
  const cell = Math.max(xml.lastIndexOf('<w:tc>', at), xml.lastIndexOf('<w:tc ', at));
  if (cell > xml.lastIndexOf('</w:tc>', at)) return numberOf(xml.slice(cell, at), 'tcW', 'w');
  const section = xml.slice(xml.indexOf('<w:sectPr', at));
  const [wide, left, right] = [
    numberOf(section, 'pgSz', 'w'),
    numberOf(section, 'pgMar', 'left'),
    numberOf(section, 'pgMar', 'right'),
  ];
  return wide === undefined || left === undefined || right === undefined ? undefined : wide - left - right;
}

/** How long the last line of a paragraph is once it is wrapped in its column. */
function lineTwips(paragraph: string, column: number): number {
  const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
  const points = (numberOf(paragraph, 'sz', 'val') ?? 28) / 2;
  const factor = paragraph.includes('<w:b/>') ? boldFactor : 1;
  return 20 * factor * lastLineWidth(text.replace(/&\w+;/g, '&'), column / 20 / factor, points);
}

function numberOf(xml: string, element: string, attribute: string): number | undefined {
  const found = new RegExp(`<w:${element} [^>]*w:${attribute}="(\\d+)"`).exec(xml)?.[1];
  return found === undefined ? undefined : Number(found);
}
