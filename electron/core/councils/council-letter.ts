import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { Meeting } from '#shared/domain/council.ts';
import { councilForms } from '#shared/domain/council-papers.ts';
import type { DocumentForm } from '#shared/domain/dossier-documents.ts';
import { type DocumentData, dots, orDots, plainText, rowsOf } from '../documents/document-data.ts';
import type { DocumentContent } from '../documents/documents-sql.ts';
import { dateWords, recipients, spelledOut } from '../documents/letter-data.ts';
import { sampleWarning } from '../packages/package-contents.ts';

const upper = (text: string) => plainText(text).toLocaleUpperCase('vi');

/** Head and foot of a council's paper: the office at this machine above, the council below it. */
export function councilLetter(input: {
  dossier: Pick<Dossier, 'sample'>;
  settings: Settings;
  meeting: Meeting;
  form: DocumentForm;
  contents: ReadonlyMap<string, DocumentContent>;
}): DocumentData {
  const { dossier, settings, meeting, form, contents } = input;
  // A sample speaks for nobody's office.
  const office = dossier.sample ? '' : settings.office;
  const content = contents.get(form.name);
  const report = contents.get('bao-cao-tham-dinh');
  const chair = meeting.members.find(({ role }) => role === 'chair');
  return {
    co_cap_tren: office !== '',
    co_quan_cap_tren: upper(spelledOut(office)),
    co_quan: rowsOf([upper(meeting.councilName) || dots]),
    so_ky_hieu: numberText(content?.number ?? '', form.kind, meeting),
    dia_danh_ngay: `${dossier.sample ? dots : orDots(settings.place)}, ${dateWords(content?.issuedOn ?? null)}`,
    quyen_ky: rowsOf([`TM. ${upper(meeting.councilName) || 'HỘI ĐỒNG'}`, 'CHỦ TỊCH']),
    nguoi_ky: chair ? plainText(chair.name) : dots,
    noi_nhan: rowsOf(recipients(content?.inputs['noi_nhan'] ?? '')),
    kem_theo: `(Kèm theo ${councilForms[1].title} số ${numberText(report?.number ?? '', 'BC', meeting)} ${dateWords(report?.issuedOn ?? null)})`,
    la_mau: dossier.sample,
    canh_bao_mau: sampleWarning,
  };
}

/** "05/BB-HĐTĐ": a number alone gets the symbol of its kind and of the council, as far as its name says it. */
function numberText(number: string, kind: DocumentForm['kind'], { councilName }: Meeting): string {
  const text = plainText(number);
  const council = /^hội đồng thẩm định(?:\s|$)/iu.test(councilName.normalize('NFC')) ? '-HĐTĐ' : '';
  const symbol = kind === null ? '' : `/${kind}${council}`;
  if (text === '') return `${dots}${symbol}`;
  return /^\d+$/.test(text) ? `${text.padStart(2, '0')}${symbol}` : text;
}
