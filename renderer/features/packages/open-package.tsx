import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { FileSource } from '#shared/contract/base.ts';
import type { AppError } from '#shared/errors.ts';
import { isAppError } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob, type JobProgress } from '../../core/jobs.ts';
import { paths } from '../../core/paths.ts';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { PackagePassword } from './package-password.tsx';
import { ProblemList } from './problem-list.tsx';

const openJobs = createJobKind<{ id: string; mergeId: string | null }>();
const key = 'open-package';

type Chosen = readonly (File | string)[];
/** What was opened last, for another try with a password. */
let lastChosen: Chosen = [];

/** Verifies a package, or all volumes of one, and adds the dossier in it; shows the dossier when it is in order. */
export function useOpenPackage() {
  const { client, query } = useApi();
  const sourceOf = useFileSource();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  return useCallback(
    async (files: Chosen, password?: string) => {
      const [first] = files;
      if (first === undefined) return;
      lastChosen = files;
      openJobs.forget(key);
      const end = await openJobs.start(key, `Mở gói ${nameOf(first)}`, async ({ signal, report }) => {
        const [source, ...others] = await sendAll(files, sourceOf, { signal, report });
        if (!source) throw new Error('nothing was chosen');
        const input = { source, others, ...(password === undefined ? {} : { password }) };
        return followJob(await client.packages.open(input, { signal }), report);
      });
      if (end.status !== 'done') return;
      lastChosen = [];
      openJobs.forget(key);
      await cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
      const { id, mergeId } = end.result;
      navigate(mergeId === null ? paths.checklist(id) : paths.merge(id, mergeId));
    },
    [client, query, sourceOf, cache, navigate],
  );
}

function nameOf(file: File | string): string {
  return typeof file === 'string' ? file : file.name;
}

/** One after the other, the progress of all of them together. */
async function sendAll(
  files: Chosen,
  sourceOf: ReturnType<typeof useFileSource>,
  { signal, report }: { signal: AbortSignal; report: (progress: JobProgress) => void },
): Promise<FileSource[]> {
  const total = files.reduce((sum, file) => sum + (typeof file === 'string' ? 0 : file.size), 0);
  const sources: FileSource[] = [];
  let before = 0;
  for (const file of files) {
    if (typeof file === 'string') {
      sources.push({ path: file });
      continue;
    }
    const sentBefore = before;
    const onSent = (done: number) =>
      report({ step: 'uploading', done: sentBefore + done, total, unit: 'bytes' });
    sources.push(await sourceOf(file, { signal, onSent }));
    before += file.size;
  }
  return sources;
}

export function OpenPackageButton() {
  const { shell } = useApi();
  const open = useOpenPackage();
  const icon = <IconFolderOpen size="1.125rem" aria-hidden />;
  const { pickPackage } = shell;
  if (pickPackage) {
    const pick = async () => {
      const path = await pickPackage();
      if (path) await open([path]);
    };
    return (
      <Button variant="default" leftSection={icon} onClick={() => void pick().catch(showError)}>
        Mở gói hồ sơ
      </Button>
    );
  }
  return (
    <FileButton multiple accept=".zip,application/zip" onChange={files => void open(files)}>
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
  const open = useOpenPackage();
  if (isAppError(error, 'packageLocked')) {
    const { path, wrong } = error.details;
    return (
      <section className={page.card} aria-label="Mật khẩu của gói">
        <PackagePassword name={path} wrong={wrong} onPassword={password => void open(lastChosen, password)} />
      </section>
    );
  }
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
