import type { Dossier } from '#shared/contract/dossiers.ts';
import { formatDateTime } from '../../core/format.ts';
import page from '../../ui/page.module.css';
import { PackageCode } from './package-code.tsx';
import { ResumeCard } from './resume-card.tsx';
import { SubmissionChanges } from './submission-changes.tsx';
import classes from './submissions.module.css';

/** What was handed over so far, newest first. */
export function Submissions({ dossier }: { dossier: Dossier }) {
  const { submissions } = dossier;
  if (submissions.length === 0) return null;
  return (
    <>
      <section className={page.card}>
        <h2>Các lần trình</h2>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Lần trình</th>
              <th scope="col">Thời điểm</th>
              <th scope="col">Mã kiểm tra</th>
              <th scope="col">Tên gói</th>
            </tr>
          </thead>
          <tbody>
            {[...submissions].reverse().map(({ number, createdAt, shortCode, digest, fileName, isCopy }) => (
              <tr key={number}>
                <td>{isCopy ? 'Bản sao không có dữ liệu cá nhân' : `Lần trình ${number}`}</td>
                <td>{formatDateTime(createdAt)}</td>
                <td>
                  <PackageCode shortCode={shortCode} digest={digest} />
                </td>
                <td className={classes.file}>{fileName}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {dossier.kind === 'received' ? null : <SubmissionChanges dossier={dossier} />}
      </section>
      <ResumeCard dossier={dossier} />
    </>
  );
}
