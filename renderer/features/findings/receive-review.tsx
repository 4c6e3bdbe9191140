import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ReadReview } from '#shared/contract/reviews.ts';
import { isAppError } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { paths } from '../../core/paths.ts';
import { showError } from '../../ui/notices.tsx';

const readJobs = createJobKind<ReadReview>();

/** Takes the file of a review that was sent back; what it would change is looked at before it does. */
export function ReceiveReview({ dossier }: { dossier: Dossier }) {
  const { pickPackages } = useApi().shell;
  const read = useReadReview(dossier.id);
  const icon = <IconFileImport size="1.125rem" aria-hidden />;
  if (pickPackages) {
    const pick = async () => {
      const [path] = await pickPackages();
      if (path) await read(path);
    };
    return (
      <Button variant="default" leftSection={icon} onClick={() => void pick().catch(showError)}>
        Nhận ý kiến thẩm định
      </Button>
    );
  }
  return (
    <FileButton accept=".zip,application/zip" onChange={file => file && void read(file)}>
      {props => (
        <Button {...props} variant="default" leftSection={icon}>
          Nhận ý kiến thẩm định
        </Button>
      )}
    </FileButton>
  );
}

function useReadReview(dossierId: string) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const [, navigate] = useLocation();
  return useCallback(
    async (file: File | string) => {
      const name = typeof file === 'string' ? file : file.name;
      const key = `review for ${dossierId}`;
      readJobs.forget(key);
      const end = await readJobs.start(key, `Nhận ý kiến thẩm định ${name}`, async ({ signal, report }) => {
        const total = typeof file === 'string' ? 0 : file.size;
        const onSent = (done: number) => report({ step: 'uploading', done, total, unit: 'bytes' });
        const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal, onSent });
        return followJob(await client.reviews.read({ dossierId, source }, { signal }), report);
      });
      readJobs.forget(key);
      if (end.status === 'failed' && !isAppError(end.error, 'cancelled')) showError(end.error);
      if (end.status !== 'done' || end.result.mergeId === null) return;
      navigate(paths.reviewMerge(end.result.dossierId, end.result.mergeId));
    },
    [client, sourceOf, dossierId, navigate],
  );
}
