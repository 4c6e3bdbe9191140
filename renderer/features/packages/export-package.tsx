import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconDownload, IconFolder, IconPackageExport } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ExportResult } from '#shared/contract/packages.ts';
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
import classes from './export-package.module.css';
import { PackageCode } from './package-code.tsx';

const exportJobs = createJobKind<ExportResult>();
const keyOf = (dossierId: string) => `export ${dossierId}`;

/** Asks for the place where the shell can, then writes the package; the page stays usable meanwhile. */
function useExport(dossier: Dossier) {
  const { client, query, shell } = useApi();
  const cache = useQueryClient();
  const dossierId = dossier.id;
  return async () => {
    let target: string | null = null;
    if (shell.pickSavePath) {
      const { fileName } = await client.packages.suggestName({ dossierId });
      const picked = await shell.pickSavePath(fileName);
      if (!picked) return;
      target = picked;
    }
    const end = await exportJobs.start(
      keyOf(dossierId),
      `Xuất gói ${unitText(dossier.unit)}`,
      async ({ signal, report }) =>
        followJob(await client.packages.export({ dossierId, target }, { signal }), report),
    );
    if (end.status !== 'done') return;
    await cache.invalidateQueries({ queryKey: query.dossiers.get.key({ input: { dossierId } }) });
    await cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
  };
}

export function ExportButton({ dossier }: { dossier: Dossier }) {
  const start = useExport(dossier);
  const state = exportJobs.use(keyOf(dossier.id));
  return (
    <Button
      leftSection={<IconPackageExport size="1.125rem" aria-hidden />}
      disabled={state?.status === 'running' || dossier.result.unconfirmed > 0}
      onClick={() => void start().catch(showError)}
    >
      Xuất gói hồ sơ
    </Button>
  );
}

export function ExportStatus({ dossier }: { dossier: Dossier }) {
  const state = exportJobs.use(keyOf(dossier.id));
  if (state === null) return null;
  if (state.status === 'running') {
    return (
      <section className={page.card} aria-label="Đang xuất gói">
        <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
      </section>
    );
  }
  if (state.status === 'failed') {
    return isAppError(state.error, 'cancelled') ? (
      <p className={page.muted} role="status">
        Đã hủy xuất gói, không để lại tệp dở dang.
      </p>
    ) : (
      <Failure error={state.error} />
    );
  }
  return <Exported result={state.result} />;
}

function Exported({ result }: { result: ExportResult }) {
  const { shell } = useApi();
  return (
    <section className={page.card} role="status">
      <div className={classes.done}>
        <IconCircleCheckFilled aria-hidden className={classes.icon} />
        <div className={classes.words}>
          <b>
            {result.unchanged
              ? `Hồ sơ không thay đổi từ lần trình ${result.submission}: đã xuất lại đúng gói đó.`
              : `Đã xuất và kiểm tra xong gói, lần trình ${result.submission}.`}
          </b>
          <span className={classes.path}>{result.path}</span>
          <span className={page.muted}>
            {formatCount(result.files)} tệp, {sizeText(result.bytes)}
          </span>
        </div>
        <div className={classes.code}>
          <span className={page.muted}>Mã kiểm tra</span>
          <PackageCode shortCode={result.shortCode} digest={result.digest} />
        </div>
        {shell.showInFolder ? (
          <Button
            variant="light"
            leftSection={<IconFolder size="1.125rem" aria-hidden />}
            onClick={() => shell.showInFolder?.(result.path)}
          >
            Mở thư mục
          </Button>
        ) : (
          <Button
            component="a"
            variant="light"
            href={`files/exports/${encodeURIComponent(result.fileName)}`}
            download={result.fileName}
            leftSection={<IconDownload size="1.125rem" aria-hidden />}
          >
            Tải về
          </Button>
        )}
      </div>
    </section>
  );
}
