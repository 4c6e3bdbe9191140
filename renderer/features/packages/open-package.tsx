import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#shared/errors.ts';
import { isAppError } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { paths } from '../../core/paths.ts';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { ProblemList } from './problem-list.tsx';

const openJobs = createJobKind<{ id: string; mergeId: string | null }>();
const key = 'open-package';

/** Verifies a package and adds the dossier in it; shows the dossier when it is in order. */
export function useOpenPackage() {
  const { client, query } = useApi();
  const sourceOf = useFileSource();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  return useCallback(
    async (file: File | string) => {
      const name = typeof file === 'string' ? file : file.name;
      const end = await openJobs.start(key, `Mở gói ${name}`, async ({ signal, report }) => {
        const total = typeof file === 'string' ? 0 : file.size;
        const onSent = (done: number) => report({ step: 'uploading', done, total, unit: 'bytes' });
        const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal, onSent });
        return followJob(await client.packages.open({ source }, { signal }), report);
      });
      if (end.status !== 'done') return;
      openJobs.forget(key);
      await cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
      const { id, mergeId } = end.result;
      navigate(mergeId === null ? paths.checklist(id) : paths.merge(id, mergeId));
    },
    [client, query, sourceOf, cache, navigate],
  );
}

export function OpenPackageButton() {
  const { shell } = useApi();
  const open = useOpenPackage();
  const icon = <IconFolderOpen size="1.125rem" aria-hidden />;
  const { pickPackage } = shell;
  if (pickPackage) {
    const pick = async () => {
      const path = await pickPackage();
      if (path) await open(path);
    };
    return (
      <Button variant="default" leftSection={icon} onClick={() => void pick().catch(showError)}>
        Mở gói hồ sơ
      </Button>
    );
  }
  return (
    <FileButton accept=".zip,application/zip" onChange={file => file && void open(file)}>
      {props => (
        <Button {...props} variant="default" leftSection={icon}>
          Mở gói hồ sơ
        </Button>
      )}
    </FileButton>
  );
}

/** What the opening is at, or why the package was refused. */
export function OpenPackageStatus() {
  const state = openJobs.use(key);
  if (state === null || state.status === 'done') return null;
  if (state.status === 'running') {
    return (
      <section className={page.card} aria-label="Mở gói hồ sơ">
        <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
      </section>
    );
  }
  return isAppError(state.error, 'cancelled') ? null : <Refused error={state.error} />;
}

function Refused({ error }: { error: AppError }) {
  if (!isAppError(error, 'packageInvalid')) return <Failure error={error} />;
  const { path, problems } = error.details;
  return (
    <section className={page.card} role="alert">
      <h2>Không mở được gói “{path}”</h2>
      <p>
        Gói không còn nguyên vẹn hoặc không phải gói hồ sơ. Chưa có gì được thêm vào máy. Hãy đề nghị nơi gửi
        xuất và gửi lại.
      </p>
      <ProblemList problems={problems} tone="error" />
      <Button variant="default" size="compact-md" mt="sm" onClick={() => openJobs.forget(key)}>
        Đã hiểu
      </Button>
    </section>
  );
}
