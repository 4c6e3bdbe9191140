import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeInShells } from '../support/app-page.ts';
import { tempDir } from '../support/temp-dir.ts';
import { openWebApp } from '../support/web-app.ts';

describeInShells('The shell', (open, kind) => {
  test('shows the first page, and its security policy has nothing to stop', async () => {
    await using app = await open();
    await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).waitFor();
    expect(await app.page.title()).toContain('Hồ sơ NTM');
    expect(app.complaints()).toEqual([]);
  });

  test('gives the page nothing of Node or Electron', async () => {
    await using app = await open();
    const seen = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        name => name in globalThis,
      ),
    );
    expect(seen).toEqual([]);
  });

  test('serves what the PDF viewer needs, and no file outside', async () => {
    await using app = await open();
    const status = (path: string) => app.page.evaluate(async address => (await fetch(address)).status, path);
    expect(await status('pdfjs/standard_fonts/FoxitSerif.pfb')).toBe(200);
    expect(await status('pdfjs/wasm/openjpeg.wasm')).toBe(200);
    expect(await status('files/evidence/..%2f..%2fho-so.sqlite')).toBe(404);
    expect(await status('files/exports/..%2fho-so.sqlite')).toBe(404);
  });

  test('serves evidence whole and in part, and never lets it run', async () => {
    await using app = await open();
    await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).waitFor();
    const content = '<script>globalThis.hasRun = true</script>'.repeat(50_000);
    const sha256 = createHash('sha256').update(content).digest('hex');
    mkdirSync(join(app.workspaceDir, 'store', sha256.slice(0, 2)), { recursive: true });
    writeFileSync(join(app.workspaceDir, 'store', sha256.slice(0, 2), sha256), content);
    const seen = await app.page.evaluate(async address => {
      const part = await fetch(address, { headers: { range: 'bytes=8-23' } });
      const whole = await fetch(`${address}?name=a.html&type=text/html`);
      return {
        status: part.status,
        range: part.headers.get('content-range'),
        part: await part.text(),
        type: whole.headers.get('content-type'),
        length: (await whole.text()).length,
      };
    }, `files/evidence/${sha256}`);
    expect(seen).toEqual({
      status: 206,
      range: `bytes 8-23/${content.length}`,
      part: content.slice(8, 24),
      type: 'application/octet-stream',
      length: content.length,
    });
  });

  test('a script that got into the page could load nothing and run nothing', async () => {
    await using app = await open();
    const outcome = await app.page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.hasRunInline = true';
      document.body.append(inline);
      const outside = await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'stopped',
      );
      return { inline: 'hasRunInline' in globalThis, outside };
    });
    expect(outcome).toEqual({ inline: false, outside: 'stopped' });
  });

  test('comes back by itself when the core dies, with what was saved', async () => {
    await using app = await open();
    await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await app.page.waitForURL(/#\/ho-so\//);
    await app.killCore();
    await expect
      .poll(() => app.page.evaluate(async () => (await fetch('files/evidence/none')).status).catch(() => 0), {
        timeout: 15_000,
      })
      .toBe(404);
    await app.page.evaluate(() => {
      location.hash = '#/';
    });
    await app.page.getByRole('link', { name: 'Xem hồ sơ' }).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('a second copy on the same workspace says where the first one is', async () => {
    await using first = await open();
    await first.page.getByRole('button', { name: 'Hồ sơ mẫu' }).waitFor();
    await using second = await openWebApp({ workspaceDir: first.workspaceDir });
    await second.page.getByText('đang được mở').first().waitFor();
    await first.close();
    await second.page.reload();
    await second.page.getByRole('button', { name: 'Hồ sơ mẫu' }).waitFor();
  });

  test('a damaged database is named, not replaced', async () => {
    await using dir = await tempDir();
    writeFileSync(join(dir.path, 'ho-so.sqlite'), 'không phải cơ sở dữ liệu '.repeat(500));
    await using app = await open({ workspaceDir: dir.path });
    await app.page.getByText('bị hỏng').first().waitFor();
  });

  test.runIf(kind === 'desktop')(
    'started once more it brings the first window forward and ends',
    async () => {
      await using app = await open();
      await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).waitFor();
      expect(await app.startAgain?.()).toBe(0);
      expect(await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).isVisible()).toBe(true);
    },
  );

  test.runIf(kind === 'desktop')('the window cannot be led anywhere else', async () => {
    await using app = await open();
    const before = app.page.url();
    const opened = await app.page.evaluate(() => window.open('https://example.com/') === null);
    expect(opened).toBe(true);
    await app.page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(app.page.url()).toBe(before);
  });
});
