import { describe, expect, test } from 'vitest';
import { fitRules } from '#core/documents/rule-length.ts';
import { lastLineWidth } from '#core/sheets/text-height.ts';
import { bodyOf, shipped } from './papers.ts';

const rulePattern = /<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="KeDuoi"\/>(?:(?!<\/w:p>).)*<\/w:p>/g;

/** Left and right of each rule in a paper, in twips. */
const sidesOf = (xml: string) =>
  [...xml.matchAll(rulePattern)].map(([rule]) =>
    ['left', 'right'].map(side => Number(new RegExp(`w:${side}="(\\d+)"`).exec(rule)?.[1])),
  );

/** A shipped template with the words that would stand above its rules. */
async function drawn(office: string, subject: string): Promise<string> {
  const body = await bodyOf(shipped('to-trinh'));
  return fitRules(
    body
      .replace(/\{#co_quan [^}]*\}\{dong\}\{\/co_quan\}/, office)
      .replace(/\{ten_don_vi\} \{danh_hieu\} năm \{nam\}/, subject),
  );
}

const millimetres = (twips: number) => (twips * 25.4) / 1440;
const lengths = (xml: string, columns: readonly number[]) =>
  sidesOf(xml).map(
    ([left = 0, right = 0], at) => (columns[at] ?? 0) - millimetres(left) - millimetres(right),
  );

describe('the rules of a paper', () => {
  test.for([
    ['XÃ A', 'xã A đạt chuẩn'],
    ['XÃ BÌNH MINH', 'xã Bình Minh đạt chuẩn nông thôn mới năm 2025'],
    ['ĐẶC KHU BẠCH LONG VĨ', 'đặc khu Bạch Long Vĩ đạt chuẩn nông thôn mới kiểu mẫu năm 2025'],
  ] as const)('are a third to a half of the line above, in the middle: %s', async ([office, subject]) => {
    const xml = await drawn(office, subject);
    const [left = 0, right = 0] = sidesOf(xml)[0] ?? [];
    expect(left).toBe(right);
    const [first = 0, second = 0] = lengths(xml, [62, 160]);
    const wide = (text: string, points: number) => (lastLineWidth(text, 1000, points) * 1.06 * 25.4) / 72;
    const least = (whole: number) => Math.max(10, whole / 3);
    expect(first).toBeGreaterThanOrEqual(least(wide(office, 12)) - 0.1);
    expect(first).toBeLessThanOrEqual(Math.max(10.1, wide(office, 12) / 2));
    expect(second).toBeGreaterThanOrEqual(least(wide(subject, 14)) - 0.1);
    expect(second).toBeLessThanOrEqual(Math.max(10.1, wide(subject, 14) / 2));
  });

  test('follow the last line of a subject that needs two, and stay as an office has drawn them', async () => {
    const subject = 'xã Bình Minh đạt chuẩn nông thôn mới nâng cao và kiểu mẫu giai đoạn 2021–2025, đợt hai';
    const [, second = 0] = lengths(await drawn('XÃ A', subject), [62, 160]);
    expect(second).toBeGreaterThan(9.9);
    expect(second).toBeLessThan(40);
    const own = (await bodyOf(shipped('to-trinh'))).replaceAll('<w:pStyle w:val="KeDuoi"/>', '');
    expect(fitRules(own)).toBe(own);
  });
});
