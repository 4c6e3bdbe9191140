export type FileKind = 'pdf' | 'image' | 'word' | 'sheet' | 'archive' | 'media' | 'other';

const kinds: Record<string, FileKind> = {
  pdf: 'pdf',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  webp: 'image',
  gif: 'image',
  bmp: 'image',
  doc: 'word',
  docx: 'word',
  odt: 'word',
  rtf: 'word',
  xls: 'sheet',
  xlsx: 'sheet',
  ods: 'sheet',
  csv: 'sheet',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
  mp4: 'media',
  mov: 'media',
  avi: 'media',
  mp3: 'media',
};

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

export type PreviewKind = 'pdf' | 'image' | 'words' | 'sheet' | 'csv' | 'text';

const previewKinds: Record<string, PreviewKind> = {
  pdf: 'pdf',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  webp: 'image',
  gif: 'image',
  bmp: 'image',
  docx: 'words',
  xlsx: 'sheet',
  xlsm: 'sheet',
  xls: 'sheet',
  ods: 'sheet',
  csv: 'csv',
  tsv: 'csv',
  txt: 'text',
  log: 'text',
  md: 'text',
  json: 'text',
  xml: 'text',
  html: 'text',
  htm: 'text',
};

/** How the page can show a file itself, undefined where it cannot. A stranger's HTML is shown as its source. */
export function previewKind(name: string): PreviewKind | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(previewKinds, ending) ? previewKinds[ending] : undefined;
}

/** What sort of file a name promises; the content is never trusted further than a preview. */
export function fileKind(name: string): FileKind {
  const ending = endingOf(name);
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? 'other') : 'other';
}
