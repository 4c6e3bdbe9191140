import type { Dossier, Unit } from '#shared/contract/dossiers.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { DocumentForm } from '#shared/domain/dossier-documents.ts';
import { sampleWarning } from '../packages/package-contents.ts';
import { type DocumentData, dots, orDots, plainText, punctuated, rowsOf } from './document-data.ts';

const upper = (text: string) => plainText(text).toLocaleUpperCase('vi');

/** "Xã Bình Minh" inside a sentence. */
export function inSentence(name: string): string {
  const text = plainText(name);
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** "Đông" → "Thôn Đông"; a village that says what it is stays as it is. */
export function villageName(village: string): string {
  const name = plainText(village);
  return /^(?:thôn|bản|ấp|khu|tổ|làng|xóm|buôn|bon|khóm|phum|sóc|plei|đội)\s/iu.test(name)
    ? name
    : `Thôn ${name}`;
}

type Facts = { number: string; issuedOn: string | null; inputs: Readonly<Record<string, string>> };

/**
 * Head and foot of a paper. A sample speaks for its own invented commune, never for the office at this machine.
 */
export function letterData(input: {
  dossier: Pick<Dossier, 'unit' | 'sample'>;
  settings: Settings;
  form: Pick<DocumentForm, 'kind'>;
  facts: Facts;
  /** Number and date of the paper that annexes go with. */
  proposal: { title: string; number: string; issuedOn: string | null };
}): DocumentData {
  const { dossier, form, facts, proposal } = input;
  const settings = dossier.sample ? noSettings : input.settings;
  const { unit, sample } = dossier;
  const above = unit.village === null ? settings.parentOffice : `Ủy ban nhân dân ${unit.communeName}`;
  return {
    co_cap_tren: above !== '',
    co_quan_cap_tren: inTwoLines(upper(spelledOut(above))).join('\n'),
    co_quan: rowsOf(issuer(unit, settings.office)),
    so_ky_hieu: numberText(facts.number, form.kind, unit),
    dia_danh_ngay: `${plainText(settings.place) || placeOf(unit)}, ${dateWords(facts.issuedOn)}`,
    quyen_ky: rowsOf(authority(unit, settings.signerTitle)),
    nguoi_ky: unit.village === null ? orDots(settings.signer) : dots,
    noi_nhan: rowsOf(recipients(facts.inputs['noi_nhan'] ?? '')),
    kem_theo: `(Kèm theo ${proposal.title} số ${numberText(proposal.number, 'TTr', unit)} ${dateWords(proposal.issuedOn)} của ${issuerInWords(unit)})`,
    la_mau: sample,
    canh_bao_mau: sampleWarning,
  };
}

const noSettings: Settings = {
  person: '',
  office: '',
  parentOffice: '',
  place: '',
  signer: '',
  signerTitle: '',
};

/** "UBND xã …" → "Ủy ban nhân dân xã …". */
export function spelledOut(office: string): string {
  return office.replace(/^UBND(?=\s|$)/iu, 'Ủy ban nhân dân');
}

/** "ỦY BAN NHÂN DÂN" and "XÃ BÌNH MINH" on two lines, as communes write it; a village has its name alone. */
function issuer(unit: Unit, office: string): string[] {
  if (unit.village !== null) return [upper(villageName(unit.village))];
  const name = upper(spelledOut(office)) || `ỦY BAN NHÂN DÂN ${upper(unit.communeName)}`;
  return inTwoLines(name);
}

function inTwoLines(name: string): string[] {
  const [, committee, place] = /^(\S+ BAN NHÂN DÂN)\s+(.+)$/u.exec(name) ?? [];
  return committee !== undefined && place !== undefined ? [committee, place] : [name];
}

function issuerInWords(unit: Unit): string {
  return unit.village === null
    ? `Ủy ban nhân dân ${inSentence(unit.communeName)}`
    : inSentence(villageName(unit.village));
}

/** "Xã Bình Minh" → "Bình Minh": the place beside the date. */
function placeOf({ communeName }: Unit): string {
  return plainText(communeName).replace(/^(?:xã|phường|đặc khu|thị trấn)\s+/iu, '');
}

/** "05/TTr-UBND": a number alone gets the symbol of its kind, and a nought where it has one digit. */
function numberText(number: string, kind: DocumentForm['kind'], unit: Unit): string {
  const text = plainText(number);
  const symbol = kind === null ? '' : unit.village === null ? `/${kind}-UBND` : `/${kind}`;
  if (text === '') return `${dots}${symbol}`;
  return /^\d+$/.test(text) ? `${text.padStart(2, '0')}${symbol}` : text;
}

/** "ngày 05 tháng 02 năm 2026"; a nought before days below 10 and before January and February. */
export function dateWords(iso: string | null): string {
  const [year, month = '', day = ''] = iso?.split('-') ?? [];
  if (year === undefined) return 'ngày …… tháng …… năm ………';
  const shown = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${day} tháng ${shown} năm ${year}`;
}

function authority(unit: Unit, signerTitle: string): string[] {
  if (unit.village !== null) return ['TRƯỞNG THÔN'];
  const title = upper(signerTitle) || 'CHỦ TỊCH';
  if (/^(?:TM|KT|TL|TUQ|Q)\./u.test(title)) return title.split(/\s*[;\n]\s*/u);
  const deputy = title.startsWith('PHÓ ') ? [`KT. ${title.replace(/^PHÓ /u, '')}`] : [];
  return ['TM. ỦY BAN NHÂN DÂN', ...deputy, title];
}

/** "- Như trên;" … "- Lưu: VT." */
export function recipients(text: string): string[] {
  const given = plainText(text)
    .split('\n')
    .map(row => row.replace(/^[\s-]+/u, '').trim())
    .filter(Boolean);
  const all = given.length === 0 ? ['Như trên'] : given;
  const isKept = all.some(row => /^Lưu/iu.test(row));
  return punctuated(isKept ? all : [...all, 'Lưu: VT']).map(row => `- ${row}`);
}
