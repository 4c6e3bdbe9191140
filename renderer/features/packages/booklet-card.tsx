import { Button, Checkbox } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { BookletResult } from '#shared/contract/booklet.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { bookletReasons } from '#shared/domain/booklet.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { isAppError } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { formatCount } from '../../core/format.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { WrittenFileButton } from '../../ui/written-file-button.tsx';
import classes from './booklet-card.module.css';

const bookletJobs = createJobKind<BookletResult>();
const keyOf = (dossierId: string) => `booklet ${dossierId}`;

/** All evidence as one PDF: made here, read, printed and bound anywhere. */
export function BookletCard({ dossier }: { dossier: Dossier }) {
  const { client, shell } = useApi();
  const [withoutPersonal, setWithoutPersonal] = useState(false);
  const state = bookletJobs.use(keyOf(dossier.id));
  if (dossier.evidenceTotal === 0) return null;

  async function start(): Promise<void> {
    const dossierId = dossier.id;
    let target: string | null = null;
    if (shell.pickSavePath) {
      const { fileName } = await client.booklet.suggestName({ dossierId });
      const picked = await shell.pickSavePath(fileName);
      if (!picked) return;
      target = picked;
    }
    await bookletJobs.start(
      keyOf(dossierId),
      `Ghép minh chứng ${unitText(dossier.unit)}`,
      async ({ signal, report }) =>
        followJob(await client.booklet.write({ dossierId, target, withoutPersonal }, { signal }), report),
    );
  }

  return (
    <section className={page.card} aria-labelledby="booklet">
      <h2 id="booklet">Ghép minh chứng thành một tệp PDF</h2>
      <p className={classes.words}>
        Có bìa, mục lục và số trang để đọc liền mạch hoặc in đóng quyển. Ảnh xếp hai tấm một trang; tệp Word,
        Excel chỉ ghi tên ở chỗ của nó.
      </p>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size="1.125rem" aria-hidden />}
          disabled={state?.status === 'running'}
          onClick={() => void start().catch(showError)}
        >
          Ghép thành PDF
        </Button>
        <Checkbox
          label="Không đưa vào tệp có dữ liệu cá nhân"
          checked={withoutPersonal}
          onChange={event => setWithoutPersonal(event.currentTarget.checked)}
        />
      </div>
      {state?.status === 'running' ? (
        <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
      ) : null}
      {state?.status === 'failed' ? <Ended error={state.error} /> : null}
      {state?.status === 'done' ? <Bound result={state.result} /> : null}
    </section>
  );
}

function Ended({ error }: { error: Parameters<typeof Failure>[0]['error'] }) {
  return isAppError(error, 'cancelled') ? (
    <p className={page.muted} role="status">
      Đã hủy, không để lại tệp dở dang.
    </p>
  ) : (
    <Failure error={error} />
  );
}

function Bound({ result }: { result: BookletResult }) {
  const { named } = result;
  return (
    <div className={classes.done} role="status">
      <div className={classes.line}>
        <span className={classes.path}>
          <b>
            Đã ghép {formatCount(result.files)} tệp thành {formatCount(result.pages)} trang,{' '}
            {sizeText(result.bytes)}.
          </b>{' '}
          {result.path}
        </span>
        <WrittenFileButton file={result} />
      </div>
      {named.length > 0 ? (
        <details>
          <summary>{formatCount(named.length)} tệp chỉ ghi tên</summary>
          <ul className={classes.named}>
            {named.map(({ name, label, reason }) => (
              <li key={`${label} ${name}`}>
                {label} – {name}: {bookletReasons[reason]}.
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
