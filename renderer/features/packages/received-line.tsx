import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleXFilled, IconHourglass } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Dossier, ReceivedCheck } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { useOpenPackages } from './open-queue.ts';
import { PickPackagesButton } from './pick-packages-button.tsx';
import { ProblemList } from './problem-list.tsx';
import classes from './received-line.module.css';

const askAgainMs = 1500;

/** Above the pages of a received dossier, as long as its package was not found whole: how far it is, or what is wrong. */
export function ReceivedLine({ dossier }: { dossier: Dossier }) {
  const { check } = dossier;
  useAskAgain(dossier.id, check?.state === 'checking');
  if (!check || (check.state === 'intact' && check.warnings.length === 0)) return null;
  return (
    <section className={classes.line} data-state={check.state} aria-label="Kiểm tra gói">
      {check.state === 'checking' ? <Checking /> : null}
      {check.state === 'unfinished' ? <Unfinished check={check} /> : null}
      {check.state === 'broken' ? (
        <div className={classes.words} role="alert">
          <IconCircleXFilled aria-hidden className={classes.icon} />
          <span>
            <b>Gói không nguyên vẹn.</b> Chỉ xem được, chưa thẩm định được. Hãy đề nghị nơi gửi xuất và gửi
            lại.
          </span>
        </div>
      ) : null}
      <Details check={check} />
    </section>
  );
}

/** The verdict may come in another window, or after the job's end was missed. */
function useAskAgain(dossierId: string, isChecking: boolean): void {
  const { query } = useApi();
  const cache = useQueryClient();
  useEffect(() => {
    if (!isChecking) return;
    const queryKey = query.dossiers.get.key({ input: { dossierId } });
    const timer = setInterval(() => void cache.invalidateQueries({ queryKey }), askAgainMs);
    return () => clearInterval(timer);
  }, [query, cache, dossierId, isChecking]);
}

function Checking() {
  return (
    <div className={classes.words}>
      <IconHourglass aria-hidden className={classes.icon} />
      <span>
        <b>Đang kiểm tra gói.</b> Đã xem được hồ sơ; minh chứng hiện dần. Kiểm tra xong mới thẩm định được.
      </span>
    </div>
  );
}

function Unfinished({ check }: { check: ReceivedCheck }) {
  const { open } = useOpenPackages();
  const { sourcePath } = check;
  const look = { size: 'compact-md', variant: 'default' } as const;
  return (
    <div className={classes.words} role="alert">
      <IconAlertTriangle aria-hidden className={classes.icon} />
      <span>
        <b>Chưa kiểm tra xong.</b> Việc kiểm tra đã dừng giữa chừng nên chưa biết gói có nguyên vẹn không.
      </span>
      {sourcePath === null ? (
        <PickPackagesButton {...look} label="Mở lại gói" onPick={files => void open(files)} />
      ) : (
        <Button {...look} title={sourcePath} onClick={() => void open([sourcePath])}>
          Mở lại gói
        </Button>
      )}
    </div>
  );
}

function Details({ check: { problems, warnings } }: { check: ReceivedCheck }) {
  if (problems.length + warnings.length === 0) return null;
  return (
    <details className={classes.details} open={problems.length > 0 && problems.length <= 3}>
      <summary>{problems.length > 0 ? `Xem lỗi (${problems.length})` : 'Điều cần lưu ý'}</summary>
      <ProblemList problems={problems} tone="error" />
      <ProblemList problems={warnings} tone="warning" />
    </details>
  );
}
