import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PdfFile } from './pdf-file.ts';
import { reference } from './pdf-text.ts';

/** A file with more objects is made to hurt, or by a program gone wrong. */
const mostObjects = 1_000_000;
const deepestValue = 200;

const [typeKey, actionKey] = [PDFName.of('Type'), PDFName.of('S')];
/** Of a stream: its length, which is told anew, data that lies in another file, what speaks of the former whole. */
const droppedFromStreams = new Set(
  [
    'Length',
    'F',
    'FFilter',
    'FDecodeParms',
    'StructParent',
    'StructParents',
    'PieceInfo',
    'Metadata',
    'OPI',
  ].map(key => PDFName.of(key)),
);
const none: ReadonlySet<PDFName> = new Set();
const actions = new Set(
  ['JavaScript', 'Launch', 'URI', 'GoToR', 'GoToE', 'SubmitForm', 'ImportData', 'RichMediaExecute'].map(key =>
    PDFName.of(key),
  ),
);
const wholes = new Set(['Catalog', 'Pages', 'Page'].map(type => PDFName.of(type)));

export type Copier = ReturnType<typeof createCopier>;

/**
 * Copies values of one source with whatever they point to, under new numbers. `drain` writes what is still owed;
 * nothing recurses through references, so that no chain of them is too long.
 */
export function createCopier(file: PdfFile, context: PDFContext) {
  const numbers = new Map<PDFRef, number>();
  const owed: PDFRef[] = [];

  function numberOf(ref: PDFRef): string {
    const known = numbers.get(ref);
    if (known !== undefined) return reference(known);
    const target = context.lookup(ref);
    const isDict = target instanceof PDFDict;
    // A page that was not taken, the tree of the source: nothing of the booklet.
    if (!target || (isDict && wholes.has(nameIn(target, typeKey) ?? typeKey))) return 'null';
    if (isDict && isAction(target)) return 'null';
    if (numbers.size >= mostObjects) throw new Error('too many objects');
    const number = file.take();
    numbers.set(ref, number);
    owed.push(ref);
    return reference(number);
  }

  function value(object: PDFObject | undefined, depth = 0): string {
    if (depth > deepestValue) throw new Error('values nested too deeply');
    if (object === undefined) return 'null';
    if (object instanceof PDFRef) return numberOf(object);
    if (object instanceof PDFArray)
      return `[${object
        .asArray()
        .map(each => value(each, depth + 1))
        .join(' ')}]`;
    if (object instanceof PDFDict) return isAction(object) ? 'null' : `<< ${entries(object, none, depth)} >>`;
    // A stream has to be an object of its own.
    if (object instanceof PDFStream) return 'null';
    // What the library could not read has no text of its own, and letters that are no hex would break the next reader.
    if (object instanceof PDFInvalidObject) return 'null';
    if (object instanceof PDFHexString) return `<${object.asString().replace(/[^0-9A-Fa-f]/g, '')}>`;
    return object.toString();
  }

  function entries(dict: PDFDict, without: ReadonlySet<PDFName>, depth = 0): string {
    return dict
      .entries()
      .flatMap(([key, each]) => (without.has(key) ? [] : [`${key.toString()} ${value(each, depth + 1)}`]))
      .join(' ');
  }

  function write(ref: PDFRef): void {
    const [number, object] = [numbers.get(ref), context.lookup(ref)];
    if (number === undefined) return;
    if (object instanceof PDFStream) {
      const bytes = object instanceof PDFRawStream ? object.contents : object.getContents();
      file.stream(number, entries(object.dict, droppedFromStreams), bytes);
    } else file.object(number, value(object));
  }

  return {
    value,
    entries,
    /** A page gets its number before it is written, so that links to it find it. */
    assign: (ref: PDFRef, number: number) => numbers.set(ref, number),
    /** An object that is to be written under this number. */
    place(ref: PDFRef, number: number): void {
      numbers.set(ref, number);
      owed.push(ref);
    },
    drain(): void {
      for (let ref = owed.pop(); ref !== undefined; ref = owed.pop()) write(ref);
    },
  };
}

function nameIn(dict: PDFDict, key: PDFName): PDFName | undefined {
  const found = dict.lookup(key);
  return found instanceof PDFName ? found : undefined;
}

function isAction(dict: PDFDict): boolean {
  const name = nameIn(dict, actionKey);
  return name !== undefined && actions.has(name);
}
