import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finished, refusal, testCore } from '../../support/core.ts';
import { forge } from '../../support/forged-package.ts';
import { tempDir } from '../../support/temp-dir.ts';

describe('a package whose digests are right and whose data are hostile', () => {
  test('is refused in a few words, however many faults it has, and leaves nothing', async () => {
    await using folder = await tempDir();
    const forged = await forge(folder);
    await using app = await testCore();
    const keys = Array.from({ length: 50_000 }, (_, index) => `"9.${index}": 5,`).join('');
    const changes: ((text: string) => string)[] = [
      text => text.replace('"assessments": {', `"assessments": {${keys}`),
      text => text.replace('{', `{${keys}`),
      text => text.replace('"unit"', '"__proto__": {}, "unit"'),
      text => text.replace(/"path": "[^"]+"/, '"path": "bag-info.txt"'),
      text => text.replace('"village": null', `"village": "${'x'.repeat(10_000_000)}"`),
      text => text + ' '.repeat(65 * 1024 ** 2),
      () => '['.repeat(1_000_000),
    ];
    for (const change of changes) {
      const refused = await refusal(
        finished(app.client.packages.open({ source: { path: await forged(change) } })),
      );
      expect(refused).toMatchObject({ code: 'packageInvalid' });
      expect(JSON.stringify(refused.details).length).toBeLessThan(50_000);
    }
    expect(await app.client.dossiers.list()).toEqual([]);
    expect(await readdir(join(app.workspaceDir, 'received'))).toEqual([]);
  });

  test('cannot hang every file on every indicator', async () => {
    await using folder = await tempDir();
    const forged = await forge(folder);
    await using app = await testCore();
    const more = Array.from({ length: 3000 }, (_, index) => ({
      path: `data/minh-chung/TC01/f${index}.txt`,
      bytes: Buffer.from(`${index}`),
    }));
    const zip = await forged(text => {
      const dossier = JSON.parse(text);
      const [first] = dossier.evidence;
      dossier.evidence = more.map(({ path, bytes }, index) => ({
        ...first,
        id: `e${index}`,
        path,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sizeBytes: bytes.length,
        indicators: Object.keys(dossier.assessments),
      }));
      return JSON.stringify(dossier);
    }, more);
    const refused = await refusal(finished(app.client.packages.open({ source: { path: zip } })));
    expect(refused.code).toBe('packageInvalid');
  });

  test('with names of strange signs is shown, and every page of it still answers', async () => {
    await using folder = await tempDir();
    const forged = await forge(folder);
    await using app = await testCore();
    for (const name of ['\\ud800.pdf', '\\u0000\\n\\u202e\\u001b[31m.pdf', '<img src=x onerror=alert(1)>'])
      await finished(
        app.client.packages.open({
          source: {
            path: await forged(text =>
              text
                .replace('"a.pdf"', `"${name}"`)
                .replace(/"communeName": "[^"]+"/, `"communeName": "${name}"`),
            ),
          },
        }),
      );
    const list = await app.client.dossiers.list();
    expect(list).toHaveLength(3);
    for (const { id } of list) {
      expect((await app.client.evidence.list({ dossierId: id })).length).toBe(1);
      expect((await app.client.dossiers.check({ dossierId: id })).problems.length).toBeGreaterThan(0);
    }
  });
});
