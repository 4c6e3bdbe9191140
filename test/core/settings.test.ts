import { describe, expect, it } from 'vitest';
import { makeDossier, refusal, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

describe('what the office says of itself', () => {
  it('is kept when the application is opened again, field by field', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('workspace');
    {
      await using app = await testCore({ workspaceDir });
      await app.client.settings.change({ office: 'UBND xã Quảng Tân', person: 'Nguyễn Thị Lan' });
      await app.client.settings.change({ place: ' Quảng Tân ' });
    }
    await using again = await testCore({ workspaceDir });
    expect(await again.client.settings.get()).toMatchObject({
      office: 'UBND xã Quảng Tân',
      place: 'Quảng Tân',
      signer: '',
    });
  });

  it('names the person in the history of changes', async () => {
    await using app = await testCore({ who: () => 'may-tinh' });
    const dossierId = await makeDossier(app.client);
    const enter = (code: string) =>
      app.client.assessments.set({ dossierId, code, change: { note: 'đã làm' } });
    await enter('1.1');
    await app.client.settings.change({ person: 'Nguyễn Thị Lan' });
    await enter('1.2');
    const changes = await app.client.changes.list({ dossierId, limit: 10 });
    expect(changes.map(({ who }) => who)).toEqual(['Nguyễn Thị Lan', 'may-tinh']);
  });
});

describe('the shelves of dossiers', () => {
  it('keep what was put away and what was removed out of the list, and give it back', async () => {
    await using app = await testCore();
    const [kept, away, gone] = [
      await makeDossier(app.client),
      await makeDossier(app.client),
      await makeDossier(app.client),
    ];
    await app.client.dossiers.archive({ dossierId: away, archived: true });
    await app.client.dossiers.remove({ dossierId: gone });
    const on = async (shelf: 'current' | 'archived' | 'removed') =>
      (await app.client.dossiers.list({ shelf })).map(({ id }) => id);
    expect(await on('current')).toEqual([kept]);
    expect(await on('archived')).toEqual([away]);
    expect(await on('removed')).toEqual([gone]);
    expect((await app.client.dossiers.get({ dossierId: away })).id).toBe(away);
    await app.client.dossiers.archive({ dossierId: away, archived: false });
    await app.client.dossiers.restore({ dossierId: gone });
    expect((await on('current')).toSorted()).toEqual([kept, away, gone].toSorted());
  });

  it('begin another year with the same unit, set and variant, and nothing entered', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await app.client.assessments.set({
      dossierId,
      code: '1.1',
      change: { entry: { kind: 'boolean', met: true } },
    });
    const { id } = await app.client.dossiers.duplicate({ dossierId, year: 2026 });
    const [before, after] = [
      await app.client.dossiers.get({ dossierId }),
      await app.client.dossiers.get({ dossierId: id }),
    ];
    expect(after).toMatchObject({ unit: before.unit, variant: before.variant, year: 2026 });
    expect(after.set.digest).toBe(before.set.digest);
    expect(after.result.indicatorsMet).toBe(0);
    const offer = await app.client.dossiers.offerReuse({ dossierId: id, fromDossierId: dossierId });
    expect(offer.items.map(({ code }) => code)).toContain('1.1');
    expect((await refusal(app.client.dossiers.duplicate({ dossierId, year: 2025 }))).code).toBe(
      'invalidInput',
    );
  });
});
