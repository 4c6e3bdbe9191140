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

/** What sort of file a name promises; the content is never trusted further than a preview. */
export function fileKind(name: string): FileKind {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? 'other') : 'other';
}
