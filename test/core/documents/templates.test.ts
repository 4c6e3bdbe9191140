import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanTemplate } from '#core/documents/scan-template.ts';
import { councilForms } from '#shared/domain/council-papers.ts';
import { documentForms } from '#shared/domain/dossier-documents.ts';
import { refusal, resourcesDir, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { amended, bodyOf, partsOf, shipped } from './papers.ts';

const names = [...documentForms, ...councilForms].map(({ name }) => name);

/** A paragraph of its own before everything else. */
function withTag(parts: Map<string, string>, text: string): void {
  const body = parts.get('word/document.xml') ?? '';
  parts.set(
    'word/document.xml',
    body.replace('<w:body>', `<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p>`),
  );
}

describe('shipped templates', () => {
  test('there is one for every paper, and no other', () => {
    expect(readdirSync(join(resourcesDir, 'templates')).sort()).toEqual(
      names.map(name => `${name}.docx`).sort(),
    );
  });

  test.for(names)('%s uses known fields only and is set as the decree demands', async name => {
    expect((await scanTemplate(shipped(name))).problem).toBeNull();
    const parts = await partsOf(shipped(name));
    const body = parts.get('word/document.xml') ?? '';
    const margins = [...body.matchAll(/<w:pgMar ([^>]*)\/>/g)].map(([, list = '']) => list);
    expect(margins.length).toBeGreaterThan(0);
    for (const list of margins) {
      const millimetres = (side: string) =>
        (Number(new RegExp(`w:${side}="(\\d+)"`).exec(list)?.[1]) * 25.4) / 1440;
      expect(millimetres('top')).toBeCloseTo(20, 1);
      expect(millimetres('bottom')).toBeCloseTo(20, 1);
      expect(millimetres('left')).toBeCloseTo(30, 1);
      expect(millimetres('right')).toBeCloseTo(20, 1);
    }
    // A4, upright or turned.
    for (const [, wide, high] of body.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g))
      expect([wide, high].sort()).toEqual(['11906', '16838']);
    expect(parts.get('word/styles.xml')).toContain('Times New Roman');
    expect(body).toContain('<w:titlePg');
    const headers = [...parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path)).map(([, xml]) => xml);
    const numbered = headers.filter(xml => xml.includes('PAGE'));
    expect(numbered.length).toBeGreaterThan(0);
    for (const xml of numbered) {
      expect(xml).toContain('w:val="center"');
      expect(xml).toMatch(/<w:sz w:val="2[68]"\/>/);
    }
    // Whoever is shown on the first page has no number.
    expect(headers.some(xml => !xml.includes('PAGE'))).toBe(true);
  });

  test('motto, place and causes have their sizes, and tables repeat their headings', async () => {
    const run = (body: string, text: string) =>
      new RegExp(`<w:r>(?:(?!</w:r>).)*${text}`, 's').exec(body)?.[0].split('<w:r>').at(-1) ?? '';
    const proposal = await bodyOf(shipped('to-trinh'));
    const nation = run(proposal, 'CỘNG HÒA XÃ HỘI');
    expect(nation).toContain('<w:b/>');
    expect(nation).toContain('<w:sz w:val="24"/>');
    expect(run(proposal, 'Độc lập - Tự do')).toContain('<w:sz w:val="26"/>');
    const place = run(proposal, '\\{dia_danh_ngay\\}');
    expect(place).toContain('<w:i/>');
    expect(place).toContain('<w:sz w:val="26"/>');
    expect(run(proposal, '\\{#can_cu')).toContain('<w:i/>');
    const recipients = run(proposal, 'Nơi nhận:');
    expect(recipients).toContain('<w:b/>');
    expect(recipients).toContain('<w:i/>');
    expect(recipients).toContain('<w:sz w:val="24"/>');
    expect(run(proposal, '\\{#noi_nhan')).toContain('<w:sz w:val="22"/>');
    expect(proposal).toContain('w:jc w:val="both"');
    for (const name of ['bieu-tong-hop', 'danh-muc-minh-chung', 'bao-cao-no-dong', 'bao-cao-hai-long'])
      expect(await bodyOf(shipped(name))).toContain('<w:tblHeader/>');
    for (const name of ['bieu-tong-hop', 'danh-muc-minh-chung', 'bao-cao-no-dong'])
      expect(await bodyOf(shipped(name))).toContain('w:orient="landscape"');
    expect(await bodyOf(shipped('bien-ban-hop'))).not.toContain('Kính gửi');
  });
});

describe('a template of the office', () => {
  test.for([
    ['an unknown field', '{ten_la} xã', /trường \{ten_la\} không có trong danh sách, gần “\{ten_la\} xã”/],
    ['a loop that is not closed', '{#tieu_chi}{ten}', /vòng lặp \{#tieu_chi\} chưa đóng/],
    ['a loop closed by another', '{#tieu_chi}{ten}{/can_cu}', /bị đóng bằng \{\/can_cu\}/],
    ['a field outside of its loop', '{ket_qua}', /trường \{ket_qua\} không có/],
    ['a lone brace', 'năm {nam', /dấu “\{” lẻ, gần “năm \{nam”/],
    ['a list written as a text', '{tieu_chi}', /là danh sách/],
    ['options nobody knows', '{#can_cu [loopOver: “paragraph”]}{dong}{/can_cu}', /không hiểu/],
  ] as const)('with %s is refused, named with what is near', async ([, tag, words]) => {
    await using core = await testCore();
    await using folder = await tempDir();
    const path = folder.join('mẫu.docx');
    await writeFile(path, await amended('to-trinh', parts => withTag(parts, tag)));
    const error = await refusal(
      core.client.documents.replaceTemplate({ name: 'to-trinh', source: { path } }),
    );
    expect(error.code).toBe('templateRefused');
    expect(JSON.stringify(error.details)).toMatch(words);
    const list = await core.client.documents.templates();
    expect(list.find(({ name }) => name === 'to-trinh')).toMatchObject({ own: 'none', problem: null });
  });

  test('with macros, fetched from elsewhere, or no document of Word is refused', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const refused = async (name: string, bytes: Uint8Array | string) => {
      const path = folder.join(name);
      await writeFile(path, bytes);
      const error = await refusal(
        core.client.documents.replaceTemplate({ name: 'to-trinh', source: { path } }),
      );
      return `${error.code} ${JSON.stringify(error.details)}`;
    };
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const docm = await amended('to-trinh', parts => {
      const types = parts.get('[Content_Types].xml') ?? '';
      parts.set('[Content_Types].xml', types.replace(main, macro));
    });
    expect(await refused('a.docx', docm)).toMatch(/templateRefused.*macro/);
    const vba = await amended('to-trinh', parts => parts.set('word/vbaProject.bin', 'x'));
    expect(await refused('b.docx', vba)).toMatch(/templateRefused.*macro/);
    const fetched = await amended('to-trinh', parts => {
      const rels = parts.get('word/_rels/document.xml.rels') ?? '';
      const more =
        '<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.com/a.dotm" TargetMode="External"/>';
      parts.set('word/_rels/document.xml.rels', rels.replace('</Relationships>', `${more}</Relationships>`));
    });
    expect(await refused('c.docx', fetched)).toMatch(/templateRefused.*liên kết ra ngoài/);
    expect(await refused('d.docx', 'không phải zip')).toMatch(/templateRefused/);
    const sheet = await amended('to-trinh', parts => parts.delete('word/document.xml'));
    expect(await refused('e.docx', sheet)).toMatch(/không phải tệp Word/);
  });

  test('with a loop that begins in one table and ends in another is refused before it is used', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const path = folder.join('mẫu.docx');
    const table = (text: string) =>
      `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>`;
    const bytes = await amended('bien-ban-hop', parts => {
      const body = parts.get('word/document.xml') ?? '';
      const torn = `<w:body>${table('{#tieu_chi}{so}')}${table('{ten}{/tieu_chi}')}`;
      parts.set('word/document.xml', body.replace('<w:body>', torn));
    });
    await writeFile(path, bytes);
    const error = await refusal(
      core.client.documents.replaceTemplate({ name: 'bien-ban-hop', source: { path } }),
    );
    expect(error).toMatchObject({ code: 'templateRefused', details: { path: 'mẫu.docx' } });
  });

  test('is used, put aside and used again; a field typed in pieces or decomposed is known', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const path = folder.join('mẫu của xã.docx');
    const bytes = await amended('bien-ban-hop', parts => withTag(parts, 'MẪU CỦA XÃ {nam}'));
    await writeFile(path, bytes);
    const own = async () =>
      (await client.documents.templates()).find(({ name }) => name === 'bien-ban-hop')?.own;
    await client.documents.replaceTemplate({ name: 'bien-ban-hop', source: { path } });
    expect(await own()).toBe('used');
    await client.documents.dropTemplate({ name: 'bien-ban-hop' });
    expect(await own()).toBe('setAside');
    await client.documents.restoreTemplate({ name: 'bien-ban-hop' });
    expect(await own()).toBe('used');
    const taken = await client.documents.takeTemplate({ name: 'bien-ban-hop', target: folder.path });
    expect(await bodyOf(taken.path)).toContain('MẪU CỦA XÃ');
    await writeFile(join(core.workspaceDir, 'templates', 'bien-ban-hop.docx'), 'hỏng');
    const { id } = await client.dossiers.openSample();
    const [paper] = (await client.documents.list({ dossierId: id })).filter(
      each => each.name === 'bien-ban-hop',
    );
    expect(paper).toMatchObject({ template: 'own', templateProblem: expect.any(String) });
  });
});
