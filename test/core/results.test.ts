import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import type { ResultReading } from '#shared/domain/result-table.ts';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { type FixtureCell, type TableFormat, tableFile, tableFormats } from '../support/table-files.ts';
import { tempDir } from '../support/temp-dir.ts';

const titles = [
  'TT',
  'Tên tiêu chí',
  'Nội dung tiêu chí',
  'Yêu cầu',
  'Kết quả thực hiện',
  'Tự đánh giá',
  'Ghi chú',
];

async function rowsOf(client: TestClient, dossierId: string): Promise<IndicatorRow[]> {
  const { criteria, conditions } = await client.dossiers.get({ dossierId });
  return [...criteria.flatMap(({ indicators }) => indicators), ...conditions];
}

async function indicator(client: TestClient, dossierId: string, code: string): Promise<IndicatorRow> {
  const row = (await rowsOf(client, dossierId)).find(each => each.code === code);
  if (!row) throw new Error(`no indicator ${code}`);
  return row;
}

/** Reads rows below the usual titles; each is the words of one line of the table. */
async function read(
  client: TestClient,
  dossierId: string,
  rows: FixtureCell[][],
  format: TableFormat = 'xlsx',
) {
  await using folder = await tempDir();
  const path = folder.join(`ket-qua.${format}`);
  await writeFile(path, await tableFile(format, [{ name: 'Biểu', rows: [titles, ...rows] }]));
  return await finished(client.results.readTable({ dossierId, source: { path } }));
}

async function enter(client: TestClient, dossierId: string, readings: readonly ResultReading[]) {
  const items = readings.flatMap(({ code, change }) => (code && change ? [{ code, change }] : []));
  return client.assessments.setMany({ dossierId, items });
}

const line = (text: string, result: string, verdict = '', note = ''): FixtureCell[] => [
  null,
  null,
  text,
  null,
  result || null,
  verdict || null,
  note || null,
];

describe("a commune's result table", () => {
  it('comes back unchanged after it left as a workbook', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const sample = await app.client.dossiers.openSample();
    const { set, variant, year } = await app.client.dossiers.get({ dossierId: sample.id });
    const [commune] = await app.client.units.searchCommunes({ text: '', provinceCode: '22', limit: 1 });
    const copy = await app.client.dossiers.create({
      setId: set.id,
      variantId: variant.id,
      communeCode: commune?.code ?? '',
      village: null,
      year,
    });
    const { path } = await app.client.results.exportWorkbook({
      dossierId: sample.id,
      target: folder.join('x.xlsx'),
    });
    const same = await finished(app.client.results.readTable({ dossierId: sample.id, source: { path } }));
    expect(same.readings.filter(({ status }) => !['same', 'empty'].includes(status))).toEqual([]);

    const { readings } = await finished(
      app.client.results.readTable({ dossierId: copy.id, source: { path } }),
    );
    expect(readings.filter(({ status }) => !['change', 'empty'].includes(status))).toEqual([]);
    // What the province decided is no result: the table shows it, and the office says it once.
    const locals = (await rowsOf(app.client, sample.id)).flatMap(({ code, assessment: { local } }) =>
      local ? [{ code, change: { local } }] : [],
    );
    await app.client.assessments.setMany({ dossierId: copy.id, items: locals });
    await enter(app.client, copy.id, readings);
    const answers = (rows: IndicatorRow[]) =>
      rows.map(({ code, display, verdict, assessment: { note } }) => ({ code, display, verdict, note }));
    expect(answers(await rowsOf(app.client, copy.id))).toEqual(answers(await rowsOf(app.client, sample.id)));
  });

  it.each(tableFormats)('is read from %s and enters nothing by itself', async format => {
    await using app = await testCore();
    const id = await makeDossier(app.client);
    const before = await rowsOf(app.client, id);
    const target = await indicator(app.client, id, '2.1');
    const { readings, suggestion } = await read(
      app.client,
      id,
      [line(`2.1. ${target.text}`, '277/287 km')],
      format,
    );
    expect(suggestion?.mapping.columns.map(({ role }) => role)).toEqual([
      'number',
      'criterion',
      'indicator',
      'requirement',
      'result',
      'verdict',
      'note',
    ]);
    expect(readings).toMatchObject([{ code: '2.1', matchedBy: 'code', status: 'change' }]);
    expect(await rowsOf(app.client, id)).toEqual(before);
  });

  it('finds an indicator by its words where the table numbers it otherwise', async () => {
    await using app = await testCore();
    const id = await makeDossier(app.client);
    const target = await indicator(app.client, id, '2.1');
    const { readings } = await read(app.client, id, [line(`9.9. ${target.text}`, 'Đạt')]);
    expect(readings).toMatchObject([{ code: '2.1', matchedBy: 'text' }]);
  });

  it('takes no number for the same indicator when the words speak of another thing', async () => {
    await using app = await testCore();
    const id = await makeDossier(app.client);
    const { readings } = await read(app.client, id, [
      line('2.1. Số lớp học tiếng Anh buổi tối cho người cao tuổi', '12', 'Đạt'),
    ]);
    expect(readings).toMatchObject([{ code: null, status: 'notMatched', change: null }]);
    expect(readings[0]?.reason).toContain('mã 2.1 trong hồ sơ là chỉ tiêu khác');
  });

  it('says when a verdict of the table is not what the figures give', async () => {
    await using app = await testCore();
    const id = await makeDossier(app.client, 'vn-xa-ntm-2021', 'dbsh');
    const rows = await rowsOf(app.client, id);
    const ratio = rows.find(
      row => row.indicator.measure.kind === 'ratio' && !row.needsLocal && /^≥ \d{2,}/.test(row.requirement),
    );
    if (!ratio) throw new Error('the set has no such ratio');
    const { readings } = await read(app.client, id, [line(`${ratio.code}. ${ratio.text}`, '1/10', 'Đạt')]);
    expect(readings).toMatchObject([{ status: 'change', after: { verdict: 'notMet' } }]);
    expect(readings[0]?.reason).toContain('tệp ghi “Đạt”');
  });

  it('marks what it cannot understand with its cell, and a line that comes twice', async () => {
    await using app = await testCore();
    const id = await makeDossier(app.client);
    const { text } = await indicator(app.client, id, '2.1');
    const { readings } = await read(app.client, id, [
      line(`2.1. ${text}`, 'khoảng 12 đến 15 km'),
      line(`2.1. ${text}`, '90%'),
      line(`2.1. ${text}`, '', 'Không áp dụng'),
    ]);
    expect(readings.map(({ status }) => status)).toEqual(['notUnderstood', 'twice', 'twice']);
    expect(readings[0]).toMatchObject({
      address: 'E2',
      reason: 'ô ghi ước chừng, cần một con số chính xác',
    });
  });

  it('is corrected by a person: another indicator, another figure', async () => {
    await using app = await testCore();
    const id = await makeDossier(app.client);
    const first = await read(app.client, id, [line('Đường của xã ta', 'khoảng 12 đến 15 km')]);
    const table = first.tables[first.suggestion?.table ?? 0];
    if (!table || !first.suggestion) throw new Error('no table');
    const readings = await app.client.results.interpretTable({
      dossierId: id,
      table,
      mapping: first.suggestion.mapping,
      corrections: [{ row: 1, code: '2.1', text: '12/15' }],
    });
    expect(readings).toMatchObject([{ code: '2.1', matchedBy: 'person', status: 'change' }]);
    await enter(app.client, id, readings);
    expect((await indicator(app.client, id, '2.1')).assessment.entry).toEqual({
      kind: 'ratio',
      numerator: '12',
      denominator: '15',
    });
  });

  it('takes over "không áp dụng" only with its reason', async () => {
    await using app = await testCore();
    const id = await makeDossier(app.client);
    const { text } = await indicator(app.client, id, '2.1');
    const without = await read(app.client, id, [line(`2.1. ${text}`, '', 'Không áp dụng')]);
    expect(without.readings).toMatchObject([{ status: 'notUnderstood' }]);
    const reasoned = await read(app.client, id, [line(`2.1. ${text}`, '', 'Không áp dụng', 'Lý do: xã đảo')]);
    expect(reasoned.readings).toMatchObject([
      { status: 'change', change: { notApplicable: { reason: 'xã đảo' } } },
    ]);
  });

  it('is refused for a dossier that was received, and where no table can be read', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const id = await makeDossier(app.client);
    const path = folder.join('a.xlsx');
    await writeFile(path, 'không phải Excel');
    expect(
      (await refusal(finished(app.client.results.readTable({ dossierId: id, source: { path } })))).code,
    ).toBe('tableRefused');
    expect(
      (
        await refusal(
          finished(app.client.results.readTable({ dossierId: 'nope', source: { path: join(path, 'x') } })),
        )
      ).code,
    ).toBe('notFound');
  });
});
