import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { toAppError } from '#shared/contract/errors.ts';
import type { ReadReview } from '#shared/contract/reviews.ts';
import { useApi } from '../../core/api.ts';
import { errorSentence } from '../../core/error-sentence.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { showDone, showError, showProblems } from '../../ui/notices.tsx';
import { useColleaguesChanged } from './use-colleagues.ts';

type Taken = { taken: number; known: number; failed: { message: string; file: string }[] };
const jobs = createJobKind<Taken>();

/** Takes review files, many at once; one that cannot be taken is named and the others go through. */
export function ReceiveOpinions({ dossier }: { dossier: Dossier }) {
  const { client, shell } = useApi();
  const sourceOf = useFileSource();
  const changed = useColleaguesChanged(dossier.id);
  const { pickFiles } = shell;

  const take = async (files: readonly (File | string)[]) => {
    if (files.length === 0) return;
    const end = await jobs.start(
      `opinions ${dossier.id}`,
      'Nhận ý kiến của thành viên',
      async ({ signal, report }) => {
        const result: Taken = { taken: 0, known: 0, failed: [] };
        for (const file of files) {
          try {
            const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal });
            const read: ReadReview = await followJob(
              await client.reviews.read({ dossierId: dossier.id, source }, { signal }),
              report,
            );
            if (read.readBeforeAt === null) result.taken += 1;
            else result.known += 1;
          } catch (error) {
            const { code } = toAppError(error);
            if (code === 'cancelled' || code === 'coreLost' || code === 'internal') throw error;
            const name = typeof file === 'string' ? (file.split(/[\\/]/).at(-1) ?? file) : file.name;
            const sentence = errorSentence(error);
            const message = sentence.includes(name) ? sentence : `${name}: ${sentence}`;
            result.failed.push({ message, file: name });
          }
        }
        return result;
      },
    );
    await changed();
    if (end.status === 'failed') return showError(end.error, 'Chưa nhận được ý kiến');
    if (end.status !== 'done') return;
    const { taken, known, failed } = end.result;
    const again = known > 0 ? `, ${known} tệp đã có từ trước` : '';
    if (failed.length > 0)
      showProblems(`Đã nhận ${taken}/${files.length} tệp${again}; có tệp chưa nhận được`, failed);
    else showDone(`Đã nhận ${taken} tệp ý kiến${again}.`);
  };

  const look = { leftSection: <IconFileImport size="1.125rem" aria-hidden /> };
  if (pickFiles)
    return (
      <Button
        {...look}
        onClick={() =>
          void pickFiles()
            .then(paths => take(paths ?? []))
            .catch(showError)
        }
      >
        Nhận ý kiến của thành viên
      </Button>
    );
  return (
    <FileButton multiple accept=".zip,application/zip" onChange={files => void take(files)}>
      {props => (
        <Button {...props} {...look}>
          Nhận ý kiến của thành viên
        </Button>
      )}
    </FileButton>
  );
}
