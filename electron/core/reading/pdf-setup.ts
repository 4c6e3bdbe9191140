/// <reference path="./pdf-worker-module.d.ts" />
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/**
 * To be imported before pdf.js: it then works in this thread and loads nothing more (an `import()` in a thread of
 * Electron's utility process never settles). Nothing is drawn here, so the classes of drawing are only names. The
 * thread does nothing else, and what pdf.js has to say about every odd file is for nobody.
 */
const nameOnly = () => undefined;
Object.assign(globalThis, {
  pdfjsWorker,
  DOMMatrix: Reflect.get(globalThis, 'DOMMatrix') ?? nameOnly,
  Path2D: Reflect.get(globalThis, 'Path2D') ?? nameOnly,
});
console.warn = nameOnly;
console.log = nameOnly;
