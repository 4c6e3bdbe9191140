import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import type { Survey } from '#shared/contract/surveys.ts';
import { ballotPattern } from '#shared/domain/survey.ts';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { type FixtureCell, tableFile } from '../support/table-files.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A survey of a commune with two villages. */
async function beginSurvey(client: TestClient) {
  const dossierId = await makeDossier(client);
  const { definition } = await client.surveys.begin({ dossierId });
  const survey = await define(client, dossierId, definition, ['Thôn Đông', 'Thôn Tây']);
  const [east, west] = survey.definition.villages;
  if (!east || !west) throw new Error('no villages');
  return { dossierId, survey, east: east.id, west: west.id };
}

function define(
  client: TestClient,
  dossierId: string,
  { questions, heldFrom, heldTo }: Survey['definition'],
  names: string[],
) {
  const villages = names.map(name => ({ id: null, name, households: 100, issued: 90 }));
  const mainAt = questions.length - 1;
  return client.surveys.define({ dossierId, definition: { questions, villages, mainAt, heldFrom, heldTo } });
}

/** A ballot with the same answer to every question, but for those named. */
function ballot({ definition }: Survey, sign: string, others: Record<number, string> = {}) {
  return ballotPattern(new Map(definition.questions.map(({ id }, at) => [id, others[at] ?? sign])));
}

const tally = (asked: number, satisfied: number, unsatisfied: number, other: number) => ({
  asked,
  satisfied,
  unsatisfied,
  other,
});

async function read(client: TestClient, dossierId: string, rows: FixtureCell[][]) {
  await using folder = await tempDir();
  const path = folder.join('phieu.xlsx');
  await writeFile(path, await tableFile('xlsx', [{ name: 'Phiếu', rows }]));
  return await finished(client.surveys.readTable({ dossierId, source: { path } }));
}

describe("The residents' survey", () => {
  test('begins with the criteria of the set and the question common to all', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    expect(await app.client.surveys.get({ dossierId })).toBeNull();
    const { definition, condition } = await app.client.surveys.begin({ dossierId });
    expect(definition.questions).toHaveLength(20);
    expect(definition.questions[0]?.text).toBe('Quy hoạch');
    expect(definition.questions.at(-1)?.text).toBe('Đề nghị công nhận xã đạt chuẩn nông thôn mới');
    expect(definition.mainQuestion).toBe(19);
    expect(condition).toMatchObject({ code: 'hai-long', needsLocal: true, verdict: 'unassessed' });
    await app.client.changes.undo({ dossierId });
    expect(await app.client.surveys.get({ dossierId })).toBeNull();
  });

  test('counts ballots when their batch is closed, as one change without their order', async () => {
    await using app = await testCore();
    const { client } = app;
    const { dossierId, survey, east } = await beginSurvey(client);
    const good = ballot(survey, '1');
    const mixed = ballot(survey, '1', { 0: '2', 1: '3', 2: '0' });
    for (const pattern of [mixed, good, good, mixed, good])
      await client.surveys.addBallot({ dossierId, villageId: east, pattern });
    await client.surveys.takeBallot({ dossierId, villageId: east, pattern: mixed });
    const typed = await client.surveys.get({ dossierId });
    expect(typed?.totals.ballots).toBe(0);
    expect(typed?.pending).toEqual([
      {
        villageId: east,
        ballots: [
          [good, 3],
          [mixed, 1],
        ].toSorted(),
      },
    ]);
    expect(
      (await refusal(client.surveys.takeBallot({ dossierId, villageId: east, pattern: '1' }))).code,
    ).toBe('surveyRefused');

    const closed = await client.surveys.closeBatch({ dossierId });
    expect(closed.pending).toEqual([]);
    expect(closed.totals.tallies.slice(0, 4)).toEqual([
      tally(4, 3, 1, 0),
      tally(4, 3, 0, 1),
      tally(4, 3, 0, 0),
      tally(4, 4, 0, 0),
    ]);
    const [change] = await client.changes.list({ dossierId, limit: 1 });
    expect(change?.what).toBe('Ghi 4 phiếu lấy ý kiến');
    await client.changes.undo({ dossierId });
    expect((await client.surveys.get({ dossierId }))?.totals.ballots).toBe(0);
    await client.changes.redo({ dossierId });
    expect((await client.surveys.get({ dossierId }))?.totals.ballots).toBe(4);
  });

  test('a question that is moved or added leaves the answers of ballots where they were', async () => {
    await using app = await testCore();
    const { client } = app;
    const { dossierId, survey, east } = await beginSurvey(client);
    await client.surveys.addBallot({ dossierId, villageId: east, pattern: ballot(survey, '1', { 0: '2' }) });
    const { definition } = await client.surveys.closeBatch({ dossierId });
    const [first, second, ...rest] = definition.questions;
    if (!first || !second) throw new Error('no questions');
    const changed = await client.surveys.define({
      dossierId,
      definition: {
        ...{ heldFrom: null, heldTo: null, villages: definition.villages },
        questions: [second, { id: null, text: 'Cán bộ xã phục vụ' }, ...rest],
        mainAt: null,
      },
    });
    expect(changed.definition.questions[1]?.id).toBe(20);
    expect(changed.totals.tallies.slice(0, 2)).toEqual([tally(1, 1, 0, 0), tally(0, 0, 0, 0)]);
    expect(changed.totals.main).toEqual(tally(19, 19, 0, 0));
    await client.changes.undo({ dossierId });
    expect((await client.surveys.get({ dossierId }))?.totals.tallies[0]).toEqual(tally(1, 0, 1, 0));
  });

  test('takes its rate over as the result of the condition, exactly, and undoes it', async () => {
    await using app = await testCore();
    const { client } = app;
    const { dossierId, survey, east, west } = await beginSurvey(client);
    const local = { requirement: { op: '>=', value: '90' }, decision: '12/QĐ-UBND' } as const;
    await client.assessments.set({ dossierId, code: 'hai-long', change: { local } });
    expect((await refusal(client.surveys.takeOver({ dossierId }))).code).toBe('surveyRefused');
    const figures = Object.fromEntries(
      survey.definition.questions.map(({ id }) => [String(id), tally(500, 449, 40, 11)]),
    );
    await client.surveys.setFigures({ dossierId, villageId: east, figures });
    const both = await client.surveys.setFigures({
      dossierId,
      villageId: west,
      figures: { ...figures, '19': tally(500, 450, 50, 0) },
    });
    expect(both.totals.main).toEqual(tally(1000, 899, 90, 11));
    expect(both.condition).toMatchObject({ display: '89,9 %', verdict: 'notMet', isTaken: false });
    const taken = await client.surveys.takeOver({ dossierId });
    expect(taken.condition?.isTaken).toBe(true);
    const row = (await client.dossiers.get({ dossierId })).conditions.find(({ code }) => code === 'hai-long');
    expect(row).toMatchObject({ display: '89,9 %', verdict: 'notMet', assessment: { local } });
    await client.changes.undo({ dossierId });
    expect((await client.surveys.get({ dossierId }))?.condition?.isTaken).toBe(false);
  });

  test('refuses what cannot be: more answers than ballots, ballots beside figures, a list changed elsewhere', async () => {
    await using app = await testCore();
    const { client } = app;
    const { dossierId, survey, east } = await beginSurvey(client);
    const over = await refusal(
      client.surveys.setFigures({ dossierId, villageId: east, figures: { '0': tally(10, 8, 2, 1) } }),
    );
    expect(over.details).toEqual({
      reason: 'Thôn Đông, “Quy hoạch”: hài lòng + không hài lòng + ý kiến khác là 11, nhiều hơn 10 phiếu hỏi',
    });
    await client.surveys.setFigures({ dossierId, villageId: east, figures: { '0': tally(10, 8, 2, 0) } });
    const pattern = ballot(survey, '1');
    expect((await refusal(client.surveys.addBallot({ dossierId, villageId: east, pattern }))).code).toBe(
      'surveyRefused',
    );
    const { questions, villages } = survey.definition;
    const [, west] = villages;
    const definition = { questions, mainAt: 0, heldFrom: null, heldTo: null };
    const twice = { id: null, name: 'thôn  đông', households: null, issued: null };
    for (const each of [
      { ...definition, villages: [...villages, twice] },
      { ...definition, villages, questions: [{ id: 77, text: 'x' }] },
      { ...definition, villages, heldFrom: '2026-05-02', heldTo: '2026-05-01' },
    ])
      expect((await refusal(client.surveys.define({ dossierId, definition: each }))).code).toBe(
        'surveyRefused',
      );
    const without = await client.surveys.define({
      dossierId,
      definition: { ...definition, villages: west ? [west] : [] },
    });
    expect(without.totals.ballots).toBe(0);
    await client.changes.undo({ dossierId });
    expect((await client.surveys.get({ dossierId }))?.totals.ballots).toBe(10);
  });
});

describe('A sheet of ballots', () => {
  const titles = [
    'STT',
    'Họ và tên',
    'Thôn',
    'Câu 1',
    '2. Giao thông',
    'Đề nghị công nhận xã đạt chuẩn nông thôn mới',
  ];

  test('is counted by village, names of people are left out, new villages are added', async () => {
    await using app = await testCore();
    const { client } = app;
    const { dossierId } = await beginSurvey(client);
    const { fileName, reading } = await read(client, dossierId, [
      ['PHIẾU LẤY Ý KIẾN'],
      titles,
      ['1', 'Nguyễn Văn A', 'thôn đông', '1', 'Hài lòng', '1'],
      ['2', 'Trần Thị B', 'Thôn Đông', '2', 'Không hài lòng', 'đồng ý'],
      ['3', 'Lê C', 'Thôn Nam', null, 'ý kiến khác', '1'],
    ]);
    expect(reading).toMatchObject({ layout: 'ballots', problems: [], ignored: ['STT', 'Họ và tên'] });
    expect(reading.missing).toHaveLength(17);
    expect(
      reading.villages.map(({ name, ballots, villageId }) => [name, ballots, villageId !== null]),
    ).toEqual([
      ['Thôn Đông', 2, true],
      ['Thôn Nam', 1, false],
    ]);
    expect(JSON.stringify(reading)).not.toContain('Nguyễn');
    const villages = reading.villages.map(({ ballots: _ballots, ...village }) => village);
    const entered = await client.surveys.enter({ dossierId, fileName, villages });
    expect(entered.definition.villages.map(({ name }) => name)).toEqual([
      'Thôn Đông',
      'Thôn Tây',
      'Thôn Nam',
    ]);
    expect(entered.totals.tallies.slice(0, 3)).toEqual([
      tally(3, 1, 1, 0),
      tally(3, 1, 1, 1),
      tally(0, 0, 0, 0),
    ]);
    expect(entered.totals.main).toEqual(tally(3, 3, 0, 0));
    await client.changes.undo({ dossierId });
    expect((await client.surveys.get({ dossierId }))?.definition.villages).toHaveLength(2);
  });

  test('with impossible values is named cell by cell', async () => {
    await using app = await testCore();
    const { client } = app;
    const { dossierId } = await beginSurvey(client);
    const { reading } = await read(client, dossierId, [
      titles,
      ['1', 'A', 'Thôn Đông', '4', 'rất tốt', '-1'],
      ['2', 'B', null, '1', '1', '1'],
      // Two answers ticked, what Excel made of them, and a word against its number.
      ['3', 'C', 'Thôn Đông', '1-2', '1-Feb', '2. Hài lòng'],
      ['4', 'D', 'Thôn Đông', '1.5', '1. Hài lòng', '1 - Đồng ý'],
    ]);
    expect(reading.problems.map(({ place }) => place)).toEqual('D2 E2 F2 C3 D4 E4 F4 D5'.split(' '));
    expect(reading.problems[0]?.reason).toContain('“4” không phải 1 (hài lòng)');
  });
});

test('Two tables of totals are not entered for one village', async () => {
  await using app = await testCore();
  const { client } = app;
  const { dossierId, east } = await beginSurvey(client);
  const figures = { '0': tally(10, 8, 2, 0) };
  const villages = ['Thôn Đông', 'Đông'].map(name => ({ villageId: east, name, counts: null, figures }));
  const { code } = await refusal(client.surveys.enter({ dossierId, fileName: 'a.xlsx', villages }));
  expect(code).toBe('surveyRefused');
});

describe('A table of totals', () => {
  const titles = ['STT', 'Nội dung', 'Số phiếu hỏi', 'Hài lòng', 'Không hài lòng', 'Ý kiến khác', 'Tỷ lệ %'];

  test('with impossible values is named cell by cell', async () => {
    await using app = await testCore();
    const { client } = app;
    const { dossierId } = await beginSurvey(client);
    const { reading } = await read(client, dossierId, [
      titles,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['1', 'Quy hoạch', '100', '90', '10', '1', '90'],
      ['2', 'Giao thông', '100', '-5', '0', '0', null],
      ['3', 'Thủy lợi và phòng, chống thiên tai', '1.000', 'nhiều', '0', '0', null],
      ['4', 'Điện', '100,5', '90', '0', '0', null],
      ['5', 'Không có nội dung này', '100', '90', '0', '0', null],
      ['1', 'Quy hoạch', '100', '90', '0', '0', null],
      ['', 'Tổng cộng', '600', '455', '10', '1', null],
    ]);
    expect(reading.layout).toBe('figures');
    expect(reading.problems.map(({ place }) => place)).toEqual(['C3', 'D4', 'D5', 'C6', 'B7', 'B8']);
  });

  test('leaves as a workbook and reads back the same', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const { dossierId, survey, west } = await beginSurvey(client);
    const figures = Object.fromEntries(
      survey.definition.questions.map(({ id }) => [String(id), tally(1200 + id, 1100 - id, 20, id)]),
    );
    await client.surveys.setFigures({ dossierId, villageId: west, figures });
    const { path } = await client.surveys.exportWorkbook({ dossierId, target: folder.join('bieu.xlsx') });
    const again = await finished(client.surveys.readTable({ dossierId, source: { path } }));
    expect(again.reading.problems).toEqual([]);
    expect(again.reading.villages).toEqual([
      { name: '', villageId: null, ballots: 1219, counts: null, figures },
    ]);
    const book = xlsx.read(await readFile(path));
    expect(book.SheetNames).toEqual(['Biểu tổng hợp', 'Theo thôn', 'Hài lòng theo thôn']);
  });
});
