import type { DocumentKind } from './document-kind.ts';
import { foldVietnamese } from './vietnamese.ts';

/** The word a paper of each kind begins with, folded and without blanks, longer ones before shorter. */
const titles: readonly (readonly [string, DocumentKind])[] = [
  ['quyetdinh', 'decision'],
  ['nghiquyet', 'resolution'],
  ['baocao', 'report'],
  ['kehoach', 'plan'],
  ['bienban', 'minutes'],
  ['totrinh', 'proposal'],
  ['thongbao', 'notice'],
  ['congvan', 'letter'],
  ['giayxacnhan', 'confirmation'],
  ['vanbanxacnhan', 'confirmation'],
  ['xacnhan', 'confirmation'],
  ['giaychungnhan', 'certificate'],
  ['chungnhan', 'certificate'],
  ['bangcongnhan', 'certificate'],
  ['hopdong', 'contract'],
  ['phuongan', 'scheme'],
  ['dean', 'scheme'],
  ['duan', 'scheme'],
  ['chuongtrinh', 'plan'],
  ['quyche', 'rules'],
  ['quydinh', 'rules'],
  ['noiquy', 'rules'],
  ['huonguoc', 'rules'],
  ['quyuoc', 'rules'],
  ['huongdan', 'guide'],
  ['danhsach', 'list'],
  ['bieuthongke', 'table'],
  ['bieutonghop', 'table'],
  ['bangthongke', 'table'],
  ['bangtonghop', 'table'],
  ['danhmuc', 'list'],
  ['bieu', 'table'],
  ['bang', 'table'],
  ['thongke', 'table'],
  ['phuluc', 'table'],
  ['anh', 'photo'],
  ['hinhanh', 'photo'],
];

/** What stands for a kind in a document's number: "QĐ" of "123/QĐ-UBND". */
const symbols: Readonly<Record<string, DocumentKind>> = {
  QĐ: 'decision',
  NQ: 'resolution',
  BC: 'report',
  KH: 'plan',
  CTR: 'plan',
  BB: 'minutes',
  TTR: 'proposal',
  TB: 'notice',
  CV: 'letter',
  XN: 'confirmation',
  GXN: 'confirmation',
  GCN: 'certificate',
  HĐ: 'contract',
  PA: 'scheme',
  ĐA: 'scheme',
  QC: 'rules',
  QYĐ: 'rules',
  HD: 'guide',
  DS: 'list',
  DM: 'list',
  BTK: 'table',
};

/** The kind a heading announces, and how many of its letters do; OCR may have put blanks between them. */
export function kindOfHeading(line: string): { kind: DocumentKind; rest: string } | undefined {
  const folded = foldVietnamese(line);
  for (const [title, kind] of titles) {
    const end = endOfTitle(folded, title);
    if (end !== undefined) return { kind, rest: line.slice(end).trim() };
  }
  return undefined;
}

/** Where `title` ends in a line that begins with it, blanks aside; it must end with a word. */
function endOfTitle(folded: string, title: string): number | undefined {
  let at = 0;
  for (const letter of title) {
    while (folded[at] === ' ') at += 1;
    if (folded[at] !== letter) return undefined;
    at += 1;
  }
  return /[a-z]/.test(folded[at] ?? '') ? undefined : at;
}

/** "123/QĐ-UBND": a decision; "45/UBND-VHXH", without a word for the kind: an official letter. */
export function kindOfNumber(number: string): DocumentKind | undefined {
  const parts = number.split('/').at(-1)?.toUpperCase().split('-') ?? [];
  const kind = symbols[parts[0] ?? ''];
  if (kind !== undefined) return kind;
  return /^(?:UBND|HĐND|SYT|BCĐ|VP|P[A-ZĐ]+)$/.test(parts[0] ?? '') ? 'letter' : undefined;
}

/** What a file's name tells: its first words, or its ending where nothing else does. */
export function kindOfName(name: string): DocumentKind | undefined {
  const words = name
    .replace(/\.[^.]+$/, '')
    .replace(/^[\d\s._-]+/, '')
    .replace(/[_-]+/g, ' ');
  const named = kindOfHeading(words)?.kind;
  if (named !== undefined) return named;
  if (/\.(?:jpe?g|png|webp|gif|bmp|heic|tiff?)$/i.test(name)) return 'photo';
  return /\.(?:xlsx?|ods|csv)$/i.test(name) ? 'table' : undefined;
}
