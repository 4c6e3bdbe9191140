import { IconEyeCheck } from '@tabler/icons-react';
import { useApi } from '../../core/api.ts';
import { FileIcon } from '../../ui/file-icon.tsx';
import { FilePreview } from '../../ui/preview/file-preview.tsx';
import type { PreviewedFile } from '../../ui/preview/previewed-file.ts';
import classes from './files-part.module.css';
import type { ReviewFile } from './review-items.ts';

type Props = {
  dossierId: string;
  files: readonly ReviewFile[];
  shown: ReviewFile | undefined;
  attachment: PreviewedFile | undefined;
  seen: readonly string[];
  empty: string;
  onShow: (seenAs: string) => void;
};

/** The files of what is judged, as large as there is room; one that was looked at carries a sign. */
export function FilesPart({ dossierId, files, shown, attachment, seen, empty, onShow }: Props) {
  const { client } = useApi();
  const withProgram = ({ file, paper }: ReviewFile): PreviewedFile =>
    paper ? { ...file, open: () => client.documents.open({ dossierId, ...paper }) } : file;
  return (
    <section className={classes.part} aria-label="Minh chứng">
      {files.length === 0 ? <p className={classes.empty}>{empty}</p> : null}
      {files.length > 0 ? (
        <ul className={classes.list}>
          {files.map(each => {
            const isSeen = seen.includes(each.seenAs);
            return (
              <li key={each.seenAs}>
                <button
                  type="button"
                  className={classes.file}
                  aria-pressed={!attachment && each.seenAs === shown?.seenAs}
                  title={`${each.file.name}${each.about ? ` (${each.about})` : ''}`}
                  onMouseDown={event => event.preventDefault()}
                  onClick={() => onShow(each.seenAs)}
                >
                  <FileIcon name={each.file.name} />
                  <span className={classes.name}>{each.file.name}</span>
                  {isSeen ? <IconEyeCheck className={classes.seen} aria-label="đã xem" /> : null}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {attachment ? (
        <div className={classes.preview}>
          <FilePreview key={attachment.id} file={attachment} />
        </div>
      ) : shown ? (
        <div className={classes.preview}>
          <FilePreview key={shown.seenAs} page={shown.page ?? 1} file={withProgram(shown)} />
        </div>
      ) : null}
    </section>
  );
}
