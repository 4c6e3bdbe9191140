import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { testCore } from '../test/support/core.ts';
import { tempDir } from '../test/support/temp-dir.ts';
import { openWebApp } from '../test/support/web-app.ts';
import { buildIfChanged } from './build.ts';
import { root } from './root.ts';
import { smallPng } from './small-png.ts';

/** Takes the pictures of the manual from the application itself; run by hand when a screen changes. */
const folder = join(root, 'resources/help/images');
const mostBytes = 120_000;
/** Beside the column of pages, which the reader has before them anyway. */
const besideMenu = { x: 184, y: 48, width: 1182, height: 720 };
const wholePage = { x: 0, y: 0, width: 1366, height: 768 };
const middle = { x: 60, y: 48, width: 1246, height: 480 };

type Shot = {
  name: string;
  address: string;
  clip?: typeof wholePage;
  prepare?: (page: Page) => Promise<void>;
};

/** A dossier somebody is working on: people with due dates, a snapshot and some changes since. */
async function prepareDossier(workspaceDir: string): Promise<string> {
  await using core = await testCore({ workspaceDir });
  const { client } = core;
  await client.settings.change({ person: 'Nguyễn Thị Mai' });
  const { id: dossierId } = await client.dossiers.openSample();
  const add = (name: string, office: string) =>
    client.people.add({ dossierId, person: { name, office, phone: '' } });
  const roads = await add('Nguyễn Văn Hòa', 'Công chức địa chính');
  const schools = await add('Trần Thị Lan', 'Công chức văn hóa – xã hội');
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await client.people.assign({
    dossierId,
    codes: ['2.1', '2.2', '2.3', '2.4', '17.11'],
    personId: roads.id,
    dueOn: inDays(9),
  });
  await client.people.assign({
    dossierId,
    codes: ['6.1', '13.3', '14.1'],
    personId: schools.id,
    dueOn: inDays(20),
  });
  await client.progress.take({ dossierId, note: 'Trước họp giao ban' });
  const answer = (code: string, met: boolean) =>
    client.assessments.set({ dossierId, code, change: { entry: { kind: 'boolean', met } } });
  await answer('19.2', true);
  await answer('13.3', true);
  return dossierId;
}

/** Opens a cell as somebody who types would have it. */
async function typeResult(page: Page): Promise<void> {
  await page.locator('.ag-row[row-id="2.4"] [col-id="result"]').click();
  await page.keyboard.type('13,5/18,9', { delay: 20 });
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('duong giao thong', { delay: 20 });
  await page.getByText('Minh chứng', { exact: true }).last().waitFor();
}

function shotsOf(dossierId: string): Shot[] {
  const dossier = `/ho-so/${dossierId}`;
  return [
    { name: 'bat-dau', address: '/', clip: middle },
    { name: 'tao-ho-so', address: '/tao', clip: wholePage },
    { name: 'bo-tieu-chi', address: '/bo-tieu-chi', clip: wholePage },
    { name: 'tong-quan', address: dossier },
    { name: 'tieu-chi', address: `${dossier}/tieu-chi/2.4`, clip: wholePage, prepare: typeResult },
    { name: 'bang-excel', address: `${dossier}/bang-excel`, clip: { ...besideMenu, height: 420 } },
    { name: 'minh-chung', address: `${dossier}/minh-chung` },
    { name: 'tim-kiem', address: dossier, clip: { x: 300, y: 48, width: 766, height: 580 }, prepare: search },
    { name: 'phan-cong', address: `${dossier}/phan-cong` },
    { name: 'tien-do', address: `${dossier}/tien-do` },
    { name: 'goi-ho-so', address: `${dossier}/kiem-tra` },
    { name: 'lich-su', address: `${dossier}/lich-su`, clip: { ...besideMenu, height: 420 } },
    { name: 'cai-dat', address: '/cai-dat', clip: wholePage },
  ];
}

/** The pixels of a picture, read by the browser that took it. */
async function pixelsOf(page: Page, png: Buffer) {
  const { base64, width, height } = await page.evaluate(async source => {
    const bytes = Uint8Array.from(atob(source), letter => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    let text = '';
    for (let at = 0; at < data.length; at += 8192)
      text += String.fromCharCode(...data.subarray(at, at + 8192));
    return { base64: btoa(text), width: bitmap.width, height: bitmap.height };
  }, png.toString('base64'));
  return { pixels: Buffer.from(base64, 'base64'), width, height };
}

await buildIfChanged();
await using workspace = await tempDir();
const dossierId = await prepareDossier(workspace.path);
await using app = await openWebApp({ workspaceDir: workspace.path });
const { page } = app;
const only = process.argv.slice(2);
await page.evaluate(() => localStorage.setItem('ho-so-ntm.tour', 'ended'));
for (const { name, address, clip, prepare } of shotsOf(dossierId)) {
  if (only.length > 0 && !only.includes(name)) continue;
  await page.evaluate(to => {
    location.hash = to;
  }, address);
  await page.reload();
  await page.locator('h1, h2').first().waitFor();
  // Grids, charts and previews draw a moment after their page.
  await page.waitForTimeout(2500);
  await prepare?.(page);
  await page.waitForTimeout(800);
  const taken = await page.screenshot({ clip: clip ?? besideMenu });
  const { pixels, width, height } = await pixelsOf(page, taken);
  const picture = smallPng(pixels, width, height);
  const isLarge = picture.length > mostBytes;
  writeFileSync(join(folder, `${name}.png`), picture);
  console.log(`${name}.png ${Math.round(picture.length / 1000)} kB${isLarge ? ' (quá lớn)' : ''}`);
  if (isLarge) process.exitCode = 1;
}
