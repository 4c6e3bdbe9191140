import { finished, testCore } from './core.ts';
import { received, submitted } from './review-fixture.ts';
import { tempDir } from './temp-dir.ts';

export const reviewer = {
  name: 'Nguyễn Văn Ân',
  office: 'Sở Nông nghiệp và Môi trường',
  role: 'Chuyên viên',
};

/** A commune that has handed its dossier over, and the reviewers' office that has opened it, each on its machine. */
export async function twoOffices() {
  const folder = await tempDir();
  const commune = await testCore({ who: () => 'Cán bộ xã' });
  const office = await testCore({ who: () => 'Cán bộ sở' });
  const submission = await submitted(commune.client, folder);
  const receivedId = await received(office.client, submission.path);
  await office.client.reviews.begin({ dossierId: receivedId, reviewer, scope: null });
  let files = 0;

  /** What the office says as a file. */
  async function exported(kind: 'answer' | 'contribution' = 'answer', dossierId = receivedId) {
    files += 1;
    return finished(
      office.client.reviews.export({ dossierId, kind, target: folder.join(`dg-${files}.zip`) }),
    );
  }

  return {
    folder,
    commune,
    office,
    submission,
    dossierId: submission.dossierId,
    receivedId,
    exported,
    /** Judges 1.1 as met, asks for more on 2.1 with another figure, and finds a paper unsigned. */
    async judged() {
      await office.client.reviews.judge({
        dossierId: receivedId,
        items: [
          { target: '1.1', change: { verdict: 'met' } },
          {
            target: '2.1',
            change: {
              verdict: 'supplement',
              comment: 'Chưa khớp biểu thống kê',
              request: 'Bổ sung biểu nghiệm thu',
              dueOn: '2026-12-20',
              correction: {
                entry: { kind: 'ratio', numerator: '280', denominator: '287' },
                reason: 'Theo biểu nghiệm thu',
              },
            },
          },
          { target: 'van-ban:to-trinh', change: { verdict: 'notMet', comment: 'Chưa ký' } },
        ],
      });
      return exported();
    },
    /** Reads a file at the commune's; answers with the merge. */
    async read(path: string) {
      const { mergeId } = await finished(commune.client.reviews.read({ source: { path } }));
      if (mergeId === null) throw new Error('expected a merge');
      return commune.client.findings.preview({ mergeId });
    },
    async merge(path: string, figures: string[] = [], acceptOtherSubmission = false) {
      const { mergeId } = await finished(commune.client.reviews.read({ source: { path } }));
      if (mergeId === null) throw new Error('expected a merge');
      return commune.client.findings.apply({ mergeId, figures, acceptOtherSubmission });
    },
    async [Symbol.asyncDispose]() {
      await commune[Symbol.asyncDispose]();
      await office[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
