import { IconAlertTriangle, IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import type { VerifyResult } from '#shared/contract/packages.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { formatCount } from '../../core/format.ts';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import page from '../../ui/page.module.css';
import { PackageCode } from './package-code.tsx';
import { PackagePassword } from './package-password.tsx';
import { ProblemList } from './problem-list.tsx';
import classes from './verify-page.module.css';
import { useVerified, useVerify, type Verifying } from './verify-queue.ts';

/** One package alone: how far it is, and the whole verdict. */
export function VerifyOne({ verifying }: { verifying: Verifying }) {
  const { again } = useVerify();
  const state = useVerified(verifying.key);
  if (state === null) return null;
  if (state.status === 'failed') return <Failure error={state.error} />;
  if (state.status === 'running')
    return (
      <section className={page.card}>
        <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
      </section>
    );
  const lock = state.result.errors.find(({ code }) => code === 'zipLocked' || code === 'zipPassword');
  if (!lock) return <Verdict name={verifying.name} result={state.result} />;
  return (
    <section className={page.card}>
      <PackagePassword
        name={verifying.name}
        wrong={lock.code === 'zipPassword'}
        onPassword={password => void again(verifying, password)}
      />
    </section>
  );
}

function Verdict({ name, result }: { name: string; result: VerifyResult }) {
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
        {result.about ? (
          <>
            <dt>Hồ sơ</dt>
            <dd>
              {result.about.unit} · {result.about.set} · {result.about.year}
              {result.about.submission ? ` · lần trình ${result.about.submission}` : ''}
            </dd>
          </>
        ) : null}
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
