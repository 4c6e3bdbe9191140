import { Button } from '@mantine/core';
import { IconFileExport, IconListCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { nextSteps } from '#shared/domain/next-steps.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { codeLabel, rowsOf } from '../../core/dossier-rows.ts';
import { formatDateTime } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { exportJobs, exportKey, useExportPart } from './part-jobs.ts';
import { PartStatus } from './part-status.tsx';
import classes from './people.module.css';

/** The share of another office's dossier: what it is, what is left of it, and the file that goes back. */
export function HeldPartPage({ dossier }: { dossier: Dossier }) {
  const send = useExportPart(dossier.id, 'Xuất phần việc');
  const state = exportJobs.use(exportKey(dossier.id));
  const left = nextSteps(dossier, vietnamToday(new Date())).length;
  const { part } = dossier;
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Answer
          action={
            <>
              <Button
                leftSection={<IconFileExport size="1.125rem" aria-hidden />}
                disabled={state?.status === 'running'}
                onClick={() => void send(null).catch(showError)}
              >
                Xuất phần việc
              </Button>
              <Button
                component={Link}
                href={paths.missing(dossier.id)}
                variant="default"
                leftSection={<IconListCheck size="1.125rem" aria-hidden />}
              >
                Việc còn thiếu
              </Button>
            </>
          }
          detail={
            part
              ? `Được giao${part.person ? ` cho ${part.person}` : ''} lúc ${formatDateTime(part.sentAt)}. Làm xong, xuất phần việc ra tệp và gửi lại người giao; gửi nhiều lần cũng được.`
              : null
          }
        >
          {left === 0 ? 'Phần việc đã làm xong, có thể gửi lại.' : `Phần việc còn ${left} việc chưa xong.`}
        </Answer>
        <PartStatus dossier={dossier} />
        <section className={page.card}>
          <h2>Chỉ tiêu được giao</h2>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Chỉ tiêu</th>
                <th scope="col">Nội dung</th>
                <th scope="col">Đánh giá</th>
                <th scope="col" className={classes.number}>
                  Minh chứng
                </th>
                <th scope="col" className={classes.number}>
                  Hạn
                </th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(dossier).map(row => (
                <tr key={row.code}>
                  <th scope="row">
                    <Link href={paths.checklist(dossier.id, row.code)}>{codeLabel(dossier, row.code)}</Link>
                  </th>
                  <td>{row.text}</td>
                  <td>
                    <VerdictBadge verdict={row.verdict} />
                  </td>
                  <td className={classes.number}>{row.evidence.length}</td>
                  <td className={classes.number}>
                    {row.assignment?.dueOn ? formatDate(row.assignment.dueOn) : ''}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </div>
  );
}
