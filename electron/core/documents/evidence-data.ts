import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { type DocumentData, dottedLine, plainText, rowsOf } from './document-data.ts';

/** Pictures beyond these make a file that Word no longer opens with ease. */
const mostPictures = 60;
const mostBytes = 120 * 1024 ** 2;
const largestBytes = 15 * 1024 ** 2;
const printable = /\.(?:jpe?g|png)$/i;
const anyPicture = /\.(?:jpe?g|png|gif|bmp|webp|heic|heif|tiff?)$/i;

/** The list of evidence by criterion, and the pictures among it. */
export function evidenceData(dossier: Dossier, evidence: readonly Evidence[]): DocumentData {
  return { ...listData(dossier, evidence), ...pictureData(dossier, evidence) };
}

function listData(dossier: Dossier, evidence: readonly Evidence[]): DocumentData {
  const places = [
    ...dossier.criteria.map(({ code, name, indicators }) => ({
      title: `${code}. ${name}`,
      codes: new Set(indicators.map(each => each.code)),
    })),
    {
      title: 'Điều kiện ngoài các tiêu chí',
      codes: new Set(dossier.conditions.map(({ code }) => code)),
    },
  ];
  const left = new Set(evidence);
  const groups = places.map(({ title, codes }) => {
    const files = [...left].filter(({ indicators }) => indicators.some(code => codes.has(code)));
    for (const file of files) left.delete(file);
    return { title, files };
  });
  let number = 0;
  const shown = [...groups, { title: 'Chưa gắn với chỉ tiêu nào', files: [...left] }].filter(
    ({ files }) => files.length > 0,
  );
  const rows = shown.map(({ title, files }) => ({
    ten_nhom: plainText(title),
    tep: files.map(file => {
      number += 1;
      return fileData(dossier, file, number);
    }),
  }));
  return {
    co_minh_chung: rows.length > 0,
    so_minh_chung: String(evidence.length),
    nhom_minh_chung: rows,
  };
}

function fileData(dossier: Dossier, file: Evidence, number: number): DocumentData {
  return {
    tt: String(number),
    so_hieu: plainText(file.number ?? ''),
    ngay: file.issuedOn === null ? '' : formatDate(file.issuedOn),
    co_quan_ban_hanh: plainText(file.issuer ?? ''),
    trich_yeu: plainText(file.subject ?? '') || plainText(file.name),
    ten_tep: plainText(file.name),
    chi_tieu_ap_dung: codesText(dossier, file),
  };
}

/** "2.1 (trang 3–12), ĐK 1". */
function codesText(dossier: Dossier, { indicators, pages }: Evidence): string {
  return indicators
    .map(code => {
      const condition = dossier.conditions.findIndex(each => each.code === code);
      const label = condition === -1 ? code : `ĐK ${condition + 1}`;
      return pages[code] === undefined ? label : `${label} (trang ${plainText(pages[code])})`;
    })
    .join(', ');
}

/** Photographs, not scans of papers: what has a number or is said to be another kind of paper is left out. */
function isPhotograph({ name, kind, number }: Evidence): boolean {
  return anyPicture.test(name) && (kind === null ? number === null : kind === 'photo');
}

function pictureData(dossier: Dossier, evidence: readonly Evidence[]): DocumentData {
  const shown: DocumentData[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const photo of evidence.filter(isPhotograph)) {
    const about = plainText(photo.subject ?? '') || plainText(photo.name);
    const codes = codesText(dossier, photo);
    const why =
      photo.personal !== null
        ? 'có dữ liệu cá nhân'
        : !printable.test(photo.name)
          ? 'Word không in được loại ảnh này, hãy đổi sang JPG hoặc PNG'
          : photo.sizeBytes > largestBytes
            ? 'ảnh lớn hơn 15 MB'
            : shown.length >= mostPictures || bytes + photo.sizeBytes > mostBytes
              ? 'phụ lục đã đủ ảnh'
              : null;
    if (why !== null) {
      left.push(`Ảnh không in ở đây: ${about}${codes === '' ? '' : ` (${codes})`}: ${why}.`);
      continue;
    }
    bytes += photo.sizeBytes;
    const details = [
      codes === '' ? '' : `chỉ tiêu ${codes}`,
      photo.issuedOn === null ? '' : formatDate(photo.issuedOn),
    ];
    const after = details.filter(Boolean).join('; ');
    shown.push({
      anh: { picture: { sha256: photo.sha256, name: photo.name } },
      chu_thich: `Ảnh ${shown.length + 1}. ${about}${after === '' ? '' : ` (${after})`}`,
      chi_tieu_ap_dung: codes,
    });
  }
  const none = shown.length === 0 && left.length === 0;
  return {
    co_anh: shown.length > 0,
    hinh_anh: shown,
    anh_khong_in: rowsOf(none ? ['Hồ sơ chưa có ảnh.', dottedLine] : left),
  };
}
