import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedPath } from '#core/workspace/folders.ts';
import { finished, refusal, testCore } from '../../support/core.ts';
import { received, submitted } from '../../support/review-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('files go with an opinion into the store, are opened as copies, and are taken off and back', async () => {
  await using folder = await tempDir();
  const opened: string[] = [];
  await using office = await testCore({
    openPath: async path => {
      opened.push(await readFile(path, 'utf8'));
    },
  });
  const { reviews, changes } = office.client;
  const dossierId = await received(office.client, (await submitted(office.client, folder)).path);
  await writeFile(folder.join('Biên bản kiểm tra.txt'), 'Đã đo lại 280 km');
  await writeFile(folder.join('Rỗng.txt'), '');
  const place = { dossierId, target: '2.1' };
  const sources = ['Biên bản kiểm tra.txt', 'Rỗng.txt'].map(name => ({ path: folder.join(name) }));

  const { review, failed } = await finished(reviews.attach({ ...place, sources }));
  expect(failed).toMatchObject([{ code: 'fileEmpty', file: 'Rỗng.txt' }]);
  const [file] = review.rows[0]?.own?.attachments ?? [];
  expect(file).toMatchObject({ name: 'Biên bản kiểm tra.txt', sizeBytes: 21 });
  const sha256 = file?.sha256 ?? '';
  expect(await readFile(storedPath(join(office.workspaceDir, 'store'), sha256), 'utf8')).toBe(
    'Đã đo lại 280 km',
  );

  const again = await finished(reviews.attach({ ...place, sources: sources.slice(0, 1) }));
  expect(again.review.rows[0]?.own?.attachments).toHaveLength(1);
  await reviews.openAttachment({ ...place, sha256 });
  expect(opened).toEqual(['Đã đo lại 280 km']);

  expect((await reviews.detach({ ...place, sha256 })).rows).toEqual([]);
  expect((await refusal(reviews.openAttachment({ ...place, sha256 }))).code).toBe('notFound');
  await changes.undo({ dossierId });
  const back = await reviews.judge({ dossierId, items: [{ target: '2.1', change: { verdict: 'notMet' } }] });
  expect(back.rows[0]?.own).toMatchObject({ verdict: 'notMet', attachments: [{ sha256 }] });

  const elsewhere = reviews.attach({ dossierId, target: '99.9', sources: sources.slice(0, 1) });
  expect((await refusal(finished(elsewhere))).code).toBe('notFound');
});
