import { beforeAll, expect, test } from 'vitest';
import { renderIndexPage } from '#core/packages/index-page.ts';
import type { PackageContents } from '#core/packages/package-contents.ts';
import { emptyAssessment } from '#shared/domain/verdict.ts';
import { contentsOf, sampleContents, shippedSet } from '../../support/sample-contents.ts';

let contents: PackageContents;
beforeAll(async () => {
  contents = await sampleContents();
});

function pageOf(of: PackageContents): string {
  const files = of.evidence.map(({ path, sizeBytes, sha256 }) => ({ path, sizeBytes, sha256 }));
  return renderIndexPage({ ...of, files });
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1] ?? '');

test('the page names unit, set, year and submission, and says that it is a sample', () => {
  const page = pageOf(contents);
  for (const text of [
    'Xã Bình Minh',
    'Bộ tiêu chí quốc gia',
    'năm đánh giá 2025',
    'Lần 2, lập lúc 09:05 ngày 21/11/2025',
  ])
    expect(page).toContain(text);
  expect(page).toContain('SỐ LIỆU HƯ CẤU');
  expect(pageOf({ ...contents, dossier: { ...contents.dossier, sample: false } })).not.toContain(
    'HỒ SƠ MẪU –',
  );
});

test('the page has no script and loads nothing but its own folder', () => {
  const page = pageOf(contents);
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src 'self'");
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|https?:\/\//i);
});

test('every link leads to a file of the package or a place of the page', () => {
  const page = pageOf(contents);
  const ids = new Set(matches(page, /\sid="([^"]+)"/g));
  const known = new Set([...contents.evidence.map(item => item.path), 'data/ho-so.json']);
  for (const href of matches(page, /href="([^"]+)"/g)) {
    if (href.startsWith('#')) expect(ids.has(href.slice(1)), href).toBe(true);
    else expect(known.has(decodeURIComponent(href)), href).toBe(true);
  }
  for (const { path, sha256 } of contents.evidence) {
    expect(page).toContain(`href="${path}"`);
    expect(page).toContain(sha256);
  }
});

test('wordings nobody compared with the law are marked wherever they stand', () => {
  const page = pageOf(contents);
  expect(page).toContain('57/57 chỉ tiêu chưa đối chiếu với văn bản gốc');
  expect(
    matches(
      page,
      /<td class="text">[^<]*<b>[^<]*<[/]b>[^<]*<span class="source-mark">(chưa đối chiếu với văn bản gốc)/g,
    ),
  ).toHaveLength(57);
});

test('an override, a reason and a local requirement are shown with the result', () => {
  const page = pageOf(contents);
  expect(page).toContain('Đơn vị tự kết luận: Năm cơ sở còn lại');
  expect(page).toContain('Lý do: Trên địa bàn xã không có làng nghề');
  expect(page).toContain('theo Quyết định mẫu (hư cấu)');
  expect(page).toContain('18,6/18,6');
});

test('an incomplete set is announced', () => {
  const set = shippedSet('vn-xa-ntm-2026');
  expect(pageOf(contentsOf(set, {}, []))).toContain('Bộ tiêu chí chưa đầy đủ.');
});

test('whatever people typed stays text', () => {
  const hostile = `<img src=x onerror=alert(1)>"'&<script>alert(1)</script>\u202e`;
  const [first] = contents.evidence;
  if (!first) throw new Error('the sample has no evidence');
  const page = pageOf(
    contentsOf(
      contents.set,
      { '1.1': { ...emptyAssessment, note: hostile, notApplicable: { reason: hostile } } },
      [
        {
          ...first,
          path: 'data/minh-chung/a#b %.pdf',
          name: hostile,
          metadata: { number: hostile, issuer: hostile, subject: hostile, issuedOn: null },
        },
      ],
      { communeName: hostile, village: hostile },
    ),
  );
  expect(page).not.toMatch(/<script|<img src=x|\u202e/);
  expect(page).toContain('href="data/minh-chung/a%23b%20%25.pdf"');
});

test('the code is a picture, because the page is part of what the code is computed from', () => {
  expect(matches(pageOf(contents), /<img src="([^"]+)"/g)).toEqual(['ma-goi.svg', 'ma-goi.svg']);
});

test('the same contents give the same page', () => {
  expect(pageOf(contents)).toBe(pageOf(contents));
});
