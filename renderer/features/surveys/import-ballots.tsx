import { Button, FileButton, NativeSelect } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ReadSurvey } from '#shared/contract/surveys.ts';
import type { Table } from '#shared/domain/table-import.ts';
import { isAppError } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { DropArea } from '../../ui/drop-area.tsx';
import { Failure } from '../../ui/failure.tsx';
import { JobProgressBar } from '../../ui/job-progress.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { ImportPreview } from './import-preview.tsx';
import classes from './survey-page.module.css';
import type { SurveyProps } from './use-survey.ts';

export type ReadFile = { key: string; fileName: string; tables: Table[]; table: number; reading: ReadSurvey };

const jobs = createJobKind<ReadFile>();
const keyOf = (dossierId: string) => `read-survey ${dossierId}`;

/** Ballots or totals out of a file of Excel; nothing is entered before somebody has seen it. */
export function ImportBallots({ dossier, survey }: SurveyProps) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const cache = useQueryClient();
  const key = keyOf(dossier.id);
  const state = jobs.use(key);
  const isBusy = state?.status === 'running';
  const read = useCallback(
    (file: File) =>
      jobs.start(key, `Đọc ${file.name}`, async ({ signal, report }) => {
        const onSent = (done: number) => report({ step: 'uploading', done, total: file.size, unit: 'bytes' });
        const source = await sourceOf(file, { signal, onSent });
        const events = await client.surveys.readTable({ dossierId: dossier.id, source }, { signal });
        return { ...(await followJob(events, report)), key: crypto.randomUUID() };
      }),
    [client, dossier.id, key, sourceOf],
  );
  const choose = (result: ReadFile, table: number) => {
    const chosen = result.tables[table];
    if (!chosen) return;
    void client.surveys
      .interpretTable({ dossierId: dossier.id, table: chosen })
      .then(reading =>
        jobs.start(key, '', async () => ({ ...result, table, reading, key: crypto.randomUUID() })),
      )
      .catch(showError);
  };
  const pick = (
    <FileButton accept=".xlsx,.xls,.ods,.docx" onChange={file => file && void read(file)}>
      {props => (
        <Button
          {...props}
          variant={state?.status === 'done' ? 'default' : 'filled'}
          disabled={isBusy || isReadOnly(dossier)}
          leftSection={<IconFileImport size="1.125rem" aria-hidden />}
        >
          {state?.status === 'done' ? 'Chọn tệp khác' : 'Chọn tệp Excel'}
        </Button>
      )}
    </FileButton>
  );
  return (
    <DropArea
      label="Thả bảng phiếu vào đây"
      disabled={isBusy || isReadOnly(dossier)}
      onFiles={([file]) => file && void read(file)}
    >
      <section className={page.card}>
        {state?.status === 'running' ? (
          <JobProgressBar progress={state.progress} startedAt={state.startedAt} />
        ) : null}
        {state?.status === 'failed' && !isAppError(state.error, 'cancelled') ? (
          <Failure error={state.error} />
        ) : null}
        {state?.status === 'done' ? (
          <>
            {state.result.tables.length > 1 ? (
              <NativeSelect
                label="Bảng trong tệp"
                value={String(state.result.table)}
                data={state.result.tables.map((table, at) => ({ value: String(at), label: table.name }))}
                onChange={event => choose(state.result, Number(event.currentTarget.value))}
              />
            ) : null}
            <ImportPreview
              key={state.result.key}
              dossier={dossier}
              survey={survey}
              file={state.result}
              pickAnother={pick}
              onEntered={() => {
                jobs.forget(key);
                void cache.invalidateQueries();
              }}
            />
          </>
        ) : isBusy ? null : (
          <div className={classes.empty}>
            <IconFileImport aria-hidden className={classes.emptyIcon} />
            <p>
              <b>Mỗi dòng một phiếu</b>: cột Thôn, rồi mỗi câu một cột (tiêu đề là số câu hoặc nội dung), ghi
              1, 2, 3 hoặc “hài lòng”, “không hài lòng”, “ý kiến khác”. Cột họ tên, số điện thoại không được
              đọc vào.
            </p>
            <p>
              Hoặc <b>bảng tổng hợp</b>: STT, Nội dung, Số phiếu hỏi, Hài lòng, Không hài lòng, Ý kiến khác,
              Tỷ lệ.
            </p>
            {pick}
          </div>
        )}
      </section>
    </DropArea>
  );
}
