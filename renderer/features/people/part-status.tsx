import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { PartFileResult } from '#shared/contract/parts.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { isAppError } from '#shared/errors.ts';
import { formatCount } from '../../core/format.ts';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import page from '../../ui/page.module.css';
import { WrittenFileButton } from '../../ui/written-file-button.tsx';
import { exportJobs, exportKey, readJobs, readKey } from './part-jobs.ts';
import classes from './parts.module.css';

/** What the writing or the reading of a part is at, and what became of it. */
export function PartStatus({ dossier }: { dossier: Dossier }) {
  const written = exportJobs.use(exportKey(dossier.id));
  const read = readJobs.use(readKey(dossier.id));
  return (
    <>
      {[written, read].map((state, index) =>
        state?.status === 'running' ? (
          <section key={index === 0 ? 'written' : 'read'} className={page.card} aria-label="Phần việc">
            <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
          </section>
        ) : state?.status === 'failed' && !isAppError(state.error, 'cancelled') ? (
          <Failure key={index === 0 ? 'written' : 'read'} error={state.error} />
        ) : null,
      )}
      {written?.status === 'done' ? <Written dossier={dossier} result={written.result} /> : null}
    </>
  );
}

function Written({ dossier, result }: { dossier: Dossier; result: PartFileResult }) {
  return (
    <section className={page.card} role="status">
      <div className={classes.done}>
        <IconCircleCheckFilled aria-hidden className={classes.icon} />
        <div className={classes.words}>
          <b>
            {dossier.part
              ? 'Đã ghi tệp gửi lại. Chuyển tệp này cho người giao việc.'
              : 'Đã ghi phần việc. Chuyển tệp này cho người phụ trách.'}
          </b>
          <span className={classes.path}>{result.path}</span>
          <span className={page.muted}>
            {formatCount(result.files)} tệp, {sizeText(result.bytes)} · mã kiểm tra {result.shortCode}
          </span>
        </div>
        <WrittenFileButton file={result} />
      </div>
    </section>
  );
}
