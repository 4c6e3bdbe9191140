import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { VerifyResult } from '#shared/contract/packages.ts';
import { verdictWords } from '#shared/domain/verify-words.ts';
import { useApi } from '../../core/api.ts';
import { errorSentence } from '../../core/error-sentence.ts';
import list from '../../ui/list-table.module.css';
import { SaveWorkbook } from '../../ui/save-workbook.tsx';
import { ProblemList } from './problem-list.tsx';
import classes from './verify-list.module.css';
import { useVerified, type Verifying } from './verify-queue.ts';

type Props = { queue: readonly Verifying[]; verdicts: readonly { key: string; result: VerifyResult }[] };

/** Many packages: what each is about and its verdict, to be kept as a workbook or printed. */
export function VerifyList({ queue, verdicts }: Props) {
  const { client } = useApi();
  const of = new Map(verdicts.map(({ key, result }) => [key, result]));
  const reports = queue.flatMap(({ key }) => of.get(key) ?? []);
  return (
    <section aria-label="Kết quả kiểm tra các gói">
      <div className={classes.tools}>
        {reports.length > 0 ? (
          <SaveWorkbook
            label="Lưu bảng Excel"
            name="kiem-tra-goi.xlsx"
            write={target => client.packages.saveVerifyReport({ reports, target })}
          />
        ) : null}
        <Button
          variant="default"
          leftSection={<IconPrinter size="1.125rem" aria-hidden />}
          onClick={() => window.print()}
        >
          In
        </Button>
      </div>
      <div className={classes.scroll}>
        <table className={list.list}>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col">Bộ tiêu chí</th>
              <th scope="col">Năm</th>
              <th scope="col">Lần trình</th>
              <th scope="col">Mã kiểm tra</th>
              <th scope="col">Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {queue.map(verifying => (
              <VerifyRow key={verifying.key} verifying={verifying} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function VerifyRow({ verifying: { key, name } }: { verifying: Verifying }) {
  const state = useVerified(key);
  const result = state?.status === 'done' ? state.result : null;
  const about = result?.about;
  return (
    <tr>
      <td>
        {about ? <b>{about.unit}</b> : null}
        <div className={classes.file}>{name}</div>
      </td>
      <td>{about?.set ?? ''}</td>
      <td>{about?.year ?? ''}</td>
      <td>{about ? (about.submission ?? 'Bản sao') : ''}</td>
      <td className={classes.code}>{result?.shortCode ?? ''}</td>
      <td className={classes.verdict}>
        <span data-tone={result ? (result.valid ? 'good' : 'bad') : undefined}>{wordsOf(state)}</span>
        {result ? <Told result={result} /> : null}
      </td>
    </tr>
  );
}

function wordsOf(state: ReturnType<typeof useVerified>): string {
  if (state === null) return 'Chờ đến lượt';
  if (state.status === 'running') return 'Đang kiểm tra…';
  return state.status === 'failed' ? errorSentence(state.error) : verdictWords(state.result);
}

function Told({ result: { errors, warnings } }: { result: VerifyResult }) {
  if (errors.length + warnings.length === 0) return null;
  return (
    <details open={errors.length > 0 && errors.length <= 2}>
      <summary>
        {[
          errors.length > 0 ? `${errors.length} lỗi` : '',
          warnings.length > 0 ? `${warnings.length} lưu ý` : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </summary>
      <ProblemList problems={errors} tone="error" />
      <ProblemList problems={warnings} tone="warning" />
    </details>
  );
}
