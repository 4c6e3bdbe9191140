import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../test/support/find-browser.ts';
import { root } from './root.ts';

/** Draws the icons of every platform from resources/icons/icon.svg; run by hand when the drawing changes. */
const folder = join(root, 'resources/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');

async function draw(sizes: readonly number[]): Promise<Map<number, Buffer>> {
  const executablePath = findBrowser()?.path;
  if (!executablePath) throw new Error('Cần một trình duyệt để vẽ biểu tượng.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const images = new Map<number, Buffer>();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    images.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return images;
}

/** An .ico whose entries are PNG files, which Windows reads since Vista. */
function ico(images: readonly [number, Buffer][]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, [size, png]] of images.entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at); // 256 is written as 0
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(([, png]) => png)]);
}

/** An .icns with PNG entries, as macOS has read since 10.7. */
function icns(images: readonly [string, Buffer][]): Buffer {
  const entries = images.map(([type, png]) => {
    const header = Buffer.alloc(8);
    header.write(type, 'latin1');
    header.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([header, png]);
  });
  const header = Buffer.alloc(8);
  header.write('icns', 'latin1');
  header.writeUInt32BE(8 + entries.reduce((sum, entry) => sum + entry.length, 0), 4);
  return Buffer.concat([header, ...entries]);
}

const images = await draw([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
const png = (size: number) => images.get(size) ?? Buffer.alloc(0);
writeFileSync(join(folder, 'icon.png'), png(512));
writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256].map(size => [size, png(size)])));
const macTypes: [string, number][] = [
  ['ic11', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
];
writeFileSync(join(folder, 'icon.icns'), icns(macTypes.map(([type, size]) => [type, png(size)])));
