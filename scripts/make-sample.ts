import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type Sample, sampleSchema } from '#shared/domain/sample.ts';
import { assessments } from './sample/assessments.ts';
import { commune, year } from './sample/commune.ts';
import type { Item } from './sample/item.ts';
import { letterBytes, sheetBytes } from './sample/office-files.ts';
import { officeItems, photos } from './sample/office-items.ts';
import { banner, paperHtml } from './sample/paper.ts';
import { economyPapers } from './sample/papers-economy.ts';
import { environmentPapers } from './sample/papers-environment.ts';
import { infrastructurePapers } from './sample/papers-infrastructure.ts';
import { societyPapers } from './sample/papers-society.ts';
import { sceneHtml, sceneSize } from './sample/scenes.ts';

/**
 * Makes resources/sample anew: `node scripts/make-sample.ts`. Its result is committed, because it takes a Chromium
 * (NTM_CHROMIUM, else /usr/bin/chromium) and a font with Times' metrics that other machines need not have.
 */
const folder = join(import.meta.dirname, '../resources/sample');
const items = [
  ...infrastructurePapers,
  ...economyPapers,
  ...societyPapers,
  ...environmentPapers,
  ...officeItems,
  ...photos,
].sort((a, b) => (a.file < b.file ? -1 : 1));

await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, 'minh-chung'), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['NTM_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const item of items)
    await writeFile(join(folder, 'minh-chung', item.file), await bytesOf(item, browser));
} finally {
  await browser.close();
}
const sample: Sample = {
  schema: 'ho-so-ntm/sample@1',
  unit: commune,
  setId: 'vn-xa-ntm-2021',
  variantId: 'dbsh',
  year,
  assessments,
  evidence: items.map(({ file, name, number, issuer, issuedOn, subject, indicators }) => ({
    file: `minh-chung/${file}`,
    name,
    metadata: { number, subject, issuer, issuedOn },
    indicators,
  })),
};
const text = JSON.stringify(sampleSchema.parse(sample), null, 2).normalize('NFC');
await writeFile(join(folder, 'ho-so.json'), `${text}\n`);
console.log(`${items.length} tệp minh chứng trong ${folder}`);

async function bytesOf({ content, number }: Item, from: Browser): Promise<Uint8Array> {
  switch (content.kind) {
    case 'paper':
      return print(paperHtml(content), from);
    case 'scene':
      return photograph(sceneHtml(content.scene, content.caption), from);
    case 'sheet':
      return sheetBytes(content, number ?? '');
    case 'letter':
      return letterBytes(content, number ?? '');
  }
}

async function print(html: string, from: Browser): Promise<Uint8Array> {
  const page = await from.newPage();
  await page.setContent(html);
  const line = (content: string) =>
    `<div style="width:100%;text-align:center;font:bold 8px 'Liberation Sans',sans-serif;color:#b3261e">${content}</div>`;
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: line(banner),
    footerTemplate: line('Trang <span class="pageNumber"></span>/<span class="totalPages"></span>'),
    tagged: false,
    outline: false,
  });
  await page.close();
  return withFixedDates(bytes);
}

/** A new run gives the same file: Chromium writes the time of printing, which is no part of the paper. */
function withFixedDates(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1').replace(/Date \(D:\d{14}/g, 'Date (D:20251101080000');
  return Buffer.from(text, 'latin1');
}

async function photograph(html: string, from: Browser): Promise<Uint8Array> {
  const page = await from.newPage({ viewport: sceneSize });
  await page.setContent(html);
  const bytes = await page.screenshot({ type: 'jpeg', quality: 78 });
  await page.close();
  return bytes;
}
