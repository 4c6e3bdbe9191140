import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBagInfo, parseManifest } from '#core/packages/bag-text.ts';
import { writePackage } from '#core/packages/bag-writer.ts';
import { extractPackage } from '#core/packages/extract.ts';
import type { DossierJson } from '#shared/domain/dossier-json.ts';
import { findRow } from '../../renderer/core/dossier-rows.ts';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';
import { uncontrolled } from '../support/uncontrolled.ts';

type App = Awaited<ReturnType<typeof testCore>>;

async function rowOf(client: TestClient, dossierId: string, code: string) {
  const row = findRow(await client.dossiers.get({ dossierId }), code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

const ratio = (numerator: string, denominator: string) => ({
  entry: { kind: 'ratio' as const, numerator, denominator },
});

async function attach(client: TestClient, dossierId: string, code: string, path: string) {
  const { added } = await finished(client.evidence.add({ dossierId, code, sources: [{ path }] }));
  const [first] = added;
  if (!first) throw new Error('nothing was attached');
  return first;
}

/** An office with a dossier, a specialist with indicators 2.1, 2.2 and 3.1 and one file, and the part that went out. */
async function office(app: App, folder: { join: (name: string) => string }) {
  const { client } = app;
  const dossierId = await makeDossier(client);
  const person = await client.people.add({
    dossierId,
    person: { name: 'Lê Thị Hoa', office: 'Công chức địa chính', phone: '' },
  });
  const codes = ['2.1', '2.2', '3.1'];
  await client.people.assign({ dossierId, codes, personId: person.id, dueOn: '2026-12-01' });
  await client.assessments.set({ dossierId, code: '2.1', change: ratio('10', '20') });
  await client.assessments.set({ dossierId, code: '1.1', change: { note: 'không thuộc phần việc' } });
  const file = folder.join('Biểu đường xã.pdf');
  writeFileSync(file, 'đường xã');
  const evidence = await attach(client, dossierId, '2.1', file);
  await client.evidence.link({ evidenceId: evidence.id, code: '1.1' });
  const out = folder.join('giao.zip');
  const sent = await finished(
    client.parts.export({ dossierId, codes: null, personId: person.id, target: out }),
  );
  return { dossierId, person, evidence, out, sent };
}

/** The specialist opens the part and does the work. */
async function work(app: App, out: string) {
  const { id } = await finished(app.client.packages.open({ source: { path: out } }));
  return id;
}

async function sendBack({ client }: App, dossierId: string, target: string): Promise<string> {
  const { path } = await finished(client.parts.export({ dossierId, codes: null, personId: null, target }));
  return path;
}

async function read({ client }: App, path: string, dossierId?: string) {
  const { mergeId } = await finished(client.parts.read({ dossierId, source: { path } }));
  return mergeId;
}

/** The same bag with another `ho-so.json`, in order in every digest: what a skilled stranger would send. */
async function rewritten(
  zip: string,
  target: string,
  change: (dossier: DossierJson) => void,
): Promise<string> {
  const opened = await tempDir();
  try {
    const folder = opened.join('bag');
    await extractPackage({ zip, folder }, uncontrolled);
    const dossier: DossierJson = JSON.parse(readFileSync(join(folder, 'data/ho-so.json'), 'utf8'));
    change(dossier);
    const listed = [...parseManifest(readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8'))].flatMap(
      ({ read }) => read ?? [],
    );
    const info = parseBagInfo(readFileSync(join(folder, 'bag-info.txt'), 'utf8')).info;
    await writePackage(
      {
        target,
        stem: 'PV_gia',
        createdAt: new Date('2026-11-21T00:00:00Z'),
        payload: listed.map(({ path }) => ({
          path,
          source: {
            bytes:
              path === 'data/ho-so.json'
                ? Buffer.from(JSON.stringify(dossier))
                : readFileSync(join(folder, path)),
          },
        })),
        tagFiles: [{ path: 'DOC-TRUOC.txt', content: () => readFileSync(join(folder, 'DOC-TRUOC.txt')) }],
        bagInfo: info.filter(
          ({ label }) => !/^(Bagging-Date|Payload-Oxum|Bag-Size|BagIt-Profile)/.test(label),
        ),
      },
      uncontrolled,
    );
    return target;
  } finally {
    await opened[Symbol.asyncDispose]();
  }
}

describe('A part of a dossier', () => {
  test('is worked on where neither the dossier nor the set is, and shows only its own indicators', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { out, sent, dossierId } = await office(clerk, folder);
    expect(sent).toMatchObject({ path: out, files: 4 });
    const id = await work(specialist, out);
    const dossier = await specialist.client.dossiers.get({ dossierId: id });
    expect(dossier).toMatchObject({
      kind: 'own',
      part: { indicators: ['2.1', '2.2', '3.1'], person: 'Lê Thị Hoa' },
      conditions: [],
    });
    expect(dossier.criteria.map(({ code, indicators }) => [code, indicators.length])).toEqual([
      ['2', 2],
      ['3', 1],
    ]);
    expect(await rowOf(specialist.client, id, '2.1')).toMatchObject({
      display: '50 %',
      evidence: [{ name: 'Biểu đường xã.pdf', indicators: ['2.1'] }],
      assignment: { person: 'Lê Thị Hoa', dueOn: '2026-12-01' },
    });
    const elsewhere = specialist.client.assessments.set({
      dossierId: id,
      code: '1.1',
      change: { note: 'x' },
    });
    expect(await refusal(elsewhere)).toMatchObject({ code: 'notFound' });
    const whole = finished(
      specialist.client.packages.export({ dossierId: id, target: folder.join('x.zip') }),
    );
    expect(await refusal(whole)).toMatchObject({ code: 'dossierIsPart' });
    expect(await work(specialist, out)).toBe(id);
    expect(await clerk.client.parts.list({ dossierId })).toMatchObject([
      { person: 'Lê Thị Hoa', codes: ['2.1', '2.2', '3.1'], merges: [] },
    ]);
  });

  test('comes back item by item: theirs by default, ours kept, both chosen; one change that is undone', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { out, dossierId, evidence } = await office(clerk, folder);
    const id = await work(specialist, out);
    const theirs = specialist.client;
    await theirs.assessments.set({
      dossierId: id,
      code: '2.1',
      change: { ...ratio('20', '20'), note: 'đã đo lại' },
    });
    await theirs.assessments.set({ dossierId: id, code: '2.2', change: ratio('5', '10') });
    const photo = folder.join('Ảnh.jpg');
    writeFileSync(photo, 'ảnh');
    await attach(theirs, id, '2.2', photo);
    const [file] = (await rowOf(theirs, id, '2.1')).evidence;
    await theirs.evidence.describe({ evidenceId: file?.id ?? '', metadata: { number: '12/BC-UBND' } });

    const { client } = clerk;
    await client.assessments.set({ dossierId, code: '2.2', change: ratio('7', '10') });
    await client.assessments.set({ dossierId, code: '3.1', change: { note: 'chờ xã bên' } });

    const mergeId = await read(clerk, await sendBack(specialist, id, folder.join('lai.zip')), dossierId);
    const preview = await client.parts.preview({ mergeId });
    expect(preview).toMatchObject({ person: 'Lê Thị Hoa', appliedAt: null, set: null, misfits: [] });
    const told = preview.items.map(({ kind, codes, state, taken }) => [kind, codes.join(), state, taken]);
    expect(told).toEqual([
      ['result', '2.1', 'theirs', 'theirs'],
      ['note', '2.1', 'theirs', 'theirs'],
      ['result', '2.2', 'both', null],
      ['note', '3.1', 'mine', 'mine'],
      ['file', '2.1', 'theirs', 'theirs'],
      ['file', '2.2', 'theirs', 'theirs'],
    ]);
    const both = preview.items[2];
    expect(both).toMatchObject({
      base: { lines: ['Chưa đánh giá'] },
      mine: { lines: [expect.stringContaining('70 %')] },
      theirs: { lines: [expect.stringContaining('50 %')] },
    });
    await client.parts.choose({ mergeId, choices: [{ key: both?.key ?? '', side: 'theirs' }] });
    expect((await client.parts.preview({ mergeId })).items[2]?.taken).toBe('theirs');

    const before = await client.dossiers.get({ dossierId });
    expect(await client.parts.apply({ mergeId })).toMatchObject({ dossierId, files: 2, left: [] });
    expect(await rowOf(client, dossierId, '2.1')).toMatchObject({
      display: '100 %',
      assessment: { note: 'đã đo lại' },
    });
    expect(await rowOf(client, dossierId, '2.2')).toMatchObject({
      display: '50 %',
      evidence: [{ name: 'Ảnh.jpg' }],
    });
    expect((await rowOf(client, dossierId, '3.1')).assessment.note).toBe('chờ xã bên');
    expect((await rowOf(client, dossierId, '1.1')).evidence).toMatchObject([
      { id: evidence.id, number: '12/BC-UBND', indicators: ['1.1', '2.1'] },
    ]);
    expect(await finished(client.workspace.check())).toMatchObject({ ok: true });

    const { change, dossier } = await client.changes.undo({ dossierId });
    expect(change?.what).toBe('Nhận phần việc của Lê Thị Hoa');
    expect(dossier.criteria).toEqual(before.criteria);
    await client.changes.redo({ dossierId });
    expect(await rowOf(client, dossierId, '2.2')).toMatchObject({ display: '50 %' });
  });

  test('what nobody chose stays as it is here and is named', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { out, dossierId } = await office(clerk, folder);
    const id = await work(specialist, out);
    await specialist.client.assessments.set({ dossierId: id, code: '2.1', change: ratio('1', '20') });
    await clerk.client.assessments.set({ dossierId, code: '2.1', change: ratio('2', '20') });
    const mergeId = await read(clerk, await sendBack(specialist, id, folder.join('lai.zip')));
    const applied = await clerk.client.parts.apply({ mergeId });
    expect(applied).toMatchObject({ codes: [], files: 0, left: [{ codes: ['2.1'] }] });
    expect((await rowOf(clerk.client, dossierId, '2.1')).display).toBe('10 %');
  });

  test('the same file again says so; a later one brings only what was changed since', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { out, dossierId } = await office(clerk, folder);
    const id = await work(specialist, out);
    await specialist.client.assessments.set({ dossierId: id, code: '2.1', change: ratio('20', '20') });
    const first = await sendBack(specialist, id, folder.join('lai-1.zip'));
    const mergeId = await read(clerk, first);
    await clerk.client.parts.apply({ mergeId });
    expect(await read(clerk, first)).toBe(mergeId);
    const again = await clerk.client.parts.preview({ mergeId });
    expect(again).toMatchObject({ appliedAt: expect.any(String), items: [] });

    await specialist.client.assessments.set({ dossierId: id, code: '2.1', change: ratio('15', '20') });
    await specialist.client.assessments.set({ dossierId: id, code: '2.2', change: ratio('1', '2') });
    const later = await read(clerk, await sendBack(specialist, id, folder.join('lai-2.zip')));
    const { items } = await clerk.client.parts.preview({ mergeId: later });
    expect(items.map(({ key, state }) => [key, state])).toEqual([
      ['result 2.1', 'theirs'],
      ['result 2.2', 'theirs'],
    ]);
    await clerk.client.parts.apply({ mergeId: later });
    expect((await rowOf(clerk.client, dossierId, '2.1')).display).toBe('75 %');
  });

  test('a file taken out there goes here too, unless it proves something outside of the part', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { dossierId, evidence, person } = await office(clerk, folder);
    const own = folder.join('Riêng.pdf');
    writeFileSync(own, 'riêng');
    await attach(clerk.client, dossierId, '2.2', own);
    const out = folder.join('giao-2.zip');
    await finished(clerk.client.parts.export({ dossierId, codes: null, personId: person.id, target: out }));
    const id = await work(specialist, out);
    for (const { id: evidenceId } of await specialist.client.evidence.list({ dossierId: id }))
      await specialist.client.evidence.remove({ evidenceId });
    const mergeId = await read(clerk, await sendBack(specialist, id, folder.join('lai.zip')));
    await clerk.client.parts.apply({ mergeId });
    expect((await clerk.client.evidence.list({ dossierId })).map(each => [each.id, each.indicators])).toEqual(
      [[evidence.id, ['1.1']]],
    );
    await clerk.client.changes.undo({ dossierId });
    expect(await clerk.client.evidence.list({ dossierId })).toHaveLength(2);
  });

  test('is refused by another dossier, elsewhere, before it was worked on, and as a whole package', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { out, dossierId } = await office(clerk, folder);
    const other = await makeDossier(clerk.client);
    const id = await work(specialist, out);
    const back = await sendBack(specialist, id, folder.join('lai.zip'));
    const reasonOf = async (app: App, path: string, of?: string) => {
      const error = await refusal(finished(app.client.parts.read({ dossierId: of, source: { path } })));
      expect(error.code).toBe('partRefused');
      return 'reason' in error.details ? error.details.reason : '';
    };
    expect(await reasonOf(clerk, back, other)).toMatch(/không phải của hồ sơ đang mở/);
    expect(await reasonOf(specialist, back)).toMatch(/thư mục làm việc này không có/);
    expect(await reasonOf(clerk, out)).toMatch(/chưa ai làm/);
    const { path } = await finished(
      clerk.client.packages.export({ dossierId, target: folder.join('goi.zip') }),
    );
    expect(await reasonOf(clerk, path)).toMatch(/gói hồ sơ/);
    const opened = await finished(clerk.client.packages.open({ source: { path: back } }));
    expect(opened).toMatchObject({ id: dossierId, mergeId: expect.any(String) });
  });

  test('a harmed or forged file is refused like a package and leaves nothing', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { out } = await office(clerk, folder);
    const id = await work(specialist, out);
    const back = await sendBack(specialist, id, folder.join('lai.zip'));
    const bytes = readFileSync(back);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
    writeFileSync(back, bytes);
    const error = await refusal(finished(clerk.client.parts.read({ source: { path: back } })));
    expect(error.code).toBe('packageInvalid');
  });

  test('made on an older version of the set says what no longer fits and lets the rest through', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { client } = clerk;
    const { out, dossierId } = await office(clerk, folder);
    const id = await work(specialist, out);
    for (const code of ['2.1', '2.2', '3.1'])
      await specialist.client.assessments.set({ dossierId: id, code, change: ratio('19', '20') });
    const back = await sendBack(specialist, id, folder.join('lai.zip'));

    const set = { ...structuredClone(await client.criteria.get({ id: 'vn-xa-ntm-2021' })), version: '1.1.0' };
    for (const criterion of set.criteria) {
      criterion.indicators = criterion.indicators.filter(({ code }) => code !== '2.1');
      for (const indicator of criterion.indicators)
        if (indicator.code === '2.2') indicator.requirement = { default: { op: '>=', value: '99' } };
    }
    const { digest } = await client.criteria.importSet({ set });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest });

    const mergeId = await read(clerk, back);
    const preview = await client.parts.preview({ mergeId });
    expect(preview.set).toEqual({ there: expect.any(String), here: '1.1.0' });
    expect(preview.misfits.map(({ code, reason }) => [code, reason])).toEqual([
      ['2.1', expect.stringContaining('không còn chỉ tiêu này')],
      ['2.2', expect.stringContaining('đã thay đổi')],
    ]);
    expect(preview.items.map(({ key }) => key)).toEqual(['result 3.1']);
    await client.parts.apply({ mergeId });
    expect((await rowOf(client, dossierId, '3.1')).display).toBe('95 %');
  });

  test('an answer of another kind than the indicator stays out, whoever wrote the file', async () => {
    await using folder = await tempDir();
    await using clerk = await testCore();
    await using specialist = await testCore();
    const { out, dossierId } = await office(clerk, folder);
    const id = await work(specialist, out);
    await specialist.client.assessments.set({ dossierId: id, code: '2.2', change: ratio('1', '2') });
    const back = await sendBack(specialist, id, folder.join('lai.zip'));
    const forged = await rewritten(back, folder.join('gia.zip'), dossier => {
      const answer = dossier.assessments['2.1'];
      if (answer) answer.entry = { kind: 'boolean', met: true };
    });
    const mergeId = await read(clerk, forged);
    const preview = await clerk.client.parts.preview({ mergeId });
    expect(preview.misfits).toMatchObject([
      { code: '2.1', reason: expect.stringContaining('không cùng loại') },
    ]);
    await clerk.client.parts.apply({ mergeId });
    expect((await rowOf(clerk.client, dossierId, '2.1')).display).toBe('50 %');
    expect((await rowOf(clerk.client, dossierId, '2.2')).display).toBe('50 %');
  });
});
