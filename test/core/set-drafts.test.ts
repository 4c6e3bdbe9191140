import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { SetDraftState } from '#shared/contract/set-drafts.ts';
import type { SetDraft } from '#shared/domain/set-draft.ts';
import { withLevel, withText, withTypedLevel } from '#shared/domain/set-draft-source.ts';
import { addIndicator, withIndicator } from '#shared/domain/set-draft-structure.ts';
import { makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const national = 'vn-xa-ntm-2021';

/** A draft of the next version of the national set. */
async function nextVersion(client: TestClient): Promise<SetDraftState> {
  const { id } = await client.setDrafts.create({ from: { id: national }, as: 'version' });
  return client.setDrafts.get({ id });
}

/** Saves a change of a draft as the page does; gives the draft as it is then. */
async function save(
  client: TestClient,
  { id, revision, set }: SetDraftState,
  change: (set: SetDraft) => SetDraft,
  what = 'Sửa',
  continues = false,
): Promise<SetDraftState> {
  const changed = change(set);
  const state = await client.setDrafts.save({
    id,
    revision,
    set: changed,
    what,
    place: 'criteria[0]',
    continues,
  });
  return { ...state, set: changed };
}

const titled = (title: string) => (set: SetDraft) => ({ ...set, title });

describe('drafts of criteria sets', () => {
  test('a draft is kept with its faults, names each place, and is published only without them', async () => {
    await using app = await testCore();
    const { client } = app;
    const { id } = await client.setDrafts.create({ from: null, as: 'copy' });
    let draft = await client.setDrafts.get({ id });
    expect(draft).toMatchObject({ revision: 1, basedOn: null, undo: null, redo: null });
    draft = await save(client, draft, set => addIndicator(set, '').draft);
    const [row] = await client.setDrafts.list();
    expect(row).toMatchObject({ id, title: '', criteriaCount: 1, indicatorCount: 1, faultCount: 5 });

    const refused = await refusal(client.setDrafts.publish({ id, revision: draft.revision }));
    expect(refused.code).toBe('setInvalid');
    expect(refused.details).toEqual({
      problems: [
        { place: 'Thông tin chung, tên bộ tiêu chí', reason: 'chưa nhập' },
        { place: 'Thông tin chung, cơ quan ban hành', reason: 'chưa nhập' },
        { place: 'Tiêu chí 1, tên tiêu chí', reason: 'chưa nhập' },
        { place: 'Chỉ tiêu 1.1, nội dung', reason: 'chưa nhập' },
        { place: 'Chỉ tiêu 1.1, mức quy định', reason: 'chưa có mức cho: Áp dụng chung' },
      ],
    });
    draft = await save(client, draft, set => ({
      ...set,
      title: 'Bộ của xã',
      legalBasis: [{ issuer: 'UBND xã' }],
      criteria: set.criteria.map(criterion => ({ ...criterion, name: 'Giao thông' })),
    }));
    draft = await save(client, draft, set =>
      withIndicator(set, 0, 0, each => withTypedLevel(withText(each, 'Đường sạch'), 'default', '≥ 80%')),
    );
    const published = await client.setDrafts.publish({ id, revision: draft.revision });
    expect(published).toMatchObject({
      title: 'Bộ của xã',
      origin: 'made',
      retiredAt: null,
      uncheckedCount: 1,
    });
    expect(await client.setDrafts.list()).toEqual([]);
    expect(await client.criteria.get({ id: published.id })).toEqual(draft.set);
    const dossier = await makeDossier(client, published.id, null);
    expect((await client.dossiers.get({ dossierId: dossier })).set.title).toBe('Bộ của xã');
  });

  test('the next version keeps what was compared, a copy claims nothing', async () => {
    await using app = await testCore();
    const { client } = app;
    const shipped = await client.criteria.get({ id: national });
    const next = await nextVersion(client);
    expect(next.set).toEqual({
      ...shipped,
      version: '1.1.0',
      notes: [expect.stringContaining(`(${national}, phiên bản ${shipped.version})`), ...shipped.notes],
    });
    const { id } = await client.setDrafts.create({ from: { id: national }, as: 'copy' });
    const copy = await client.setDrafts.get({ id });
    expect(copy).toMatchObject({
      basedOn: { id: national, version: shipped.version },
      set: { id: `${national}-rieng`, version: '1.0.0' },
    });
    expect(JSON.stringify(copy.set)).not.toContain('"checked":true');
  });

  test('an edited wording or level is compared no longer, and published words leave with their level', async () => {
    await using app = await testCore();
    const { set } = await nextVersion(app.client);
    const before = set.criteria[0]?.indicators[0];
    if (!before) throw new Error('no indicator');
    const checked = {
      ...before,
      source: {
        wording: 'verbatim' as const,
        checked: true,
        note: 'Công báo',
        threshold: {
          wording: 'verbatim' as const,
          checked: true,
          note: '',
          published: { dbsh: 'a', tn: 'b' },
        },
      },
    };
    expect(withText(checked, 'Khác').source).toEqual({
      ...checked.source,
      wording: 'unknown',
      checked: false,
      note: 'Đã sửa khi soạn, khác với nguồn ghi sau đây. Công báo',
    });
    expect(withLevel(checked, 'dbsh', 'met').source).toEqual({
      ...checked.source,
      threshold: { wording: 'unknown', checked: false, note: '', published: { tn: 'b' } },
    });
  });

  test('steps are taken back and brought back, also after a restart; typing on is one step', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('ws');
    let id = '';
    {
      await using app = await testCore({ workspaceDir });
      let draft = await nextVersion(app.client);
      id = draft.id;
      draft = await save(app.client, draft, titled('Một'), 'Sửa tên');
      draft = await save(app.client, draft, titled('Một hai'), 'Sửa tên', true);
      draft = await save(app.client, draft, titled('Ba'), 'Đổi tên');
      expect(draft.undo).toEqual({ what: 'Đổi tên', place: 'criteria[0]' });
    }
    await using app = await testCore({ workspaceDir });
    const { client } = app;
    let draft = await client.setDrafts.get({ id });
    expect(draft).toMatchObject({ set: { title: 'Ba' }, undo: { what: 'Đổi tên' }, redo: null });
    draft = await client.setDrafts.undo({ id, revision: draft.revision });
    expect(draft).toMatchObject({ set: { title: 'Một hai' }, undo: { what: 'Sửa tên' } });
    draft = await client.setDrafts.undo({ id, revision: draft.revision });
    expect(draft).toMatchObject({ undo: null, redo: { what: 'Sửa tên' } });
    expect(draft.set.title).toContain('xã nông thôn mới');
    const same = await client.setDrafts.undo({ id, revision: draft.revision });
    expect(same).toMatchObject({ revision: draft.revision, place: null });
    draft = await client.setDrafts.redo({ id, revision: draft.revision });
    expect(draft.set.title).toBe('Một hai');
    draft = await save(client, draft, titled('Bốn'));
    expect(draft.redo).toBeNull();
  });

  test('only the last sixty steps are kept', async () => {
    await using app = await testCore();
    const { client } = app;
    const { id } = await client.setDrafts.create({ from: null, as: 'copy' });
    let draft = await client.setDrafts.get({ id });
    for (let at = 1; at <= 70; at += 1) draft = await save(client, draft, titled(`Tên ${at}`));
    let steps = 0;
    while (draft.undo) {
      draft = await client.setDrafts.undo({ id, revision: draft.revision });
      steps += 1;
    }
    expect([steps, draft.set.title]).toEqual([60, 'Tên 10']);
  });

  test('two windows cannot overwrite each other', async () => {
    await using app = await testCore();
    const { client } = app;
    const seen = await nextVersion(client);
    await save(client, seen, titled('Cửa sổ một'));
    const refused = await refusal(save(client, seen, titled('Cửa sổ hai')));
    expect([refused.code, refused.details]).toEqual(['draftChanged', { title: 'Cửa sổ một' }]);
    for (const call of [client.setDrafts.undo, client.setDrafts.publish])
      expect((await refusal(call({ id: seen.id, revision: seen.revision }))).code).toBe('draftChanged');
    expect((await client.setDrafts.get({ id: seen.id })).set.title).toBe('Cửa sổ một');
  });

  test('a draft goes and comes back; what has not the shape of a set is refused', async () => {
    await using app = await testCore();
    const { client } = app;
    const { id, revision, set } = await nextVersion(client);
    await client.setDrafts.remove({ id });
    expect(await client.setDrafts.list()).toEqual([]);
    expect((await refusal(client.setDrafts.get({ id }))).code).toBe('notFound');
    await client.setDrafts.restore({ id });
    expect(await client.setDrafts.list()).toHaveLength(1);
    for (const bad of [
      { ...set, mau: 1 },
      { ...set, criteria: {} },
      JSON.parse('{"__proto__":{"a":1}}'),
      null,
      { ...set, criteria: [{ ...set.criteria[0], indicators: [{ code: 1 }] }] },
    ]) {
      const refused = await refusal(
        client.setDrafts.save({ id, revision, set: bad, what: 'Sửa', place: '', continues: false }),
      );
      expect(refused.code).toBe('setInvalid');
    }
    expect((await client.setDrafts.get({ id })).revision).toBe(revision);
  });
});

describe('versions and retirement', () => {
  test('a published version stays as it is beside the next one', async () => {
    await using app = await testCore();
    const { client } = app;
    const shipped = await client.criteria.get({ id: national });
    let draft = await nextVersion(client);
    draft = await save(client, draft, set =>
      withIndicator(set, 1, 0, each => withLevel(each, 'dbsh', { op: '>=', value: '95' })),
    );
    await client.setDrafts.publish({ id: draft.id, revision: draft.revision });
    expect(await client.criteria.versions({ id: national })).toMatchObject([
      { version: '1.1.0', origin: 'made' },
      { version: shipped.version, origin: 'shipped', publishedAt: null },
    ]);
    expect(await client.criteria.get({ id: national, version: shipped.version })).toEqual(shipped);
    expect(await client.criteria.get({ id: national })).toEqual(draft.set);
    const { path } = await client.criteria.exportJson({
      id: national,
      version: shipped.version,
      target: null,
    });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(shipped);
    expect((await nextVersion(client)).set.version).toBe('1.2.0');
    expect((await refusal(client.criteria.get({ id: national, version: '9.9.9' }))).code).toBe('notFound');
  });

  test('a retired set is for no new dossier, dossiers keep it, and it can be taken back', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    await client.criteria.retire({ id: national });
    const find = async () => (await client.criteria.list()).find(({ id }) => id === national);
    expect((await find())?.retiredAt).not.toBeNull();
    expect((await refusal(makeDossier(client))).code).toBe('setRetired');
    expect((await client.dossiers.get({ dossierId })).set.id).toBe(national);
    await client.criteria.takeBack({ id: national });
    expect((await find())?.retiredAt).toBeNull();
    await makeDossier(client);
    expect((await refusal(client.criteria.retire({ id: 'khong-co' }))).code).toBe('notFound');
  });

  test('a list says where a set came from and how many levels it asks for', async () => {
    await using app = await testCore();
    const sets = await app.client.criteria.list();
    expect(sets.every(({ origin, retiredAt }) => origin === 'shipped' && retiredAt === null)).toBe(true);
    expect(sets.find(({ id }) => id === national)?.openLevels).toEqual({ unknown: 13, provincial: 4 });
  });
});
