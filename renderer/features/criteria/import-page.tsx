import { Button, FileButton } from '@mantine/core';
import { IconFileImport, IconTable } from '@tabler/icons-react';
import { Link } from 'wouter';
import { type AppError, isAppError } from '#shared/errors.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { DropArea } from '../../ui/drop-area.tsx';
import explained from '../../ui/explained.module.css';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import page from '../../ui/page.module.css';
import { ImportOverlayFile } from './import-overlay-file.tsx';
import classes from './import-page.module.css';
import { ImportSetFile } from './import-set-file.tsx';
import { ImportTable } from './import-table.tsx';
import { ProblemLines } from './problem-lines.tsx';
import { readJobs, readKey, useReadFile } from './read-file.ts';

const accept = '.xlsx,.xls,.ods,.docx,.json';

/** A published decision becomes a set: read, corrected beside the table, put to use. */
export function ImportPage() {
  const read = useReadFile();
  const state = readJobs.use(readKey);
  const isBusy = state?.status === 'running';
  const pick = (label: string, variant: 'filled' | 'default') => (
    <FileButton accept={accept} onChange={file => file && void read(file)}>
      {props => (
        <Button
          {...props}
          variant={variant}
          disabled={isBusy}
          leftSection={<IconFileImport size="1.125rem" aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
  return (
    <DropArea
      label="Thả tệp bảng tiêu chí vào đây"
      disabled={isBusy}
      onFiles={([file]) => file && void read(file)}
    >
      <div className={`${page.page} ${classes.page}`}>
        <Link href={paths.sets} className={explained.back}>
          ‹ Bộ tiêu chí
        </Link>
        {state?.status === 'done' ? (
          state.result.kind === 'table' ? (
            <ImportTable
              key={state.result.key}
              read={state.result.read}
              pickAnother={pick('Chọn tệp khác', 'default')}
            />
          ) : state.result.kind === 'overlay' ? (
            <ImportOverlayFile {...state.result} pickAnother={pick('Chọn tệp khác', 'default')} />
          ) : (
            <ImportSetFile {...state.result} pickAnother={pick('Chọn tệp khác', 'default')} />
          )
        ) : (
          <>
            <Answer
              action={pick('Chọn tệp', 'filled')}
              detail="Chưa có gì được đưa vào sử dụng cho đến khi bạn xem lại và đồng ý."
            >
              Nhập bộ tiêu chí từ bảng trong quyết định
            </Answer>
            {state?.status === 'running' ? (
              <section className={page.card}>
                <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
              </section>
            ) : null}
            {state?.status === 'failed' ? <Refused error={state.error} /> : null}
            {isBusy ? null : <Explanation />}
          </>
        )}
      </div>
    </DropArea>
  );
}

function Refused({ error }: { error: AppError }) {
  if (isAppError(error, 'cancelled')) return null;
  if (!isAppError(error, 'setInvalid')) return <Failure error={error} />;
  return (
    <section className={page.card} role="alert">
      <h2>Tệp này chưa phải bộ tiêu chí hay quy định của tỉnh hợp lệ</h2>
      <ProblemLines problems={error.details.problems} />
    </section>
  );
}

function Explanation() {
  return (
    <section className={explained.empty}>
      <IconTable aria-hidden className={explained.icon} />
      <p>
        Thả vào đây tệp <b>.xlsx, .xls, .ods</b> hoặc <b>.docx</b> có bảng tiêu chí, hoặc tệp <b>.json</b> do
        đơn vị khác gửi.
      </p>
      <p className={page.muted}>
        Bảng cần có cột nội dung tiêu chí (chỉ tiêu) và ít nhất một cột mức đạt chuẩn; mỗi vùng hoặc nhóm xã
        một cột thì càng tốt. Ô nào phần mềm chưa hiểu sẽ được đánh dấu để bạn sửa. Công thức không được tính
        lại.
      </p>
    </section>
  );
}
