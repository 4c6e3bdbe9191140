import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { firstPage } from '#shared/domain/page-range.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { usePastedFiles } from '../../core/pasted-files.ts';
import type { Incoming } from '../../core/use-add-files.ts';
import { AddFilesButton } from '../../ui/add-files-button.tsx';
import { FilePreview } from '../../ui/preview/file-preview.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import classes from './evidence-part.module.css';
import { ExistingFiles } from './existing-files.tsx';

type Props = {
  dossier: Dossier;
  row: IndicatorRow;
  shown: string | undefined;
  onShow: (evidenceId: string | undefined) => void;
  onAttach: (files: Incoming) => Promise<void>;
};

/** The proof of one indicator: its files, the one that is looked at, and the ways to add more. */
export function EvidencePart({ dossier, row, shown, onShow, onAttach }: Props) {
  const readOnly = isReadOnly(dossier);
  const { evidence } = row;
  const current = evidence.find(each => each.id === shown) ?? evidence[0];
  usePastedFiles(
    readOnly
      ? undefined
      : files => void onAttach({ files: files.map(file => ({ file, folder: '' })), unreadable: [] }),
  );
  return (
    <section className={classes.part} aria-label="Minh chứng">
      <div className={classes.head}>
        <h3 className={classes.title}>Minh chứng ({evidence.length})</h3>
        {readOnly ? null : (
          <span className={classes.ways}>
            <ExistingFiles dossier={dossier} row={row} onShow={onShow} />
            <AddFilesButton onFiles={files => void onAttach(files)} />
          </span>
        )}
      </div>
      {evidence.length === 0 ? (
        <p className={classes.empty}>
          {readOnly
            ? 'Chỉ tiêu này không kèm minh chứng.'
            : 'Kéo thả tệp hoặc thư mục vào khung này, bấm “Thêm tệp”, hoặc dán ảnh chụp màn hình (Ctrl+V).'}
        </p>
      ) : (
        <ul className={classes.list}>
          {evidence.map(each => (
            <EvidenceLine
              key={each.id}
              dossier={dossier}
              code={row.code}
              evidence={each}
              isShown={each.id === current?.id}
              onShow={() => onShow(each.id)}
            />
          ))}
        </ul>
      )}
      {current ? (
        <div className={classes.preview}>
          <FilePreview key={current.id} file={current} page={firstPage(current.pages[row.code])} />
        </div>
      ) : null}
    </section>
  );
}
