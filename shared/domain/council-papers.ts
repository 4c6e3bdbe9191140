import type { DocumentInput } from './document-inputs.ts';
import type { DocumentForm, DocumentPlan } from './dossier-documents.ts';

/** The papers of those who appraise; form numbers are not known and are not made up. */

const both = ['commune', 'village'] as const;

/** In the order in which they are drawn up. */
export const councilForms = [
  {
    name: 'bien-ban-hoi-dong',
    title: 'Biên bản họp hội đồng thẩm định',
    kind: 'BB',
    signed: true,
    required: true,
    units: both,
  },
  {
    name: 'bao-cao-tham-dinh',
    title: 'Báo cáo thẩm định',
    kind: 'BC',
    signed: true,
    required: true,
    units: both,
  },
  {
    name: 'bieu-tham-dinh',
    title: 'Biểu tổng hợp kết quả thẩm định',
    kind: null,
    signed: true,
    required: true,
    units: both,
  },
] as const satisfies readonly DocumentForm[];

const inputs: Readonly<Record<string, readonly DocumentInput[]>> = {
  'bao-cao-tham-dinh': [
    {
      name: 'kinh_gui',
      label: 'Kính gửi',
      kind: 'line',
      hint: 'Để trống: Ủy ban nhân dân cấp trên của đơn vị trình.',
    },
    {
      name: 'td_kien_nghi',
      label: 'Kiến nghị',
      kind: 'lines',
      hint: 'Mỗi ý một dòng.',
    },
    { name: 'noi_nhan', label: 'Nơi nhận', kind: 'lines', hint: 'Mỗi nơi một dòng.' },
  ],
};

export const councilPlans: readonly DocumentPlan[] = councilForms.map(form => ({
  name: form.name,
  title: form.title,
  required: form.required,
  signed: form.signed,
  sourceMark: null,
  form,
  inputs: inputs[form.name] ?? [],
}));
