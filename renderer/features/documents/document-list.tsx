import type { DossierDocument } from '#shared/contract/documents.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { formatDateTime } from '../../core/format.ts';
import { DocumentStateSign } from '../../ui/document-state.tsx';
import classes from './documents.module.css';

type Props = {
  documents: readonly DossierDocument[];
  chosen: string | undefined;
  /** In the words of what came with a package. */
  isReceived?: boolean;
  onChoose: (name: string) => void;
};

export function DocumentList({ documents, chosen, isReceived = false, onChoose }: Props) {
  return (
    <table className={`${classes.list} ${classes.papers}`}>
      <thead>
        <tr>
          <th scope="col">Văn bản</th>
          <th scope="col">Số, ngày</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {documents.map(document => (
          <tr key={document.name} data-chosen={document.name === chosen || undefined}>
            <th scope="row">
              <button
                type="button"
                className={classes.choose}
                aria-current={document.name === chosen ? 'true' : undefined}
                onClick={() => onChoose(document.name)}
              >
                {document.title}
              </button>
              {document.required ? null : <span className={classes.small}>không bắt buộc</span>}
            </th>
            <td>{issued(document)}</td>
            <td>
              <DocumentStateSign state={document.state} isReceived={isReceived} />
              <span className={classes.small}>{when(document)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function issued({ number, issuedOn }: DossierDocument): string {
  return [number ?? '', issuedOn === null ? '' : formatDate(issuedOn)].filter(Boolean).join(', ') || '–';
}

function when({ built, scan }: DossierDocument): string {
  if (scan?.at) return `đính kèm ${formatDay(scan.at)}`;
  return built?.at ? `lập ${formatDay(built.at)}` : '';
}

function formatDay(at: string): string {
  return formatDateTime(at).split(' ')[0] ?? '';
}
