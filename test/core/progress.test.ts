import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read as readWorkbook, utils } from 'xlsx';
import { changesSince, standingOf } from '#shared/domain/progress.ts';
import { quarterTable } from '#shared/domain/progress-quarters.ts';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A clock that a test sets. */
function clockAt(iso: string) {
  let moment = new Date(iso);
  return {
    now: () => moment,
    set: (next: string) => {
      moment = new Date(next);
    },
  };
}

const met = { entry: { kind: 'ratio', numerator: '100', denominator: '100' } } as const;
const half = { entry: { kind: 'ratio', numerator: '50', denominator: '100' } } as const;

async function enter(client: TestClient, dossierId: string, code: string, change: object): Promise<void> {
  await client.assessments.set({ dossierId, code, change });
}

const brief = async (client: TestClient, dossierId: string) =>
  (await client.progress.list({ dossierId })).map(
    ({ number, kind, takenAt, counts }) =>
      `${number} ${kind} ${takenAt.slice(0, 10)} ${counts.indicatorsMet}`,
  );

describe('snapshots', () => {
  test('kept by hand have a note that can be rewritten, go to the trash and come back', async () => {
    const clock = clockAt('2026-11-21T02:00:00.000Z');
    await using app = await testCore({ now: clock.now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    await enter(client, dossierId, '3.1', met);
    const first = await client.progress.take({ dossierId, note: ' Trước khi họp ' });
    expect(first).toMatchObject({
      number: 1,
      kind: 'manual',
      note: 'Trước khi họp',
      takenAt: '2026-11-21T02:00:00.000Z',
      counts: { indicatorsMet: 1, indicatorsTotal: 57, indicatorsUnassessed: 56, evidenceMissing: 57 },
    });
    expect(first.criteria).toHaveLength(19);
    expect(first.criteria[2]).toMatchObject({ code: '3', met: 1, total: 2 });
    await client.progress.annotate({ dossierId, number: 1, note: 'Sau khi họp' });
    await client.progress.take({ dossierId, note: '' });
    await client.progress.remove({ dossierId, number: 1 });
    expect(await brief(client, dossierId)).toEqual(['2 manual 2026-11-21 1']);
    await client.progress.restore({ dossierId, number: 1 });
    const notes = (await client.progress.list({ dossierId })).map(({ note }) => note);
    expect(notes).toEqual(['Sau khi họp', '']);
  });

  test('the first change of a new month keeps how the month before ended, once', async () => {
    const clock = clockAt('2026-09-10T02:00:00.000Z');
    await using app = await testCore({ now: clock.now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    await enter(client, dossierId, '3.1', met);
    clock.set('2026-09-30T16:59:00.000Z');
    await enter(client, dossierId, '3.2', { entry: { kind: 'boolean', met: true } });
    expect(await brief(client, dossierId)).toEqual([]);
    clock.set('2026-09-30T17:00:00.000Z');
    await enter(client, dossierId, '3.1', half);
    await enter(client, dossierId, '3.1', { entry: null });
    expect(await client.progress.list({ dossierId })).toMatchObject([
      { kind: 'month', takenAt: '2026-09-30T16:59:59.999Z', counts: { indicatorsMet: 2 } },
    ]);
    clock.set('2026-12-05T02:00:00.000Z');
    await client.changes.undo({ dossierId });
    expect(await brief(client, dossierId)).toEqual(['1 month 2026-09-30 2', '2 month 2026-10-31 1']);
  });

  test('a month that was taken out is not kept again, and looking keeps nothing', async () => {
    const clock = clockAt('2026-09-10T02:00:00.000Z');
    await using app = await testCore({ now: clock.now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    clock.set('2026-10-10T02:00:00.000Z');
    await client.dossiers.get({ dossierId });
    await client.dossiers.check({ dossierId });
    expect(await brief(client, dossierId)).toEqual([]);
    await client.progress.take({ dossierId, note: '' });
    expect(await brief(client, dossierId)).toEqual(['1 month 2026-09-30 0', '2 manual 2026-10-10 0']);
    await client.progress.remove({ dossierId, number: 1 });
    await enter(client, dossierId, '3.1', met);
    expect(await brief(client, dossierId)).toEqual(['2 manual 2026-10-10 0']);
  });

  test('each export keeps what it contained; the same package again keeps nothing new', async () => {
    const clock = clockAt('2026-11-21T02:00:00.000Z');
    await using app = await testCore({ now: clock.now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    await enter(client, dossierId, '3.1', met);
    await finished(client.packages.export({ dossierId, target: null }));
    await finished(client.packages.export({ dossierId, target: null }));
    expect(await client.progress.list({ dossierId })).toMatchObject([
      { kind: 'export', note: 'Lần trình 1', counts: { indicatorsMet: 1 } },
    ]);
  });

  test('of a received dossier there are none, and none can be kept', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { path } = await finished(client.packages.export({ dossierId, target: null }));
    await using reviewer = await testCore();
    const { id } = await finished(reviewer.client.packages.open({ source: { path } }));
    expect(await reviewer.client.progress.list({ dossierId: id })).toEqual([]);
    const refused = await refusal(reviewer.client.progress.take({ dossierId: id, note: '' }));
    expect(refused.code).toBe('dossierReadOnly');
  });

  test('that do not exist are refused by name', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    for (const call of [
      app.client.progress.compare({ dossierId, from: 7, to: null }),
      app.client.progress.remove({ dossierId, number: 7 }),
    ])
      expect(await refusal(call)).toMatchObject({ code: 'notFound', details: { what: 'snapshot', id: '7' } });
  });
});

test('the list of dossiers tells how much is left and what is first, by the same rule as the overview', async () => {
  await using app = await testCore();
  const { client } = app;
  const dossierId = await makeDossier(client);
  const [before] = await client.dossiers.list();
  expect(before?.next).toMatchObject({ left: 60, why: 'Chưa có kết quả' });
  await enter(client, dossierId, '3.1', met);
  const [summary] = await client.dossiers.list();
  expect(summary?.next).toEqual({
    left: 60,
    code: '3.1',
    label: '3.1',
    why: 'Đã đạt, chỉ còn thiếu minh chứng',
  });
});

describe('two moments beside each other', () => {
  test('tell what became met, fell back, or changed its figure', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    await enter(client, dossierId, '3.1', met);
    await enter(client, dossierId, '3.2', { entry: { kind: 'boolean', met: true } });
    const { number: from } = await client.progress.take({ dossierId, note: '' });
    await enter(client, dossierId, '3.1', {
      entry: { kind: 'ratio', numerator: '99', denominator: '100' },
    });
    await enter(client, dossierId, '3.2', { entry: { kind: 'boolean', met: false } });
    await enter(client, dossierId, '1.2', { entry: { kind: 'boolean', met: true } });
    const { number: to } = await client.progress.take({ dossierId, note: '' });
    await enter(client, dossierId, 'no-dong', { entry: { kind: 'boolean', met: true } });
    const between = await client.progress.compare({ dossierId, from, to });
    expect(between.items.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      '1.2 becameMet',
      '3.1 figure',
      '3.2 fellBack',
    ]);
    expect(between.items[1]).toMatchObject({
      criterion: '3',
      before: { verdict: 'met', display: '100 %' },
      after: { verdict: 'met', display: '99 %' },
    });
    const now = await client.progress.compare({ dossierId, from: to, to: null });
    expect(now.items).toMatchObject([{ code: 'no-dong', criterion: 'dieu-kien', kind: 'becameMet' }]);
  });

  test('of two versions of a set are matched by their words, and name what is new and what is gone', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client, 'quang-ninh-chuyen-doi-so-2025', null);
    await enter(client, dossierId, '2.5', { entry: { kind: 'ratio', numerator: '6', denominator: '10' } });
    const { number: from } = await client.progress.take({ dossierId, note: '' });

    const old = await client.criteria.get({ id: 'quang-ninh-chuyen-doi-so-2025' });
    const [government, economy, society] = old.criteria;
    if (!government || !economy || !society) throw new Error('the set has three pillars');
    const [gone, ...rest] = economy.indicators;
    const fresh = { ...government.indicators[0], code: '2.7', text: 'Chỉ tiêu mới của kinh tế số' };
    const renumbered = rest.map(each => (each.code === '2.5' ? { ...each, code: '2.8' } : each));
    const set = {
      ...old,
      version: '2.0.0',
      criteria: [government, { ...economy, indicators: [...renumbered, fresh] }, society],
    };
    await client.criteria.importSet({ set });
    const target = { dossierId, variantId: null };
    const { to } = await client.dossiers.previewMove(target);
    await client.dossiers.moveToSet({ ...target, digest: to.digest });
    const { items } = await client.progress.compare({ dossierId, from, to: null });
    expect(items.map(({ code, kind }) => `${code} ${kind}`)).toEqual(['2.7 added', `${gone?.code} removed`]);
    const now = await client.progress.take({ dossierId, note: '' });
    expect(now.setVersion).toBe('2.0.0');
  });
});

describe('the digital-transformation targets of Ba Chẽ, November 2022', () => {
  /** How many of each pillar were assigned that year, met at the end of the second quarter, and on 8 November. */
  const pillars = [
    { code: '1', assigned: 10, june: 6, november: 9 },
    { code: '2', assigned: 3, june: 2, november: 3 },
    { code: '3', assigned: 8, june: 1, november: 2 },
  ];
  const local = { requirement: { op: '>=', value: '90' }, decision: '21-CTr/HU' } as const;
  const yes = { local, entry: { kind: 'ratio', numerator: '1832', denominator: '2026' } };
  const no = { local, entry: { kind: 'ratio', numerator: '10550', denominator: '13850' } };

  async function fill(client: TestClient, dossierId: string, quarter: 'june' | 'november'): Promise<void> {
    const { criteria } = await client.dossiers.get({ dossierId });
    for (const { code, assigned, ...counts } of pillars) {
      const rows = criteria.find(each => each.code === code)?.indicators ?? [];
      for (const [index, row] of rows.entries()) {
        if (index >= assigned) {
          await enter(client, dossierId, row.code, {
            notApplicable: { reason: 'Không giao cho huyện trong năm 2022' },
          });
        } else await enter(client, dossierId, row.code, index < counts[quarter] ? yes : no);
      }
    }
  }

  test('are 9/10, 3/3 and 2/8 of three pillars: 14/21, five more than in the second quarter', async () => {
    const clock = clockAt('2022-06-20T02:00:00.000Z');
    await using app = await testCore({ now: clock.now });
    const { client } = app;
    const [commune] = await client.units.searchCommunes({ text: 'ba che', provinceCode: null, limit: 1 });
    const { id: dossierId } = await client.dossiers.create({
      setId: 'quang-ninh-chuyen-doi-so-2025',
      variantId: null,
      communeCode: commune?.code ?? '',
      village: null,
      year: 2022,
    });
    await fill(client, dossierId, 'june');
    clock.set('2022-11-08T02:00:00.000Z');
    await fill(client, dossierId, 'november');
    await client.progress.take({ dossierId, note: 'Báo cáo 8/11/2022' });

    const snapshots = await client.progress.list({ dossierId });
    const dossier = await client.dossiers.get({ dossierId });
    const current = standingOf(dossier, clock.now().toISOString());
    const table = quarterTable(snapshots, current);
    expect(table.quarters.map(({ label }) => label)).toEqual(['Quý II/2022', 'Quý IV/2022']);
    const shown = table.rows.map(({ name, cells }) => [
      name,
      ...cells.map(cell => `${cell?.met}/${cell?.total} ${cell?.difference ?? ''}`.trim()),
    ]);
    expect(shown).toEqual([
      ['Chính quyền số', '6/10', '9/10 3'],
      ['Kinh tế số', '2/3', '3/3 1'],
      ['Xã hội số', '1/8', '2/8 1'],
    ]);
    expect(table.total).toEqual([
      { met: 9, total: 21, difference: null },
      { met: 14, total: 21, difference: 5 },
    ]);
    const quarter = changesSince(snapshots, current).find(({ span }) => span === 'quarter');
    expect(quarter).toMatchObject({ indicators: 5, criteria: 1 });

    await using files = await tempDir();
    const target = join(files.path, 'tien-do.xlsx');
    await client.progress.exportWorkbook({ dossierId, target });
    const sheet = readWorkbook(readFileSync(target)).Sheets['Theo quý'];
    const lines = sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(lines.filter(([code]) => ['1', '2', '3'].includes(code ?? ''))).toEqual([
      ['1', 'Chính quyền số', '6/10', '9/10 (+3)'],
      ['2', 'Kinh tế số', '2/3', '3/3 (+1)'],
      ['3', 'Xã hội số', '1/8', '2/8 (+1)'],
    ]);
    expect(lines.at(-1)?.slice(1)).toEqual(['Cả bộ', '9/21', '14/21 (+5)']);
  });
});
