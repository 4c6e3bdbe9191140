import { describe, expect, test } from 'vitest';
import { codeHintOf, codesOf } from '#shared/domain/code-hints.ts';
import { suggestIndicators, suggestionModel } from '#shared/domain/indicator-suggest.ts';
import { readResource, shipped } from './shipped-set.ts';

const set = shipped('vn-xa-ntm-2021');
const codes = codesOf(set);
const model = suggestionModel(set);
const suggest = (name: string, folder = '', text = '') =>
  suggestIndicators(model, { name, folder, subject: '', text });

describe('a code in a name', () => {
  test.each([
    ['TC02', 'a.pdf', { criterion: '2', indicator: null, words: 'TC02', place: 'folder' }],
    ['Hồ sơ/Tiêu chí 2', 'a.pdf', { criterion: '2', indicator: null, words: 'Tiêu chí 2', place: 'folder' }],
    ['TIEU_CHI_SO_17', 'a.pdf', { criterion: '17', indicator: null, place: 'folder' }],
    ['2.1', 'a.pdf', { criterion: '2', indicator: '2.1', words: '2.1', place: 'folder' }],
    ['2.1. Giao thông', 'a.pdf', { indicator: '2.1' }],
    ['TC 17.10', 'a.pdf', { indicator: '17.10' }],
    ['02. Giao thông', 'a.pdf', { criterion: '2', indicator: null }],
    ['TC5', 'a.pdf', { criterion: '5', indicator: '5' }],
    ['TC02', '3.1 tưới tiêu.pdf', { indicator: '3.1', place: 'name' }],
    ['', 'TC02-2.3 đường ngõ xóm.pdf', { criterion: '2', indicator: '2.3', place: 'name' }],
    ['TC02/Ảnh', 'IMG_1.jpg', { criterion: '2', place: 'folder' }],
  ])('%s / %s', (folder, name, is) => {
    expect(codeHintOf({ folder, name }, codes)).toMatchObject(is);
  });

  test.each([
    ['Năm 2025', '12.3.2025 biên bản.pdf'],
    ['', '2.1 km đường.pdf'],
    ['', '01-quyet-dinh.pdf'],
    ['TC99', '99.9.pdf'],
    ['2025', 'a.pdf'],
    ['11-2025', 'a.pdf'],
    ['ATC2', 'bao cao.pdf'],
    ['', 'Quyết định 318.pdf'],
  ])('is not seen in %s / %s', (folder, name) => {
    expect(codeHintOf({ folder, name }, codes)).toBeUndefined();
  });
});

describe('an indicator is suggested', () => {
  test('for certain by its code, with the words that say so', () => {
    expect(suggest('quet0001.pdf', 'Hồ sơ xã/2.1')).toEqual([
      { code: '2.1', reason: 'tên thư mục “2.1”', confidence: 0.98, isSure: true },
    ]);
  });

  test('within the criterion its folder names, by the words it has', () => {
    const [first] = suggest('duong ngo xom.pdf', 'TC02');
    expect(first).toMatchObject({ code: '2.3' });
    expect(first?.reason).toContain('tên thư mục “TC02”');
  });

  test('by the words of its text, as the decision writes them', () => {
    const [first] = suggest('scan_014.pdf', '', 'Quyết định thành lập Tổ khuyến nông cộng đồng xã Bình Minh');
    expect(first).toMatchObject({ code: '13.5' });
    expect(first?.reason).toMatch(/^nội dung nhắc tới “.*khuyến nông cộng đồng”/);
  });

  test('with diacritics where a name has them: a road of flowers is no house of culture', () => {
    expect(suggest('Đường hoa thôn Bắc.jpg').filter(({ isSure }) => isSure)).toEqual([]);
    expect(suggest('nha van hoa thon.jpg')[0]?.code).toBe('6.3');
  });

  test('not at all where nothing speaks for any', () => {
    for (const name of ['IMG_2031.jpg', 'scan.pdf', '', '....', '1234567890.pdf'])
      expect(suggest(name)).toEqual([]);
  });

  /** Written for this very set, so real papers will do worse; the names of real files are shorter. */
  test('rightly for nine in ten names of the sample, and for all that are taken unseen', () => {
    const sample: { evidence: { name: string; indicators: string[] }[] } = JSON.parse(
      readResource('sample', 'ho-so.json'),
    );
    const judged = sample.evidence.map(({ name, indicators }) => {
      const [first] = suggest(name);
      return {
        isRight: first !== undefined && indicators.includes(first.code),
        isSure: first?.isSure ?? false,
      };
    });
    expect(judged.filter(({ isRight }) => isRight).length / judged.length).toBeGreaterThanOrEqual(0.9);
    expect(judged.filter(({ isRight, isSure }) => isSure && !isRight)).toEqual([]);
    expect(judged.filter(({ isSure }) => isSure).length / judged.length).toBeGreaterThanOrEqual(0.65);
  });
});
