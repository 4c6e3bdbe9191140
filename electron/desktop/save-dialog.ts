import { extname } from 'node:path';
import type { SaveDialogOptions } from 'electron';

/** What is saved, by the ending of the name the page suggests. */
const kinds: Readonly<Record<string, { title: string; name: string }>> = {
  zip: { title: 'Lưu gói hồ sơ', name: 'Gói hồ sơ' },
  xlsx: { title: 'Lưu bảng Excel', name: 'Bảng Excel' },
  docx: { title: 'Lưu tài liệu Word', name: 'Tài liệu Word' },
  json: { title: 'Lưu tệp dữ liệu', name: 'Tệp dữ liệu JSON' },
  pdf: { title: 'Lưu tệp PDF', name: 'Tệp PDF' },
  csv: { title: 'Lưu bảng CSV', name: 'Bảng CSV' },
};

/** The system's "Save as" for a suggested name: with the filter of its kind, or of all files where it is none of ours. */
export function saveDialogFor(defaultPath: string): SaveDialogOptions {
  const extension = extname(defaultPath).slice(1).toLowerCase();
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  return kind
    ? { title: kind.title, defaultPath, filters: [{ name: kind.name, extensions: [extension] }] }
    : { title: 'Lưu tệp', defaultPath };
}
