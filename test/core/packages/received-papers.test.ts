import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { textPdf } from '../../support/text-pdf.ts';

/** Two villages; one ballot in the first, the second was counted by hand. */
async function holdSurvey(client: TestClient, dossierId: string) {
  const { definition } = await client.surveys.begin({ dossierId });
  const survey = await client.surveys.define({
    dossierId,
    definition: {
      questions: definition.questions.slice(0, 2),
      villages: [
        { id: null, name: 'Nam Đồng', households: 120, issued: 100 },
        { id: null, name: 'Hải Tiến', households: null, issued: null },
      ],
      mainAt: 1,
      heldFrom: '2025-10-01',
      heldTo: '2025-10-05',
    },
  });
  const [first, second] = survey.definition.villages;
  await client.surveys.addBallot({ dossierId, villageId: first?.id ?? '', pattern: '12' });
  await client.surveys.closeBatch({ dossierId });
  const tally = { asked: 40, satisfied: 38, unsatisfied: 1, other: 0 };
  const figures = Object.fromEntries(survey.definition.questions.map(({ id }) => [id, tally]));
  await client.surveys.setFigures({ dossierId, villageId: second?.id ?? '', figures });
}

/** What is said of a paper wherever it lies. */
const looks = (list: Awaited<ReturnType<TestClient['documents']['list']>>) =>
  list
    .filter(({ state }) => state !== 'missing')
    .map(({ name, title, state, number, issuedOn, built, scan }) => ({
      ...{ name, title, state, number: number || null, issuedOn },
      files: [built, scan].map(file => file && [file.name, file.sha256, file.sizeBytes]),
      signatures: scan?.signatures,
    }));

describe('a received dossier', () => {
  test('shows the papers of its package, signed scans among them, and lets none be changed', async () => {
    await using folder = await tempDir();
    await using commune = await testCore();
    const dossierId = await makeDossier(commune.client);
    await finished(commune.client.documents.build({ dossierId, names: ['to-trinh', 'bien-ban-hop'] }));
    await commune.client.documents.describe({
      dossierId,
      name: 'to-trinh',
      number: '05/TTr-UBND',
      issuedOn: '2025-11-03',
    });
    const scan = folder.join('tờ trình ký.pdf');
    await writeFile(scan, await textPdf(['Da ky']));
    await finished(
      commune.client.documents.attachScan({ dossierId, name: 'to-trinh', source: { path: scan } }),
    );
    const written = await finished(commune.client.packages.export({ dossierId, target: folder.path }));
    const opened: string[] = [];
    await using province = await testCore({ openPath: async path => void opened.push(path) });
    const { id } = await finished(province.client.packages.open({ source: { path: written.path } }));

    const sent = await commune.client.documents.list({ dossierId });
    const list = await province.client.documents.list({ dossierId: id });
    expect(list.map(({ name, required }) => [name, required])).toEqual(
      sent.map(({ name, required }) => [name, required]),
    );
    // Drawn up before it got its number: outdated here is not seen from outside.
    const asReceived = looks(sent).map(each =>
      each.name === 'to-trinh' ? { ...each, state: 'signed' } : each,
    );
    expect(looks(list)).toEqual(asReceived);
    expect(list[0]).toMatchObject({ number: '05/TTr-UBND', scan: { signatures: [], at: null }, asks: [] });
    for (const file of ['built', 'scan'] as const)
      await province.client.documents.open({ dossierId: id, name: 'to-trinh', file });
    expect(opened.map(path => path.split('/').at(-1))).toEqual(['to-trinh.docx', 'to-trinh-ky.pdf']);
    expect(
      (await refusal(province.client.documents.removeScan({ dossierId: id, name: 'to-trinh' }))).code,
    ).toBe('dossierReadOnly');

    const { problems } = await province.client.dossiers.check({ dossierId: id });
    const unsigned = problems.filter(({ code }) => code === 'paperUnsigned').map(({ message }) => message);
    expect(unsigned).toEqual(['Chưa có bản đã ký: Biên bản họp đề nghị xét công nhận']);
  });

  test('shows what residents said by question and by village, and whether it is what the dossier claims', async () => {
    await using folder = await tempDir();
    await using commune = await testCore();
    const dossierId = await makeDossier(commune.client);
    await holdSurvey(commune.client, dossierId);
    const sent = await commune.client.surveys.takeOver({ dossierId });
    const written = await finished(commune.client.packages.export({ dossierId, target: folder.path }));
    await using province = await testCore();
    const { id } = await finished(province.client.packages.open({ source: { path: written.path } }));
    const received = await province.client.surveys.get({ dossierId: id });
    const amounts = ({ totals }: typeof sent) => ({
      ...totals,
      villages: totals.villages.map(({ id: _, source: __, ...village }) => village),
    });
    expect(received && amounts(received)).toEqual(amounts(sent));
    expect(received?.totals).toMatchObject({ ballots: 41, main: { asked: 41, satisfied: 38 } });
    expect(received?.definition).toMatchObject({
      heldFrom: '2025-10-01',
      heldTo: '2025-10-05',
      questions: sent.definition.questions.map(({ text }) => ({ text })),
      villages: [
        { name: 'Nam Đồng', households: 120, issued: 100 },
        { name: 'Hải Tiến', households: null, issued: null },
      ],
    });
    expect(received?.condition).toEqual(sent.condition);
    expect(received?.condition?.isTaken).toBe(true);
    expect((await refusal(province.client.surveys.begin({ dossierId: id }))).code).toBe('dossierReadOnly');
  });

  test('of a package without papers and survey, and of a copy, says that there are none', async () => {
    await using folder = await tempDir();
    await using commune = await testCore();
    const dossierId = await makeDossier(commune.client);
    await finished(commune.client.documents.build({ dossierId, names: ['to-trinh'] }));
    const copy = await finished(
      commune.client.packages.export({
        dossierId,
        target: join(folder.path, 'copy.zip'),
        options: { volumeBytes: null, password: null, withoutPersonal: true },
      }),
    );
    await using province = await testCore();
    const { id } = await finished(province.client.packages.open({ source: { path: copy.path } }));
    expect(await province.client.documents.list({ dossierId: id })).toEqual([]);
    expect(await province.client.surveys.get({ dossierId: id })).toBeNull();
    const { problems } = await province.client.dossiers.check({ dossierId: id });
    expect(problems.filter(({ code }) => code === 'paperMissing')).toEqual([]);
  });
});
