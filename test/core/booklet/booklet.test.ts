import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/root.ts';
import { bindInto, readPdf, sketchPlan } from '../../support/booklet-fixture.ts';
import { finished, makeDossier, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { textPdf } from '../../support/text-pdf.ts';

describe('the evidence as one PDF', () => {
  test('the sample: every file is in it, contents and bookmarks lead to the page that says so', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const { id: dossierId } = await app.client.dossiers.openSample();
    const evidence = await app.client.evidence.list({ dossierId });
    const target = folder.join('minh-chứng.pdf');
    const written = await finished(app.client.booklet.write({ dossierId, target }));
    expect(written.files + written.named.length).toBe(evidence.length);
    expect(new Set(written.named.map(({ reason }) => reason))).toEqual(new Set(['office']));
    expect(written.named.map(({ name }) => name).sort()).toEqual(
      evidence
        .map(({ name }) => name)
        .filter(name => /\.(docx|xlsx)$/.test(name))
        .sort(),
    );
    const { pages, bookmarks } = await readPdf(target);
    expect(pages).toHaveLength(written.pages);
    expect(pages[0]?.text).toContain('HỒ SƠ MINH CHỨNG');
    expect(pages[0]?.text).toContain('HỒ SƠ MẪU');
    const first = pages.findIndex(({ text }) => text.includes('TC 1.1 – 1/1')) + 1;
    expect(pages[first - 1]?.text).toContain(`trang ${first}`);
    expect(bookmarks.slice(0, 4)).toEqual([
      'Bìa → 1',
      'Mục lục → 2',
      `Tiêu chí 1. Quy hoạch → ${first}`,
      expect.stringContaining(` 1.1. Có quy hoạch chung xây dựng xã`),
    ]);
    const leads = pages.flatMap(page => page.leads);
    expect(Math.max(...leads)).toBe(written.pages);
    expect(leads.length).toBe(bookmarks.length - 2);
    // Every page of the evidence carries its number.
    for (const [index, { text }] of pages.entries())
      if (index >= first - 1) expect(text).toMatch(new RegExp(`trang ${index + 1}$`));
  });

  test('a file of two indicators is printed once, with the pages both ask for, and each leads to its own', async () => {
    await using folder = await tempDir();
    const plan = sketchPlan(folder.path, [
      { name: 'a.pdf', bytes: await textPdf(['mot', 'hai', 'ba', 'bon', 'nam']), pages: '2' },
      { name: 'a.pdf', bytes: await textPdf(['mot', 'hai', 'ba', 'bon', 'nam']), code: '3.2', pages: '4–5' },
    ]);
    // Two saves of the same pages differ in their time only; one file is what the plan has.
    plan.files = plan.files.slice(0, 1);
    const { pdf, pages } = await bindInto(folder.join('ra.pdf'), plan);
    expect(pages).toBe(5);
    expect(pdf.pages.slice(2).map(({ text }) => text)).toEqual([
      expect.stringContaining('hai'),
      expect.stringContaining('bon'),
      expect.stringContaining('nam'),
    ]);
    expect(pdf.pages[3]?.text).toContain('TC 2.1 – 4/5 – trang 4');
    expect(pdf.pages[1]?.text).toContain('đã in ở TC 2.1');
    expect(pdf.bookmarks.filter(line => line.includes('a.pdf'))).toEqual(['  a.pdf → 3', '  a.pdf → 4']);
  });

  test('the code of the submission is on every page while the dossier is what was submitted', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const path = folder.join('Quyết định.pdf');
    await writeFile(path, await textPdf(['mot', 'hai']));
    await finished(app.client.evidence.add({ dossierId, code: '2.1', sources: [{ path }] }));
    const bind = async () => {
      const written = await finished(app.client.booklet.write({ dossierId, target: null }));
      const { pages } = await readPdf(written.path);
      return { ...written, last: pages.at(-1)?.text, cover: pages[0]?.text };
    };
    expect(await bind()).toMatchObject({ shortCode: null, last: expect.not.stringContaining('mã') });
    const { shortCode } = await finished(
      app.client.packages.export({ dossierId, target: folder.join('g.zip') }),
    );
    const bound = await bind();
    expect(bound.shortCode).toBe(shortCode);
    expect(bound.last).toContain(`TC 2.1 – 2/2 – mã ${shortCode} – trang 4`);
    expect(bound.cover).toContain(`Lần trình 1 – mã kiểm tra ${shortCode}`);
    await app.client.assessments.set({ dossierId, code: '2.1', change: { note: 'đổi' } });
    expect((await bind()).shortCode).toBeNull();
  });

  test('what is marked as personal is left out, without its name, where that is asked for', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const path = folder.join('Danh sách hộ nghèo.pdf');
    await writeFile(path, await textPdf(['bi mat']));
    const { added } = await finished(
      app.client.evidence.add({ dossierId, code: '2.1', sources: [{ path }] }),
    );
    const evidenceId = added[0]?.id ?? '';
    await app.client.evidence.editMany({ dossierId, items: [{ evidenceId, personal: 'họ tên' }] });
    const target = folder.join('ra.pdf');
    const written = await finished(app.client.booklet.write({ dossierId, target, withoutPersonal: true }));
    expect(written.named).toMatchObject([{ reason: 'personal', label: 'TC 2.1' }]);
    const text = (await readPdf(target)).pages.map(page => page.text).join('\n');
    expect(text).not.toMatch(/bi mat|Danh sách/);
    expect(text).toContain('có dữ liệu cá nhân');
  });

  test('cancelled in the middle, it leaves nothing behind and the former file as it was', async () => {
    await using folder = await tempDir();
    const sketches = [];
    for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) sketches.push({ name, bytes: await textPdf([name]) });
    const plan = sketchPlan(folder.path, sketches);
    const target = folder.join('ra.pdf');
    await writeFile(target, 'trước');
    let files = 0;
    const control = { onProgress: () => {}, isCancelled: () => ++files > 2 };
    await expect(bindInto(target, plan, control)).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readFile(target, 'utf8')).toBe('trước');
    expect(readdirSync(folder.path).filter(name => name.includes('partial'))).toEqual([]);
  });

  test('the letters are those of the package they come from', async () => {
    for (const [own, theirs] of [
      ['Tinos-Regular', '400Regular/Tinos_400Regular'],
      ['Tinos-Bold', '700Bold/Tinos_700Bold'],
    ])
      expect(
        (await readFile(`${root}/resources/fonts/${own}.ttf`)).equals(
          await readFile(`${root}/node_modules/@expo-google-fonts/tinos/${theirs}.ttf`),
        ),
      ).toBe(true);
  });
});
