import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useAddReport } from '../../core/add-reports.ts';
import { showDone, showError } from '../../ui/notices.tsx';
import classes from './evidence-page.module.css';

/** What came of the last files: how many came in, which were there already, which could not be read and why. */
export function AddReportPart({ dossierId, onShow }: { dossierId: string; onShow: (id: string) => void }) {
  const [report, close] = useAddReport(dossierId);
  if (!report) return null;
  const { addedIds, known, failed } = report;
  const lines = [
    ...failed.map(({ message }) => message),
    ...known.map(({ file, name, twice }) =>
      twice
        ? `“${file}” giống hệt “${name}” cùng đưa vào, chỉ lưu một lần.`
        : `“${file}” đã có trong hồ sơ với tên “${name}”.`,
    ),
  ];
  const copy = () =>
    navigator.clipboard
      .writeText(lines.join('\r\n'))
      .then(() => showDone('Đã chép danh sách.'))
      .catch(showError);
  return (
    <section className={classes.report} aria-label="Kết quả thêm tệp">
      <div className={classes.reportHead}>
        <b role="status">
          {[
            `Đã thêm ${addedIds.length} tệp`,
            known.length > 0 ? `${known.length} tệp trùng` : '',
            failed.length > 0 ? `${failed.length} tệp không thêm được` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </b>
        {lines.length > 0 ? (
          <Button variant="subtle" size="compact-sm" onClick={copy}>
            Chép danh sách
          </Button>
        ) : null}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Đóng kết quả thêm tệp"
          title="Đóng"
          onClick={close}
        >
          <IconX size="1.125rem" />
        </ActionIcon>
      </div>
      {lines.length > 0 ? (
        <ul className={classes.reportLines}>
          {failed.map(({ message, file }) => (
            <li key={`${file} ${message}`} data-failed>
              {message}
            </li>
          ))}
          {known.map(({ file, name, evidenceId, twice }) => (
            <li key={`${file} ${evidenceId}`}>
              “{file}” {twice ? 'giống hệt' : 'đã có trong hồ sơ với tên'}{' '}
              <button type="button" className={classes.link} onClick={() => onShow(evidenceId)}>
                {name}
              </button>
              {twice ? ' cùng đưa vào, chỉ lưu một lần.' : '.'}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
