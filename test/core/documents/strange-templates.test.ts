import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scanTemplate } from '#core/documents/scan-template.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { amended } from './papers.ts';

type Parts = Map<string, string>;

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'word/_rels/document.xml.rels';

const replaced = (name: string, from: string, to: string) => (parts: Parts) => {
  const before = parts.get(name) ?? '';
  expect(before).toContain(from);
  parts.set(name, before.replace(from, to));
};
const related = (relationship: string) =>
  replaced(rels, '</Relationships>', `${relationship}</Relationships>`);
const begun = (xml: string) => replaced('word/document.xml', '<w:body>', `<w:body>${xml}`);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const words = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

async function problemOf(amend: (parts: Parts) => void): Promise<string | null> {
  await using folder = await tempDir();
  const path = folder.join('mẫu.docx');
  await writeFile(path, await amended('to-trinh', amend));
  return (await scanTemplate(path)).problem;
}

test.for([
  [
    'spelled in entities',
    `<Relationship Id="x" Type="${kinds}/image" Target="http://la.vn/a" TargetMode="&#69;xternal"/>`,
  ],
  [
    'that looks like a link',
    `<Relationship Id="x" Type="${kinds}/image" TargetMode="External" Target="http://la.vn/hyperlink"/>`,
  ],
  [
    'with a sign in its name',
    `<Relationship Id="x>" Type="${kinds}/image" Target="http://la.vn/a" TargetMode="External"/>`,
  ],
  [
    'under another prefix',
    `<r:Relationship xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships" Id="x" Type="${kinds}/image" Target="http://la.vn/a" TargetMode="External"/>`,
  ],
] as const)('content from elsewhere %s is refused', async ([, relationship]) => {
  expect(await problemOf(related(relationship))).toMatch(/liên kết ra ngoài/);
});

test.for(['oleObject', 'control', 'aFChunk', 'subDocument'])('an embedded %s is refused', async kind => {
  const relationship = `<Relationship Id="x" Type="${kinds}/${kind}" Target="x.bin"/>`;
  expect(await problemOf(related(relationship))).toMatch(/nhúng một đối tượng/);
});

test.for([
  [
    'in one piece',
    `<w:p>${sign('begin')}${words(' INCLUDETEXT "\\\\la\\a.docx" ')}${sign('end')}</w:p>`,
    'INCLUDETEXT',
  ],
  [
    'in pieces',
    `<w:p>${sign('begin')}${words('dde')}${words('auto cmd')}${sign('separate')}${sign('end')}</w:p>`,
    'DDEAUTO',
  ],
  ['as a simple one', '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE http://la.vn "/></w:p>', 'INCLUDEPICTURE'],
  [
    'inside of another',
    `<w:p>${sign('begin')}${words('IF ')}${sign('begin')}${words('LINK x')}${sign('end')}${sign('end')}</w:p>`,
    'LINK',
  ],
  [
    'whose name another writes',
    `<w:p>${sign('begin')}${sign('begin')}${words('QUOTE 68')}${sign('end')}${words('x')}${sign('end')}</w:p>`,
    'không rõ tên',
  ],
] as const)('a field that fetches or runs, %s, is refused by its name', async ([, xml, name]) => {
  expect(await problemOf(begun(xml))).toContain(name);
});

test('page numbers, links, tags in pieces and tags decomposed are what a template may have', async () => {
  const amend = (parts: Parts) => {
    begun(
      `<w:p>${sign('begin')}${words(' PAGE ')}${sign('end')}</w:p><w:p><w:r><w:t>{n</w:t></w:r><w:r><w:t>am}</w:t></w:r></w:p>`,
    )(parts);
    begun(paragraph('{nam}'.normalize('NFD')))(parts);
    related(`<Relationship Id="x" Type="${kinds}/hyperlink" Target="http://xa.vn" TargetMode="External"/>`)(
      parts,
    );
  };
  expect(await problemOf(amend)).toBeNull();
});

test('a list in a list it is no part of is refused: its rows would multiply without end', async () => {
  const inItself = paragraph(`${'{#tieu_chi}'.repeat(12)}{ten}${'{/}'.repeat(12)}`);
  expect(await problemOf(begun(inItself))).toMatch(/danh sách \{#tieu_chi\} không thể nằm trong/);
  const inAnother = paragraph('{#tieu_chi}{#chi_tieu}{#chi_tieu}{ma}{/}{/}{/}');
  expect(await problemOf(begun(inAnother))).toMatch(/danh sách \{#chi_tieu\} không thể nằm trong/);
  expect(await problemOf(begun(paragraph('{#tieu_chi}{#chi_tieu}{ma}{/}{/}')))).toBeNull();
});

test('an unknown field in a header of any name is found', async () => {
  const amend = (parts: Parts) => {
    const header = parts.get('word/header1.xml') ?? '';
    parts.set('word/dau-trang.xml', header.replace('</w:p>', `<w:r><w:t>{la}</w:t></w:r></w:p>`));
    parts.delete('word/header1.xml');
    replaced(rels, 'header1.xml', 'dau-trang.xml')(parts);
    replaced('[Content_Types].xml', 'header1.xml', 'dau-trang.xml')(parts);
  };
  expect(await problemOf(amend)).toMatch(/trường \{la\} không có/);
});

test('what is made to keep the application busy is refused at once', { timeout: 30_000 }, async () => {
  const endless = (parts: Parts) => parts.set('word/_rels/x.rels', '<Relationship '.repeat(300_000));
  expect(await problemOf(endless)).toMatch(/hỏng/);
  const types = replaced('[Content_Types].xml', '</Types>', '<Override macroEnabled '.repeat(40_000));
  expect(await problemOf(types)).toMatch(/hỏng/);
  const many = paragraph('{nam}'.repeat(100_000));
  expect(await problemOf(begun(many))).toMatch(/hơn 3000 trường/);
  const long = paragraph('Điều khoản. ').repeat(200_000);
  expect(await problemOf(begun(long))).toMatch(/quá nhiều chữ/);
});
