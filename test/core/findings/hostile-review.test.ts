import { describe, expect, test } from 'vitest';
import { type ReviewJson, reviewJsonSchema } from '#shared/domain/review-json.ts';
import { errorText } from '#shared/error-text.ts';
import { finished, refusal } from '../../support/core.ts';
import { forgedReview } from '../../support/forged-review.ts';
import { twoOffices } from '../../support/return-fixture.ts';

/** Two offices, and a way to change what a review file of theirs says. */
async function forgingOffices() {
  const offices = await twoOffices();
  let count = 0;
  return {
    ...offices,
    forged(path: string, change: (review: ReviewJson) => object) {
      count += 1;
      const edit = (text: string) => JSON.stringify(change(reviewJsonSchema.parse(JSON.parse(text))));
      return forgedReview(offices.folder, path, edit, `sua-${count}.zip`);
    },
    [Symbol.asyncDispose]: () => offices[Symbol.asyncDispose](),
  };
}

async function sentence(call: Promise<unknown>): Promise<string> {
  const { code, details } = await refusal(call);
  return errorText(code, details);
}

const misfit = { entry: { kind: 'parts', met: ['a'] }, reason: 'Sửa tay' };

describe('a review file that somebody changed and made whole again', { timeout: 240_000 }, () => {
  test('is refused where it calls the submission it judged by another number or another commune', async () => {
    await using offices = await forgingOffices();
    const { path } = await offices.judged();
    const read = (file: string) => finished(offices.commune.client.reviews.read({ source: { path: file } }));
    const later = await offices.forged(path, ({ target, ...review }) => ({
      ...review,
      target: { ...target, submission: { ...target.submission, number: 5 } },
    }));
    // A finding is closed by what is said of a later submission: the number must not come from the file.
    expect(await sentence(read(later))).toContain('tệp ghi lần trình 5 nhưng mã');
    const elsewhere = await offices.forged(path, ({ target, ...review }) => ({
      ...review,
      target: { ...target, unit: { ...target.unit, communeCode: '99999', communeName: 'xã Khác' } },
    }));
    expect(await sentence(read(elsewhere))).toContain('tệp ghi xã Khác');
    const { findings } = await offices.commune.client.dossiers.get({ dossierId: offices.dossierId });
    expect(findings).toEqual([]);
  });

  test('brings no figure into the dossier that its indicator does not have', async () => {
    await using offices = await forgingOffices();
    const { commune, dossierId } = offices;
    const { path } = await offices.judged();
    const file = await offices.forged(path, review => ({
      ...review,
      opinions: [
        ...review.opinions.map(each => ({ ...each, correction: misfit })),
        { ...review.opinions[0], target: '99.9', correction: misfit },
      ],
    }));
    const before = await commune.client.dossiers.get({ dossierId });
    for (const target of ['2.1', '99.9', 'van-ban:to-trinh'])
      expect(await sentence(offices.merge(file, [target]))).toContain('không cùng loại với chỉ tiêu');
    expect(await commune.client.dossiers.get({ dossierId })).toEqual(before);
    // Without the figures what it says is taken, and what the set does not have stands under its code.
    expect(await offices.merge(file)).toMatchObject({ findings: 4, figures: [] });
    const { findings, criteria } = await commune.client.dossiers.get({ dossierId });
    expect(findings.map(({ label }) => label)).toEqual(['1.1', '2.1', 'Văn bản', '99.9']);
    expect(criteria.map(({ verdict }) => verdict)).toEqual(before.criteria.map(({ verdict }) => verdict));
  });

  test('with five thousand opinions on nothing the set has is taken, and the dossier still opens and goes out', async () => {
    await using offices = await forgingOffices();
    const { commune, dossierId } = offices;
    const { path } = await offices.judged();
    const file = await offices.forged(path, review => ({
      ...review,
      opinions: Array.from({ length: 5000 }, (_, index) => ({
        ...review.opinions[1],
        target: `${index + 100}.1`,
        correction: null,
        display: '',
        comment: '=HYPERLINK("http://x")<img src=x onerror=alert(1)>\u202etxt.exe',
      })),
    }));
    expect(await offices.merge(file)).toMatchObject({ findings: 5000 });
    const { findings } = await commune.client.dossiers.get({ dossierId });
    expect(findings.filter(({ state }) => state === 'open').length).toBe(5000);
    const exported = await finished(
      commune.client.packages.export({ dossierId, target: offices.folder.join('lan-2.zip') }),
    );
    expect(exported.submission).toBe(2);
    const received = await finished(offices.office.client.packages.open({ source: { path: exported.path } }));
    expect(received.problems).toEqual([]);
  });

  test('of a colleague changes no result by a figure of another kind', async () => {
    await using offices = await forgingOffices();
    const { office, receivedId } = offices;
    await offices.judged();
    const before = await office.client.reviews.get({ dossierId: receivedId });
    const { path } = await offices.exported('contribution');
    const file = await offices.forged(path, review => ({
      ...review,
      id: 'dong-nghiep',
      reviewers: [{ name: 'Trần Thị Bình', office: '', role: '' }],
      opinions: [{ ...review.opinions[0], target: '2.2', by: ['Trần Thị Bình'], correction: misfit }],
    }));
    await finished(office.client.reviews.read({ dossierId: receivedId, source: { path: file } }));
    const { rows } = await office.client.reviews.get({ dossierId: receivedId });
    expect(rows.find(({ target }) => target === '2.2')).toMatchObject({
      others: [{ by: 'Trần Thị Bình' }],
      corrected: null,
      joint: { verdict: 'met' },
    });
    expect(rows.length).toBe(before.rows.length + 1);
  });
});
