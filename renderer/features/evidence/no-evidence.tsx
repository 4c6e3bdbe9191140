import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Incoming } from '../../core/use-add-files.ts';
import { AddFilesButton, AddFolderButton } from '../../ui/add-files-button.tsx';
import classes from './evidence-page.module.css';

type Props = { dossier: Dossier; readOnly: boolean; onFiles: (files: Incoming) => void };

/** What goes here, and the ways to bring it. */
export function NoEvidence({ dossier, readOnly, onFiles }: Props) {
  return (
    <div className={classes.none}>
      <h1 className={classes.noneTitle}>Chưa có minh chứng nào</h1>
      {readOnly ? (
        <p>Hồ sơ của {dossier.unit.communeName} không kèm tệp nào.</p>
      ) : (
        <>
          <p>
            Kéo thả các tệp quét, ảnh, văn bản hoặc cả thư mục vào trang này. Thư mục đặt tên theo tiêu chí
            như “TC02” hay “2.1” thì ứng dụng gợi ý được chỉ tiêu; nhận gợi ý bằng một phím. Cũng có thể thả
            tệp thẳng vào từng chỉ tiêu ở trang Tiêu chí.
          </p>
          <div className={classes.noneWays}>
            <AddFilesButton isMain onFiles={onFiles} />
            <AddFolderButton onFiles={onFiles} />
          </div>
        </>
      )}
    </div>
  );
}
