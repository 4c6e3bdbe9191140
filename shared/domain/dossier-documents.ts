import type { CriteriaSet, RequiredDocument } from './criteria-set.ts';
import { type DocumentInput, documentInputs } from './document-inputs.ts';
import { sourceMark } from './source-mark.ts';

/** A paper that the application can draw up; `name` is also the name of its template and of its file. */
export type DocumentForm = {
  name: string;
  title: string;
  /** The kind of paper in its number, "05/TTr-UBND"; null: the paper is an annex and has no number. */
  kind: 'TTr' | 'BC' | 'BB' | null;
  /** Whether it leaves the office signed. */
  signed: boolean;
  /** For whom it is one of the papers, where the set does not say it itself. */
  required: boolean;
  units: readonly CriteriaSet['unitKind'][];
};

const commune = ['commune'] as const;
const village = ['village'] as const;
const both = ['commune', 'village'] as const;
const paper = { signed: true, required: true };
const annex = { kind: null, signed: false, required: false };

/** In the order in which they lie in a dossier. */
export const documentForms = [
  { ...paper, name: 'to-trinh', title: 'Tờ trình đề nghị xét công nhận', kind: 'TTr', units: commune },
  { ...paper, name: 'thon-van-ban-de-nghi', title: 'Tờ trình của thôn', kind: 'TTr', units: village },
  {
    ...paper,
    name: 'bao-cao-ket-qua',
    title: 'Báo cáo kết quả xây dựng nông thôn mới',
    kind: 'BC',
    units: commune,
  },
  { ...paper, name: 'thon-bao-cao', title: 'Báo cáo kết quả của thôn', kind: 'BC', units: village },
  { ...paper, name: 'bieu-tong-hop', title: 'Biểu tổng hợp kết quả các tiêu chí', kind: null, units: both },
  { ...paper, name: 'bao-cao-y-kien', title: 'Báo cáo tổng hợp ý kiến', kind: 'BC', units: commune },
  {
    ...paper,
    name: 'bao-cao-hai-long',
    title: 'Báo cáo kết quả lấy ý kiến hài lòng',
    kind: 'BC',
    required: false,
    units: commune,
  },
  { ...paper, name: 'bien-ban-hop', title: 'Biên bản họp đề nghị xét công nhận', kind: 'BB', units: commune },
  { ...paper, name: 'thon-bien-ban-hop', title: 'Biên bản họp thôn', kind: 'BB', units: village },
  { ...paper, name: 'bao-cao-no-dong', title: 'Báo cáo nợ đọng xây dựng cơ bản', kind: 'BC', units: commune },
  { ...annex, name: 'hinh-anh', title: 'Phụ lục hình ảnh', units: both },
  { ...annex, name: 'danh-muc-minh-chung', title: 'Danh mục minh chứng', units: both },
] as const satisfies readonly DocumentForm[];

/** Papers that sets call otherwise than we do. */
const sameAs: Readonly<Record<string, string>> = { 'minh-chung': 'danh-muc-minh-chung' };

/** One paper of a dossier: what the set asks for and what we can draw up, together. */
export type DocumentPlan = {
  name: string;
  title: string;
  required: boolean;
  signed: boolean;
  /** "chưa đối chiếu với văn bản gốc", or null where it was checked. */
  sourceMark: string | null;
  /** Null: a paper of the set that we have no template for; it can only be attached. */
  form: DocumentForm | null;
  inputs: readonly DocumentInput[];
};

/** All papers of a dossier with a set, ours first and in their order. */
export function documentsOf({ documents = [], unitKind }: Pick<CriteriaSet, 'documents' | 'unitKind'>) {
  const asked = new Map(documents.map(each => [sameAs[each.id] ?? each.id, each]));
  const ours = documentForms.filter(({ units }) => units.some(unit => unit === unitKind));
  const known = new Set<string>(ours.map(({ name }) => name));
  return [
    ...ours.map(form => planOf(form, asked.get(form.name), documents.length > 0)),
    ...[...asked].filter(([name]) => !known.has(name)).map(([name, each]) => foreign(name, each)),
  ];
}

function planOf(form: DocumentForm, asked: RequiredDocument | undefined, setSays: boolean): DocumentPlan {
  return {
    name: form.name,
    title: form.title,
    required: asked ? asked.required : form.required && (!setSays || form.name === 'bieu-tong-hop'),
    signed: asked ? asked.signed : form.signed,
    sourceMark: asked ? (sourceMark(asked.source) ?? null) : null,
    form,
    inputs: documentInputs[form.name] ?? [],
  };
}

function foreign(name: string, { name: title, required, signed, source }: RequiredDocument): DocumentPlan {
  return { name, title, required, signed, sourceMark: sourceMark(source) ?? null, form: null, inputs: [] };
}
