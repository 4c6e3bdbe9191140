import { Button, FileButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { VerifyResult } from '#shared/contract/packages.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { formatCount } from '../../core/format.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { Answer } from '../../ui/answer.tsx';
import { DropArea } from '../../ui/drop-area.tsx';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { PackageCode } from './package-code.tsx';
import { PackagePassword } from './package-password.tsx';
import { ProblemList } from './problem-list.tsx';
import classes from './verify-page.module.css';

type Verified = { name: string; result: VerifyResult };
const verifyJobs = createJobKind<Verified>();
const key = 'verify-package';
/** What was looked at last, for another try with a password. */
let lastChosen: File | string | null = null;

/** Judges any package without opening it: nothing of it enters the workspace. */
export function VerifyPage() {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const state = verifyJobs.use(key);
  const verify = (file: File | string, password?: string) => {
    lastChosen = file;
    return verifyJobs.start(key, 'Kiểm tra gói', async ({ signal, report }) => {
      const onSent = (done: number) =>
        report({ step: 'uploading', done, total: typeof file === 'string' ? 0 : file.size, unit: 'bytes' });
      const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal, onSent });
      const result = await followJob(
        await client.packages.verify({ source, ...(password === undefined ? {} : { password }) }, { signal }),
        report,
      );
      return { name: typeof file === 'string' ? file : file.name, result };
    });
  };
  return (
    <DropArea label="Thả tệp .zip vào đây để kiểm tra" onFiles={([file]) => file && void verify(file)}>
      <div className={page.page} style={{ maxWidth: '52rem' }}>
        <Answer
          detail="Kiểm tra gói có nguyên vẹn không: đủ tệp, đúng mã kiểm tra từng tệp, không bị sửa sau khi xuất. Gói không được thêm vào danh sách hồ sơ."
          action={<PickButton onPick={file => void verify(file)} isBusy={state?.status === 'running'} />}
        >
          {headline(state)}
        </Answer>
        {state?.status === 'running' ? (
          <section className={page.card}>
            <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
          </section>
        ) : null}
        {state?.status === 'failed' ? <Failure error={state.error} /> : null}
        {state?.status === 'done' && lockOf(state.result) ? (
          <section className={page.card}>
            <PackagePassword
              name={state.result.name}
              wrong={lockOf(state.result) === 'zipPassword'}
              onPassword={password => lastChosen && void verify(lastChosen, password)}
            />
          </section>
        ) : null}
        {state?.status === 'done' && !lockOf(state.result) ? <Verdict {...state.result} /> : null}
        {state === null ? (
          <section className={classes.empty}>
            <IconShieldCheck aria-hidden className={classes.emptyIcon} />
            <p>Kéo thả tệp .zip của gói hồ sơ vào đây, hoặc bấm “Chọn gói để kiểm tra”.</p>
          </section>
        ) : null}
      </div>
    </DropArea>
  );
}

/** Why a locked package could not be looked at; undefined for any other. */
function lockOf({ result }: Verified): string | undefined {
  return result.errors.find(({ code }) => code === 'zipLocked' || code === 'zipPassword')?.code;
}

function headline(state: ReturnType<typeof verifyJobs.use>): string {
  if (state?.status === 'running') return 'Đang kiểm tra gói…';
  if (state?.status !== 'done') return 'Kiểm tra một gói hồ sơ';
  if (lockOf(state.result)) return 'Gói có mật khẩu.';
  const { valid, errors, warnings } = state.result.result;
  if (!valid) return `Gói không hợp lệ: ${errors.length} lỗi.`;
  return warnings.length > 0
    ? `Gói hợp lệ, có ${warnings.length} điều cần lưu ý.`
    : 'Gói hợp lệ, còn nguyên vẹn.';
}

function PickButton({ onPick, isBusy }: { onPick: (file: File | string) => void; isBusy: boolean }) {
  const { shell } = useApi();
  const { pickPackage } = shell;
  if (pickPackage) {
    const pick = async () => {
      const path = await pickPackage();
      if (path) onPick(path);
    };
    return (
      <Button disabled={isBusy} onClick={() => void pick().catch(showError)}>
        Chọn gói để kiểm tra
      </Button>
    );
  }
  return (
    <FileButton accept=".zip,application/zip" onChange={file => file && onPick(file)}>
      {props => (
        <Button {...props} disabled={isBusy}>
          Chọn gói để kiểm tra
        </Button>
      )}
    </FileButton>
  );
}

function Verdict({ name, result }: Verified) {
  const tone = result.valid ? (result.warnings.length > 0 ? 'warning' : 'good') : 'bad';
  const Icon = { good: IconCircleCheckFilled, warning: IconAlertTriangle, bad: IconCircleXFilled }[tone];
  return (
    <section className={page.card}>
      <div className={classes.verdict} data-tone={tone}>
        <Icon aria-hidden className={classes.icon} />
        <b>{result.valid ? 'Hợp lệ' : 'Không hợp lệ'}</b>
        <span className={classes.name}>{name}</span>
      </div>
      <dl className={classes.facts}>
        <dt>Số tệp</dt>
        <dd>
          {formatCount(result.files)} ({sizeText(result.bytes)})
        </dd>
        {result.version ? (
          <>
            <dt>Quy cách</dt>
            <dd>BagIt {result.version}</dd>
          </>
        ) : null}
        {result.volume ? (
          <>
            <dt>Tập</dt>
            <dd>
              {result.volume.number}/{result.volume.count}, nguyên vẹn riêng tập này; mở đủ các tập mới kiểm
              tra được cả gói
            </dd>
          </>
        ) : null}
        {result.shortCode && result.digest ? (
          <>
            <dt>Mã kiểm tra</dt>
            <dd>
              <PackageCode shortCode={result.shortCode} digest={result.digest} />
            </dd>
          </>
        ) : null}
      </dl>
      {result.errors.length > 0 ? (
        <>
          <h3 className={classes.heading}>Lỗi ({result.errors.length})</h3>
          <ProblemList problems={result.errors} tone="error" />
        </>
      ) : null}
      {result.warnings.length > 0 ? (
        <>
          <h3 className={classes.heading}>Lưu ý ({result.warnings.length})</h3>
          <ProblemList problems={result.warnings} tone="warning" />
        </>
      ) : null}
    </section>
  );
}
