import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Overlay } from '#shared/domain/overlay.ts';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const overlay: Overlay = {
  schema: 'ho-so-ntm/overlay@1',
  id: 'tinh-mau-xa-ntm-2021',
  version: '1.0.0',
  title: 'Quy định của tỉnh mẫu',
  of: 'vn-xa-ntm-2021',
  legalBasis: [{ number: '01/QĐ-MẪU', issuer: 'UBND tỉnh mẫu', issuedOn: '2022-08-01' }],
  source: { wording: 'verbatim', checked: true, note: '' },
  requirements: { '2.1': { dbsh: { op: '>=', value: '98' } }, '3.1': { default: { op: '>=', value: '97' } } },
};

async function makeOverlaid(client: TestClient, overlayId: string | null) {
  const [commune] = await client.units.searchCommunes({ text: '', provinceCode: '22', limit: 1 });
  const { id } = await client.dossiers.create({
    setId: overlay.of,
    variantId: 'dbsh',
    overlayId,
    communeCode: commune?.code ?? '',
    village: null,
    year: 2025,
  });
  return id;
}

async function rowOf(client: TestClient, dossierId: string, code: string) {
  const { criteria } = await client.dossiers.get({ dossierId });
  const row = criteria.flatMap(({ indicators }) => indicators).find(each => each.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

const entry = { kind: 'ratio', numerator: '965', denominator: '1000' } as const;

describe('overlays of provinces', () => {
  test('rows show the national and the provincial threshold, and the verdict follows the one that counts', async () => {
    await using app = await testCore();
    const { client } = app;
    expect(await client.criteria.importOverlay({ overlay })).toMatchObject({
      setId: overlay.of,
      thresholdCount: 2,
      addedCount: 0,
    });
    const dossierId = await makeOverlaid(client, overlay.id);
    for (const code of ['2.1', '3.1']) await client.assessments.set({ dossierId, code, change: { entry } });
    expect(await rowOf(client, dossierId, '2.1')).toMatchObject({
      requirement: '≥ 98 % (theo 01/QĐ-MẪU)',
      needsLocal: false,
      levels: {
        national: 'UBND cấp tỉnh quy định',
        provincial: '≥ 98 % (theo 01/QĐ-MẪU)',
        counts: 'provincial',
      },
      verdict: 'notMet',
    });
    expect(await rowOf(client, dossierId, '3.1')).toMatchObject({
      levels: { national: '≥ 80 %', provincial: '≥ 97 % (theo 01/QĐ-MẪU)', counts: 'provincial' },
      verdict: 'notMet',
    });
    expect(await rowOf(client, dossierId, '1.1')).toMatchObject({
      levels: { provincial: null, counts: 'national' },
    });
    const { set } = await client.dossiers.get({ dossierId });
    expect(set).toMatchObject({ id: overlay.of, overlay: { id: overlay.id, version: '1.0.0' } });
    expect(set.legalBasis).toContain('01/QĐ-MẪU');
  });

  test('what the clerk found in a decision stands beside the national threshold too', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const local = { requirement: { op: '>=', value: '100' }, decision: '02/QĐ-MẪU' } as const;
    await app.client.assessments.set({ dossierId, code: '2.1', change: { local } });
    expect((await rowOf(app.client, dossierId, '2.1')).levels).toEqual({
      national: 'UBND cấp tỉnh quy định',
      provincial: '≥ 100 % (theo 02/QĐ-MẪU)',
      counts: 'provincial',
    });
  });

  test('a dossier takes an overlay on and off like a new version, with what changed to confirm', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    for (const code of ['2.1', '3.2'])
      await client.assessments.set({ dossierId, code, change: { note: 'đã xem' } });
    await client.criteria.importOverlay({ overlay });
    const target = { dossierId, variantId: null, overlayId: overlay.id };
    const { to, items } = await client.dossiers.previewMove(target);
    expect(to).toMatchObject({ version: '1.0.0', overlayId: overlay.id });
    expect(items.filter(({ kind }) => kind !== 'carried').map(({ to: row }) => row?.code)).toEqual([
      '2.1',
      '3.1',
    ]);
    const moved = await client.dossiers.moveToSet({ ...target, digest: to.digest });
    expect(moved.needConfirmation).toEqual(['2.1']);
    expect((await rowOf(client, dossierId, '2.1')).unconfirmed).toEqual(['requirement']);
    const off = { ...target, overlayId: null };
    const { to: national } = await client.dossiers.previewMove(off);
    await client.dossiers.moveToSet({ ...off, digest: national.digest });
    expect((await client.dossiers.get({ dossierId })).set.overlay).toBeNull();
  });

  test('a retired overlay is for no new dossier, those that use it keep it, and it can be taken back', async () => {
    await using app = await testCore();
    const { client } = app;
    await client.criteria.importOverlay({ overlay });
    const used = await makeOverlaid(client, overlay.id);
    const other = await makeOverlaid(client, null);
    await client.criteria.retireOverlay({ id: overlay.id });
    expect(await client.criteria.overlays()).toMatchObject([
      { id: overlay.id, retiredAt: expect.any(String) },
    ]);
    expect(await refusal(makeOverlaid(client, overlay.id))).toMatchObject({ code: 'setRetired' });
    expect(
      await refusal(
        client.dossiers.previewMove({ dossierId: other, variantId: null, overlayId: overlay.id }),
      ),
    ).toMatchObject({ code: 'setRetired' });
    expect(await rowOf(client, used, '3.1')).toMatchObject({ levels: { counts: 'provincial' } });
    // Importing the same file again says that it is retired; a newer version is offered again.
    expect((await client.criteria.importOverlay({ overlay })).retiredAt).not.toBeNull();
    await client.criteria.takeBackOverlay({ id: overlay.id });
    await makeOverlaid(client, overlay.id);
    await client.criteria.retireOverlay({ id: overlay.id });
    await client.criteria.importOverlay({ overlay: { ...overlay, version: '1.1.0' } });
    expect(await client.criteria.overlays()).toMatchObject([{ version: '1.1.0', retiredAt: null }]);
    expect(await refusal(client.criteria.retireOverlay({ id: 'khong-co' }))).toMatchObject({
      code: 'notFound',
    });
  });

  test('what is typed outlives a restart, is not overwritten by another window, and goes when it is put to use', async () => {
    await using folder = await tempDir();
    const key = { setId: overlay.of, overlayId: null };
    const draft = {
      provinceCode: '22',
      number: '01/QĐ',
      issuer: '',
      issuedOn: '',
      title: '',
      isChecked: false,
      columns: ['default'],
      levels: { '3.1': { default: '97' } },
      added: [],
    };
    {
      await using app = await testCore({ workspaceDir: folder.path });
      const { criteria } = app.client;
      expect(await criteria.getOverlayDraft(key)).toBeNull();
      expect(await criteria.saveOverlayDraft({ ...key, draft, revision: 0 })).toEqual({ revision: 1 });
    }
    await using app = await testCore({ workspaceDir: folder.path });
    const { criteria } = app.client;
    expect(await criteria.getOverlayDraft(key)).toEqual({ draft, revision: 1 });
    expect(await criteria.overlayDrafts()).toMatchObject([{ ...key, number: '01/QĐ' }]);
    await criteria.saveOverlayDraft({ ...key, draft: { ...draft, title: 'Một' }, revision: 1 });
    const second = criteria.saveOverlayDraft({ ...key, draft: { ...draft, title: 'Hai' }, revision: 1 });
    expect(await refusal(second)).toMatchObject({ code: 'draftChanged', details: { title: 'Hai' } });
    const lower = { ...overlay, requirements: { '3.1': { default: { op: '>=', value: '1' } } } };
    expect(await refusal(criteria.importOverlay({ overlay: lower, draft: key }))).toMatchObject({
      code: 'setInvalid',
    });
    expect(await criteria.getOverlayDraft(key)).toMatchObject({ draft: { title: 'Một' }, revision: 2 });
    await criteria.importOverlay({ overlay, draft: key });
    expect(await criteria.overlayDrafts()).toEqual([]);
  });

  test('goes out as a file that another office imports as the same overlay', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const first = await app.client.criteria.importOverlay({ overlay: { ...overlay, provinceCode: '22' } });
    const { path } = await app.client.criteria.exportOverlay({ id: overlay.id, target: folder.path });
    expect(path).toBe(folder.join('tinh-mau-xa-ntm-2021-1.0.0.json'));
    await using other = await testCore();
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    expect(await other.client.criteria.importOverlay({ overlay: json })).toEqual(first);
    expect(first.provinceCode).toBe('22');
  });

  test('a reviewer without the overlay sees the same in a package', async () => {
    await using folder = await tempDir();
    await using commune = await testCore();
    await commune.client.criteria.importOverlay({ overlay });
    const dossierId = await makeOverlaid(commune.client, overlay.id);
    await commune.client.assessments.set({ dossierId, code: '3.1', change: { entry } });
    const { path } = await finished(commune.client.packages.export({ dossierId, target: folder.path }));
    await using province = await testCore();
    const { id } = await finished(province.client.packages.open({ source: { path } }));
    expect((await province.client.dossiers.get({ dossierId: id })).set).toEqual(
      (await commune.client.dossiers.get({ dossierId })).set,
    );
    expect(await rowOf(province.client, id, '3.1')).toMatchObject({
      levels: { national: '≥ 80 %', counts: 'provincial' },
      verdict: 'notMet',
    });
  });

  test('an overlay that lowers, does not fit, or was published differently before is refused', async () => {
    await using app = await testCore();
    const { client } = app;
    const lower = { ...overlay, requirements: { '3.1': { default: { op: '>=', value: '10' } } } };
    const refused = await refusal(client.criteria.importOverlay({ overlay: lower }));
    expect(refused.code).toBe('setInvalid');
    expect(JSON.stringify(refused.details)).toContain('thấp hơn mức quốc gia');
    const nowhere = await refusal(client.criteria.importOverlay({ overlay: { ...overlay, of: 'khong-co' } }));
    expect(nowhere).toMatchObject({ code: 'notFound', details: { what: 'criteriaSet' } });
    expect(await client.criteria.overlays()).toEqual([]);

    const first = await client.criteria.importOverlay({ overlay });
    expect(await client.criteria.importOverlay({ overlay })).toEqual(first);
    const changed = { ...overlay, title: 'Khác' };
    expect(await refusal(client.criteria.importOverlay({ overlay: changed }))).toMatchObject({
      code: 'setExists',
    });
    await client.criteria.importOverlay({ overlay: { ...changed, version: '1.1.0' } });
    expect((await client.criteria.overlays()).map(({ version }) => version)).toEqual(['1.1.0']);
    expect(await refusal(makeOverlaid(client, 'khong-co'))).toMatchObject({
      code: 'notFound',
      details: { what: 'overlay' },
    });
  });
});
