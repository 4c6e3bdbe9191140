import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { AppError } from '#shared/errors.ts';
import { isAppError } from '#shared/errors.ts';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import page from '../../ui/page.module.css';
import { OpenList } from './open-list.tsx';
import { forgetOpening, type Opening, useOpening, useOpenings, useOpenPackages } from './open-queue.ts';
import { PackagePassword } from './package-password.tsx';
import { PickPackagesButton } from './pick-packages-button.tsx';
import { ProblemList } from './problem-list.tsx';

export function OpenPackageButton() {
  const { open } = useOpenPackages();
  return (
    <PickPackagesButton
      label="Mở gói hồ sơ"
      variant="default"
      leftSection={<IconFolderOpen size="1.125rem" aria-hidden />}
      onPick={files => void open(files)}
    />
  );
}

/** What the opening is at, or why the package was refused; of many, each. */
export function OpenPackageStatus() {
  const openings = useOpenings();
  const [first, ...others] = openings;
  if (!first) return null;
  return others.length > 0 ? <OpenList openings={openings} /> : <OpenOne opening={first} />;
}

function OpenOne({ opening }: { opening: Opening }) {
  const state = useOpening(opening.key);
  if (state === null || state.status === 'done') return null;
  if (state.status === 'running') {
    return (
      <section className={page.card} aria-label="Mở gói hồ sơ">
        <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
      </section>
    );
  }
  return isAppError(state.error, 'cancelled') ? null : <Refused opening={opening} error={state.error} />;
}

function Refused({ opening, error }: { opening: Opening; error: AppError }) {
  const { again } = useOpenPackages();
  if (isAppError(error, 'packageLocked')) {
    const { path, wrong } = error.details;
    return (
      <section className={page.card} aria-label="Mật khẩu của gói">
        <PackagePassword name={path} wrong={wrong} onPassword={password => void again(opening, password)} />
      </section>
    );
  }
  if (!isAppError(error, 'packageInvalid')) return <Failure error={error} />;
  const { path, problems } = error.details;
  return (
    <section className={page.card} role="alert">
      <h2>Không mở được gói “{path}”</h2>
      <p>
        Tệp này không phải gói hồ sơ, hoặc đã hỏng đến mức không đọc được. Chưa có gì được thêm vào máy. Hãy
        đề nghị nơi gửi xuất và gửi lại.
      </p>
      <ProblemList problems={problems} tone="error" />
      <Button variant="default" size="compact-md" mt="sm" onClick={() => forgetOpening(opening.key)}>
        Đã hiểu
      </Button>
    </section>
  );
}
