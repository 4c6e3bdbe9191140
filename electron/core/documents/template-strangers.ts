import type { Element } from '@xmldom/xmldom';
import { attribute, childElements, isElement, parseXml } from '../criteria/import/xml-part.ts';

/** Kinds of parts that run, are shown unasked or fetch something: an object, a control, another document. */
const strangeKinds = /\/(?:oleObject|control|activeXControlBinary|aFChunk|subDocument|frame)$/i;
/** Fields of Word that fetch something or run a program when the document is opened or printed. */
const strangeFields = new Set(
  'DDE DDEAUTO LINK EMBED INCLUDE INCLUDETEXT INCLUDEPICTURE IMPORT RD DATABASE DATA MACRO MACROBUTTON HTMLCONTROL CONTROL ADDIN PRINT'.split(
    ' ',
  ),
);

/** Why what a part of relationships leads to has no place in a template; null where nothing is strange. */
export function strangeRelationship(bytes: Buffer): string | null {
  for (const each of childElements(parseXml(bytes))) {
    const kind = attribute(each, 'Type') ?? '';
    const isOutside = /^external$/i.test(attribute(each, 'TargetMode')?.trim() ?? '');
    if (isOutside && !/\/hyperlink$/.test(kind))
      return 'tệp lấy nội dung từ nơi khác (liên kết ra ngoài). Hãy chèn hẳn nội dung đó vào tệp';
    if (strangeKinds.test(kind))
      return 'tệp nhúng một đối tượng hoặc một tệp khác. Hãy thay bằng chữ, bảng hoặc ảnh';
  }
  return null;
}

/** Why a field of Word in a part has no place in a template; null where none is strange. */
export function strangeField(root: Element): string | null {
  /** What is written so far in each field that is open; null once its keyword is known. */
  const open: (string | null)[] = [];
  for (const { localName, element } of fieldSigns(root)) {
    const last = open.length - 1;
    if (localName === 'fldSimple') {
      const problem = judged(attribute(element, 'instr') ?? '');
      if (problem !== null) return problem;
    } else if (localName === 'instrText') {
      if (typeof open[last] === 'string') open[last] += element.textContent ?? '';
    } else {
      const kind = attribute(element, 'fldCharType');
      // A field inside may write the keyword of the one around it, so the keyword has to stand there before.
      const written = open[last];
      if (typeof written === 'string') {
        const problem = judged(written);
        if (problem !== null) return problem;
        open[last] = null;
      }
      if (kind === 'begin') open.push('');
      else if (kind === 'end') open.pop();
    }
  }
  return null;
}

function judged(instruction: string): string | null {
  const keyword = /^\s*([^\s\\"]*)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
  if (keyword !== '' && !strangeFields.has(keyword)) return null;
  const name = keyword === '' ? 'không rõ tên' : `“${keyword}”`;
  return `tệp có trường ${name} của Word, là loại có thể lấy nội dung từ nơi khác hoặc chạy chương trình. Hãy bỏ trường đó`;
}

function* fieldSigns(root: Element): Generator<{ localName: string; element: Element }> {
  const left: Element[] = [root];
  for (let element = left.pop(); element !== undefined; element = left.pop()) {
    const localName = element.localName ?? '';
    if (['fldSimple', 'instrText', 'fldChar'].includes(localName)) yield { localName, element };
    for (let node = element.lastChild; node !== null; node = node.previousSibling)
      if (isElement(node)) left.push(node);
  }
}
