import { describe, expect, test } from 'vitest';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Overlay } from '#shared/domain/overlay.ts';
import type { OverlayDraft } from '#shared/domain/overlay-draft.ts';
import { addedField, buildOverlay, levelField } from '../../renderer/features/criteria/overlay-build.ts';
import { draftOf, emptyDraft, nextCode } from '../../renderer/features/criteria/overlay-draft.ts';
import { shippedSet } from '../support/sample-contents.ts';

const set: CriteriaSet = { ...shippedSet('vn-xa-ntm-2021'), openCriteria: ['3'] };
const identity = { id: 'thanh-hoa-xa-ntm-2021', version: '1.0.0' };
const filled: OverlayDraft = {
  ...emptyDraft(),
  provinceCode: '38',
  number: '12/2022/QĐ-UBND',
  issuer: 'UBND tỉnh Thanh Hóa',
  issuedOn: '8/3/22',
  title: 'Quy định của tỉnh Thanh Hóa',
};
const added = {
  key: 'k',
  criterion: '3',
  code: '3.9',
  text: 'Tỷ lệ kênh mương được kiên cố hóa',
  unit: '%',
  kind: 'number',
  numerator: '',
  denominator: '',
  level: '80',
} as const;
const build = (draft: OverlayDraft, base: Overlay | null = null) =>
  buildOverlay({ draft, set, base, identity });

describe('the decision of a province as it is typed', () => {
  test('becomes an overlay that says no more than was typed', () => {
    const { overlay, faults } = build({
      ...filled,
      columns: ['default', 'dbsh'],
      levels: { '2.1': { dbsh: '98', tdmnpb: '50' }, '3.1': { default: '≥ 97 %' }, '2.2': { dbsh: '  ' } },
      added: [added],
    });
    expect([...faults]).toEqual([]);
    expect(overlay).toMatchObject({
      ...identity,
      of: 'vn-xa-ntm-2021',
      provinceCode: '38',
      legalBasis: [{ number: '12/2022/QĐ-UBND', issuer: 'UBND tỉnh Thanh Hóa', issuedOn: '2022-03-08' }],
      requirements: {
        '2.1': { dbsh: { op: '>=', value: '98' } },
        '3.1': { default: { op: '>=', value: '97' } },
      },
      indicators: [{ criterion: '3', indicator: { code: '3.9', requirement: { default: { value: '80' } } } }],
    });
    expect(Object.keys(overlay?.requirements ?? {})).toEqual(['2.1', '3.1']);
  });

  test('names every field that keeps it from being one', () => {
    const { overlay, faults } = build({
      ...emptyDraft(),
      issuedOn: '31/02/2022',
      columns: ['dbsh'],
      levels: { '3.1': { dbsh: '10' }, '2.1': { dbsh: 'khoảng 90' } },
      added: [{ ...added, code: '3.1', text: '', level: '' }],
    });
    expect(overlay).toBeNull();
    expect(Object.fromEntries(faults)).toMatchObject({
      province: 'Hãy chọn tỉnh.',
      number: 'Hãy nhập số quyết định.',
      issuedOn: 'Ngày viết như 08/03/2022.',
      [levelField('3.1', 'dbsh')]: expect.stringContaining('thấp hơn mức quốc gia'),
      [levelField('2.1', 'dbsh')]: expect.stringContaining('chưa đọc được'),
      [addedField('k', 'code')]: 'Mã này đã có.',
      [addedField('k', 'text')]: 'Hãy nhập nội dung.',
      [addedField('k', 'level')]: 'Hãy nhập mức.',
    });
    expect([...build(filled).faults.keys()]).toEqual(['levels']);
  });

  test('an overlay opened for its next version and left alone is the same but for the number', () => {
    const overlay = build({ ...filled, levels: { '2.1': { default: '98' } }, added: [added] }).overlay;
    if (!overlay) throw new Error('no overlay');
    const rich: Overlay = {
      ...overlay,
      source: { wording: 'paraphrase', checked: false, note: 'từ công báo' },
      requirements: {
        '2.1': {
          dbsh: {
            all: [
              { op: '>=', value: '90' },
              { op: '<=', value: '100' },
            ],
          },
        },
        '10': { default: { byYear: { 2024: { op: '>=', value: '70' } } } },
      },
    };
    expect(build(draftOf(rich, set), rich).overlay).toEqual(rich);
  });

  test('the next indicator of a criterion gets the next number', () => {
    expect(nextCode(set, '3', [])).toBe('3.3');
    expect(nextCode(set, '3', [added])).toBe('3.10');
  });
});
