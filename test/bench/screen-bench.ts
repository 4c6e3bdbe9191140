import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AppPage } from '../support/app-page.ts';
import { finished, testCore } from '../support/core.ts';
import { openDesktopApp } from '../support/desktop-app.ts';
import { findTestElectron } from '../support/electron.ts';
import { tempDir } from '../support/temp-dir.ts';
import { openWebApp } from '../support/web-app.ts';
import { type Measured, median, seconds } from './measure.ts';
import { makeTree } from './package-tree.ts';

const rounds = 5;

/** From nothing to the list with the sample dossier: in the browser since the address was opened, in Electron since the program was started. */
export async function benchFirstScreen(): Promise<Measured[]> {
  await using folder = await tempDir();
  {
    await using core = await testCore({ workspaceDir: folder.path });
    await core.client.dossiers.openSample();
  }
  const lines: Measured[] = [];
  const report = (what: string, values: number[], atMost: number) =>
    lines.push({
      what,
      value: `${median(values).toFixed(2)} s (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`,
      target: `≤ ${atMost} s`,
      isMet: median(values) <= atMost,
    });

  const inBrowser: number[] = [];
  await using web = await openWebApp({ workspaceDir: folder.path });
  await sampleInList(web.page);
  for (let round = 0; round < rounds; round += 1) {
    const address = web.page.url();
    await web.page.goto('about:blank');
    inBrowser.push(
      await seconds(async () => {
        await web.page.goto(address);
        await sampleInList(web.page);
      }),
    );
  }
  await web.close();
  report('first screen in the browser, sample dossier', inBrowser, 1);

  if (findTestElectron()) {
    const inElectron: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      let app: AppPage | undefined;
      inElectron.push(
        await seconds(async () => {
          app = await openDesktopApp({ workspaceDir: folder.path });
          await sampleInList(app.page);
        }),
      );
      await app?.close();
    }
    report('first screen in Electron, sample dossier', inElectron, 2.5);
  } else console.log('No Electron on this machine: its first screen is not measured.');
  return lines;
}

function sampleInList(page: Page): Promise<void> {
  return page.getByRole('link', { name: 'Xem hồ sơ' }).first().waitFor();
}

/** How long a key typed into the grid waits for its picture while a package of `gib` GiB is being written. */
export async function benchKeystroke(gib: number): Promise<Measured[]> {
  await using folder = await tempDir();
  const { tree } = makeTree(folder.path, gib, 2000);
  const workspaceDir = folder.join('workspace');
  let dossierId: string;
  {
    await using core = await testCore({ workspaceDir });
    dossierId = (await core.client.dossiers.openSample()).id;
    const sources = readdirSync(tree, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => ({ path: join(entry.parentPath, entry.name) }));
    await finished(core.client.evidence.add({ dossierId, code: '1.1', sources }));
  }
  await using app = await openWebApp({ workspaceDir });
  await sampleInList(app.page);
  const quiet = await typeInGrid(app.page, dossierId);
  await openPlace(app.page, `#/ho-so/${dossierId}/kiem-tra`);
  await app.page.getByRole('button', { name: 'Xuất gói hồ sơ' }).click();
  await app.page.getByRole('progressbar').first().waitFor();
  const busy = await typeInGrid(app.page, dossierId);
  const isStillExporting = await app.page.getByRole('progressbar').first().isVisible();
  if (!isStillExporting) throw new Error('the export ended before the typing did: measure with more GiB');
  const addedMs = Math.max(...busy) - median(quiet);
  return [
    {
      what: `delay an export of ${gib} GiB adds to the slowest of ${busy.length} keystrokes`,
      value: `${addedMs.toFixed(0)} ms (slowest ${Math.max(...busy).toFixed(0)}, median ${median(busy).toFixed(0)}; without export ${Math.max(...quiet).toFixed(0)}, median ${median(quiet).toFixed(0)})`,
      target: '≤ 50 ms',
      isMet: addedMs <= 50,
    },
  ];
}

async function openPlace(page: Page, hash: string): Promise<void> {
  await page.evaluate(place => {
    location.hash = place;
  }, hash);
}

/** Types into the results of the grid and answers with the milliseconds from each key to the frame that shows it. */
async function typeInGrid(page: Page, dossierId: string): Promise<number[]> {
  await openPlace(page, `#/ho-so/${dossierId}/tieu-chi`);
  await page.getByRole('gridcell', { name: /93,51/ }).click();
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(globalThis, { keyDelays: delays });
    addEventListener(
      'keydown',
      event => requestAnimationFrame(() => delays.push(performance.now() - event.timeStamp)),
      { capture: true },
    );
  });
  for (const key of [...'1234567890/1234567890']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
  }
  await page.keyboard.press('Escape');
  // The list was put there by the function above.
  return page.evaluate(() => (globalThis as unknown as { keyDelays: number[] }).keyDelays);
}
