import { Button, FileButton } from '@mantine/core';
import { IconFileImport, IconTable } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { isAppError } from '#shared/errors.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { DropArea } from '../../ui/drop-area.tsx';
import explained from '../../ui/explained.module.css';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import page from '../../ui/page.module.css';
import { ExportChecklist } from './export-checklist.tsx';
import classes from './results-page.module.css';
import { ResultsPreview } from './results-preview.tsx';
import { readResultsJobs, readResultsKey, useReadResults } from './use-read-results.ts';

/** Figures from the commune's own Excel table into the dossier, and the checklist out as such a table. */
export function ResultsPage({ dossier }: { dossier: Dossier }) {
  const read = useReadResults(dossier.id);
  const state = readResultsJobs.use(readResultsKey(dossier.id));
  const isBusy = state?.status === 'running';
  const isClosed = isReadOnly(dossier);
  const pick = (label: string, variant: 'filled' | 'default') => (
    <FileButton accept=".xlsx,.xls,.ods,.docx" onChange={file => file && void read(file)}>
      {props => (
        <Button
          {...props}
          variant={variant}
          disabled={isBusy || isClosed}
          leftSection={<IconFileImport size="1.125rem" aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
  return (
    <DropArea
      label="Thả bảng kết quả vào đây"
      disabled={isBusy || isClosed}
      onFiles={([file]) => file && void read(file)}
    >
      <div className={`${page.page} ${classes.page}`}>
        <Link href={paths.checklist(dossier.id)} className={explained.back}>
          ‹ Tiêu chí
        </Link>
        {state?.status === 'done' ? (
          <ResultsPreview
            key={state.result.key}
            dossier={dossier}
            read={state.result}
            pickAnother={pick('Chọn tệp khác', 'default')}
          />
        ) : (
          <>
            <Answer
              action={
                <>
                  {pick('Chọn tệp Excel', 'filled')}
                  <ExportChecklist dossier={dossier} />
                </>
              }
              detail="Chưa có gì được ghi vào hồ sơ cho đến khi bạn xem trước và đồng ý."
            >
              Nhập kết quả từ bảng Excel của xã
            </Answer>
            {state?.status === 'running' ? (
              <section className={page.card}>
                <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
              </section>
            ) : null}
            {state?.status === 'failed' && !isAppError(state.error, 'cancelled') ? (
              <Failure error={state.error} />
            ) : null}
            {isBusy ? null : <Explanation />}
          </>
        )}
      </div>
    </DropArea>
  );
}

function Explanation() {
  return (
    <section className={explained.empty}>
      <IconTable aria-hidden className={explained.icon} />
      <p>
        Thả vào đây tệp <b>.xlsx, .xls, .ods</b> hoặc <b>.docx</b> có bảng kết quả các tiêu chí.
      </p>
      <p className={page.muted}>
        Bảng cần có cột nội dung chỉ tiêu (hoặc mã) và cột kết quả thực hiện hay tự đánh giá. Mỗi dòng được
        nhận ra theo mã hoặc theo câu chữ; dòng nào chưa rõ sẽ được đánh dấu để bạn chọn. Công thức không được
        tính lại.
      </p>
      <p className={page.muted}>
        Chưa có bảng? Bấm “Xuất bảng tiêu chí”, điền trong Excel rồi nhập lại tại đây.
      </p>
    </section>
  );
}
