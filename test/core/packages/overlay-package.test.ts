import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalDigest } from '#core/canonical-digest.ts';
import { writePackage } from '#core/packages/bag-writer.ts';
import { extractPackage } from '#core/packages/extract.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { uncontrolled } from '../../support/uncontrolled.ts';

describe('a package of a dossier with an overlay', () => {
  test('whose national set is not the one it names is refused, however right its digests are', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const { client } = app;
    await client.criteria.importOverlay({
      overlay: {
        schema: 'ho-so-ntm/overlay@1',
        id: 'tinh-mau',
        version: '1.0.0',
        title: 'Quy định của tỉnh mẫu',
        of: 'vn-xa-ntm-2021',
        legalBasis: [{ number: '01/QĐ-MẪU', issuer: 'UBND tỉnh mẫu' }],
        requirements: { '3.1': { default: { op: '>=', value: '97' } } },
      },
    });
    const dossierId = await makeDossier(client);
    const target = { dossierId, variantId: null, overlayId: 'tinh-mau' };
    const { to } = await client.dossiers.previewMove(target);
    await client.dossiers.moveToSet({ ...target, digest: to.digest });
    const own = await finished(client.packages.export({ dossierId, target: folder.path }));
    const bag = folder.join('bag');
    await extractPackage({ zip: own.path, folder: bag }, uncontrolled);

    const parsed = parseCriteriaSet(JSON.parse(await readFile(join(bag, 'data/bo-tieu-chi.json'), 'utf8')));
    if (!parsed.ok) throw new Error('the packaged set is not valid');
    const [indicator] = parsed.set.criteria
      .flatMap(({ indicators }) => indicators)
      .filter(({ provincial }) => provincial !== undefined);
    if (!indicator?.provincial?.national) throw new Error('the overlay changed nothing');
    indicator.provincial.national.requirement = { default: { op: '>=', value: '10' } };
    const ours = await readFile(join(bag, 'data/ho-so.json'), 'utf8');
    const changed: Record<string, string> = {
      'data/bo-tieu-chi.json': JSON.stringify(parsed.set),
      'data/ho-so.json': ours.replaceAll(to.digest, canonicalDigest(parsed.set)),
    };
    const items = await readdir(join(bag, 'data'), { recursive: true, withFileTypes: true });
    const payload = await Promise.all(
      items
        .filter(item => item.isFile())
        .map(async item => {
          const path = join(item.parentPath, item.name)
            .slice(bag.length + 1)
            .replaceAll('\\', '/');
          const text = changed[path];
          const bytes = text === undefined ? await readFile(join(bag, path)) : Buffer.from(text);
          return { path, source: { bytes } };
        }),
    );
    await mkdir(folder.join('out'));
    const path = folder.join('out', 'a.zip');
    await writePackage(
      {
        target: path,
        stem: own.fileName.replace('.zip', ''),
        createdAt: new Date('2026-11-21T03:04:06Z'),
        payload,
        tagFiles: ['index.html', 'DOC-TRUOC.txt'].map(name => ({
          path: name,
          content: () => Buffer.from('x'),
        })),
        bagInfo: [
          'Source-Organization',
          'External-Identifier',
          'Bag-Software-Agent',
          'Internal-Sender-Description',
        ].map(label => ({ label, value: 'Hồ sơ NTM' })),
      },
      uncontrolled,
    );
    const refused = await refusal(finished(client.packages.open({ source: { path } })));
    expect(refused.code).toBe('packageInvalid');
    expect(JSON.stringify(refused.details)).toContain('phần của tỉnh không khớp');
  });
});
