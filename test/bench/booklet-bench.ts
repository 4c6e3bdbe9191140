import { fork, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { BookletPlan } from '#core/booklet/plan-booklet.ts';
import { type BookletTask, writeBooklet } from '#core/booklet/write-booklet.ts';
import { bookletFonts } from '../support/booklet-fonts.ts';
import { tempDir } from '../support/temp-dir.ts';
import { uncontrolled } from '../support/uncontrolled.ts';
import { type Measured, ratio, seconds } from './measure.ts';

const rounds = 3;
const pagesPerFile = 4;
const atMostMegabytes = 400;

/** The merged PDF of 300 scans beside a copy of each; pdfunite looks into every picture and needs minutes. */
export async function benchBooklet(gib: number): Promise<Measured[]> {
  await using folder = await tempDir();
  const plan = await scans(folder.path, 300, (gib * 2 ** 30) / 300);
  const task: BookletTask = {
    plan,
    target: folder.join('ghép.pdf'),
    fonts: bookletFonts,
    software: 'Đo',
    at: new Date().toISOString(),
  };
  const byHand = folder.join('tay');
  const times = { own: [] as number[], byHand: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    fs.rmSync(byHand, { recursive: true, force: true });
    const theirs = await seconds(() => {
      fs.mkdirSync(byHand);
      for (const { path } of plan.files) {
        const done = spawnSync('cp', [path, byHand], { stdio: 'inherit' });
        if (done.status !== 0) throw new Error(`cp: ${done.status}`);
      }
      spawnSync('sync', ['-f', byHand]);
    });
    const ours = await seconds(() => writeBooklet(task, uncontrolled));
    // The first round only warms the caches.
    if (round === 0) continue;
    times.byHand.push(theirs);
    times.own.push(ours);
  }
  const planned = folder.join('việc.json');
  fs.writeFileSync(planned, JSON.stringify(task));
  const peak = await peakMegabytes(planned);
  return [
    ratio(`one PDF of ${gib} GiB in 300 files / cp`, times.own, times.byHand, 1),
    {
      what: `peak memory, one PDF of ${gib} GiB`,
      value: `${peak.toFixed(0)} MB`,
      target: `≤ ${atMostMegabytes} MB`,
      isMet: peak <= atMostMegabytes,
    },
  ];
}

/** Files as a scanner writes them: a picture a page, which nothing can make smaller. */
async function scans(folder: string, count: number, bytes: number): Promise<BookletPlan> {
  const files: BookletPlan['files'] = [];
  for (let index = 0; index < count; index += 1) {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < pagesPerFile; page += 1) {
      const image = pdf.context.register(
        pdf.context.stream(randomBytes(bytes / pagesPerFile), {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 1654,
          Height: 2339,
          BitsPerComponent: 8,
          ColorSpace: 'DeviceRGB',
          Filter: 'DCTDecode',
        }),
      );
      const { node } = pdf.addPage([595, 842]);
      node.setXObject(PDFName.of('Im'), image);
      node.addContentStream(pdf.context.register(pdf.context.stream('595 0 0 842 0 0 cm /Im Do')));
    }
    const [name, saved] = [`Quyết định ${index + 1}.pdf`, await pdf.save({ useObjectStreams: false })];
    const path = join(folder, name);
    fs.writeFileSync(path, saved);
    const sha256 = createHash('sha256').update(saved).digest('hex');
    files.push({
      id: name,
      path,
      name,
      sizeBytes: saved.length,
      sha256,
      title: name,
      about: '',
      isLeftOut: false,
    });
  }
  const indicators = Array.from({ length: 60 }, (_, at) => ({
    label: `TC ${at + 1}`,
    title: `${at + 1}. Chỉ tiêu`,
    links: files.filter((_file, index) => index % 60 === at).map(({ id }) => ({ fileId: id, pages: null })),
  }));
  const sections = [{ title: 'Tiêu chí', indicators }];
  return {
    province: 'Tỉnh Thử',
    unit: 'Xã Thử',
    setTitle: 'Bộ tiêu chí thử',
    year: 2025,
    warning: null,
    submission: { number: 1, shortCode: 'ABCDE-FGHIJ' },
    sections,
    files,
  };
}

/** Of a process of its own that does nothing else. */
function peakMegabytes(task: string): Promise<number> {
  const child = fork(import.meta.filename, [task]);
  return new Promise((resolve, reject) => {
    child.on('message', message => resolve(Number(message)));
    child.on('exit', code => reject(new Error(`memory child ended with ${code}`)));
  });
}

const [, script, task] = process.argv;
if (script === import.meta.filename && task !== undefined) {
  await writeBooklet(JSON.parse(fs.readFileSync(task, 'utf8')), uncontrolled);
  process.send?.((process.resourceUsage().maxRSS * 1024) / 1e6);
  process.disconnect();
}
