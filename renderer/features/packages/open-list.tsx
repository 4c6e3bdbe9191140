import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { isAppError } from '#shared/errors.ts';
import { errorSentence } from '../../core/error-sentence.ts';
import { paths } from '../../core/paths.ts';
import list from '../../ui/list-table.module.css';
import page from '../../ui/page.module.css';
import classes from './open-list.module.css';
import { forgetOpening, type Opening, placeOf, useOpening, useOpenPackages } from './open-queue.ts';
import { PackagePassword } from './package-password.tsx';

/** Many packages that were opened together: each with its verdict and the reason. */
export function OpenList({ openings }: { openings: readonly Opening[] }) {
  return (
    <section className={page.card} aria-label="Các gói đang mở">
      <div className={classes.head}>
        <h2>Mở {openings.length} gói</h2>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => {
            for (const { key } of openings) forgetOpening(key);
          }}
        >
          Ẩn danh sách này
        </Button>
      </div>
      <p className={classes.note}>
        Các gói được mở lần lượt, vẫn làm việc khác được trong lúc chờ. Gói nguyên vẹn hay không đều ghi rõ ở
        đây.
      </p>
      <div className={classes.scroll}>
        <table className={list.list}>
          <thead>
            <tr>
              <th scope="col">Tệp</th>
              <th scope="col">Kết quả</th>
              <th scope="col">Mã kiểm tra</th>
            </tr>
          </thead>
          <tbody>
            {openings.map(opening => (
              <OpenRow key={opening.key} opening={opening} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OpenRow({ opening }: { opening: Opening }) {
  const { again } = useOpenPackages();
  const state = useOpening(opening.key);
  const link = linkOf(state);
  return (
    <tr>
      <td className={classes.name}>
        {link ? (
          <Link href={link} className={list.link}>
            {opening.name}
          </Link>
        ) : (
          opening.name
        )}
      </td>
      <td className={classes.result} data-tone={toneOf(state)}>
        {state?.status === 'failed' && isAppError(state.error, 'packageLocked') ? (
          <PackagePassword
            name={opening.name}
            wrong={state.error.details.wrong}
            onPassword={password => void again(opening, password)}
          />
        ) : (
          wordsOf(state)
        )}
      </td>
      <td className={classes.code}>{state?.status === 'done' ? state.result.shortCode : ''}</td>
    </tr>
  );
}

type State = ReturnType<typeof useOpening>;

function linkOf(state: State): string | undefined {
  if (state?.status === 'running' && state.progress?.opened) return paths.checklist(state.progress.opened);
  return state?.status === 'done' ? placeOf(state.result) : undefined;
}

function toneOf(state: State): 'good' | 'bad' | undefined {
  if (state?.status === 'failed') return isAppError(state.error, 'cancelled') ? undefined : 'bad';
  if (state?.status !== 'done') return undefined;
  return state.result.check === 'broken' ? 'bad' : 'good';
}

function wordsOf(state: State): string {
  if (state === null) return 'Chờ đến lượt';
  if (state.status === 'running') return `Đang kiểm tra ${percentOf(state.progress)}`.trimEnd();
  if (state.status === 'failed')
    return isAppError(state.error, 'cancelled') ? 'Đã dừng, chưa kiểm tra xong' : errorSentence(state.error);
  const { kind, check, problems } = state.result;
  if (kind === 'part') return 'Phần việc, đã nhận';
  if (kind === 'review') return 'Ý kiến thẩm định, đã nhận';
  if (check !== 'broken') return 'Nguyên vẹn';
  const [first] = problems;
  const more = problems.length > 1 ? ` (và ${problems.length - 1} lỗi khác)` : '';
  return `Không nguyên vẹn: ${first?.message ?? ''}${more}`;
}

function percentOf(progress: { done: number; total: number } | null): string {
  return progress && progress.total > 0 ? `${Math.floor((100 * progress.done) / progress.total)} %` : '';
}
