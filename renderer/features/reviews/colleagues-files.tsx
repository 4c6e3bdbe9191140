import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ColleagueFile } from '#shared/contract/review-colleagues.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { formatDateTime } from '../../core/format.ts';
import page from '../../ui/page.module.css';
import table from '../../ui/plain-table.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import classes from './colleagues.module.css';
import { useColleagueCommands } from './use-colleagues.ts';

type Props = { dossier: Dossier; review: Review; files: readonly ColleagueFile[]; send: ReactNode };

const states: Record<ColleagueFile['state'], string> = {
  counts: 'Đang dùng',
  overtaken: 'Đã có tệp mới hơn của người này',
  aside: 'Để riêng',
};

/** Who judges, which criteria, and the files their opinions came in. */
export function ColleaguesFiles({ dossier, review, files, send }: Props) {
  const { setAside } = useColleagueCommands(dossier.id);
  const showUndoable = useUndoNotice(dossier.id);
  const { head, progress } = review;
  return (
    <section className={page.card}>
      <div className={classes.head}>
        <h2>Người thẩm định</h2>
        {send}
      </div>
      {files.length === 0 && !head ? (
        <p className={classes.small}>
          Chưa có ai. Thẩm định ở trang Thẩm định, hoặc nhận tệp ý kiến mà thành viên gửi đến.
        </p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Họ tên, đơn vị</th>
              <th scope="col">Tiêu chí được giao</th>
              <th scope="col">Đã kết luận</th>
              <th scope="col">Tệp ý kiến</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">
                <span className="visually-hidden">Thao tác</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {head ? (
              <tr>
                <td>
                  <b>{head.reviewer.name}</b>
                  <span className={classes.small}>{officeText(head.reviewer)}</span>
                </td>
                <td>{scopeText(head.scope)}</td>
                <td>
                  {progress.judged}/{progress.total} mục
                </td>
                <td>Máy này</td>
                <td>{head.finishedAt ? 'Đã kết thúc' : 'Đang thẩm định'}</td>
                <td />
              </tr>
            ) : null}
            {files.map(file => (
              <tr key={file.digest} data-quiet={file.state === 'counts' ? undefined : true}>
                <td>
                  <b>{file.reviewer.name}</b>
                  {file.isNamesake ? <span className={classes.mark}> trùng tên</span> : null}
                  <span className={classes.small}>{officeText(file.reviewer)}</span>
                </td>
                <td>{scopeText(file.scope)}</td>
                <td>{file.judged} mục</td>
                <td>
                  {file.fileName}
                  <span className={classes.small}>ghi {formatDateTime(file.writtenAt)}</span>
                </td>
                <td>
                  {states[file.state]}
                  <span className={classes.small}>
                    {file.finishedAt ? 'đã kết thúc' : 'còn đang thẩm định'}
                  </span>
                </td>
                <td>
                  {file.state === 'overtaken' ? null : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${file.state === 'aside' ? 'Dùng lại' : 'Để riêng'} ý kiến của ${file.reviewer.name}, ${file.fileName}`}
                      onClick={() =>
                        setAside.mutate(
                          { digest: file.digest, aside: file.state !== 'aside' },
                          {
                            onSuccess: () =>
                              void showUndoable(
                                `${file.state === 'aside' ? 'Đã dùng lại' : 'Đã để riêng'} ý kiến của ${file.reviewer.name}.`,
                              ),
                          },
                        )
                      }
                    >
                      {file.state === 'aside' ? 'Dùng lại' : 'Để riêng'}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function officeText({ role, office }: { role: string; office: string }): string {
  return [role, office].filter(Boolean).join(', ');
}

function scopeText(scope: readonly string[] | null): string {
  return scope === null ? 'Tất cả' : scope.join(', ');
}
