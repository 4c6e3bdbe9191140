import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconDownload, IconFolder, IconPackageExport } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ExportOptions, ExportResult } from '#shared/contract/packages.ts';
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
import { type ExportChoice, optionsOf } from './export-options.tsx';
import classes from './export-package.module.css';
import { PackageCode } from './package-code.tsx';

const exportJobs = createJobKind<ExportResult>();
const keyOf = (dossierId: string) => `export ${dossierId}`;

/** Asks for the place where the shell can, then writes the package; the page stays usable meanwhile. */
function useExport(dossier: Dossier) {
  const { client, query, shell } = useApi();
  const cache = useQueryClient();
  const dossierId = dossier.id;
  return async (options: ExportOptions) => {
    let target: string | null = null;
    if (shell.pickSavePath) {
      const { fileName } = await client.packages.suggestName({
        dossierId,
        withoutPersonal: options.withoutPersonal,
      });
      const picked = await shell.pickSavePath(fileName);
      if (!picked) return;
      target = picked;
    }
    const end = await exportJobs.start(
      keyOf(dossierId),
      `Xuất gói ${unitText(dossier.unit)}`,
      async ({ signal, report }) =>
        followJob(await client.packages.export({ dossierId, target, options }, { signal }), report),
    );
    if (end.status !== 'done') return;
    await cache.invalidateQueries({ queryKey: query.dossiers.get.key({ input: { dossierId } }) });
    await cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
  };
}

type ButtonProps = { dossier: Dossier; choice: ExportChoice; onStart: () => void };

export function ExportButton({ dossier, choice, onStart }: ButtonProps) {
  const start = useExport(dossier);
  const state = exportJobs.use(keyOf(dossier.id));
  const options = optionsOf(choice);
  return (
    <Button
      leftSection={<IconPackageExport size="1.125rem" aria-hidden />}
      disabled={state?.status === 'running' || dossier.result.unconfirmed > 0 || typeof options === 'string'}
      onClick={() => {
        if (typeof options === 'string') return;
        void start(options).catch(showError);
        onStart();
      }}
    >
      {choice.withoutPersonal ? 'Xuất bản sao' : 'Xuất gói hồ sơ'}
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
          <b>{headline(result)}</b>
          {result.volumes.map(({ path }) => (
            <span key={path} className={classes.path}>
              {path}
            </span>
          ))}
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
          result.volumes.map(({ fileName }, index) => (
            <Button
              key={fileName}
              component="a"
              variant="light"
              href={`files/exports/${encodeURIComponent(fileName)}`}
              download={fileName}
              leftSection={<IconDownload size="1.125rem" aria-hidden />}
            >
              {result.volumes.length > 1 ? `Tải tập ${index + 1}` : 'Tải về'}
            </Button>
          ))
        )}
      </div>
    </section>
  );
}

function headline({ submission, unchanged, leftOut, volumes }: ExportResult): string {
  const split = volumes.length > 1 ? `, chia ${volumes.length} tập` : '';
  if (leftOut !== null)
    return `Đã xuất bản sao${split}: bỏ ${leftOut} tệp có dữ liệu cá nhân, không tính là lần trình.`;
  return unchanged
    ? `Hồ sơ không thay đổi từ lần trình ${submission}: đã xuất lại đúng gói đó${split}.`
    : `Đã xuất và kiểm tra xong gói, lần trình ${submission}${split}.`;
}
