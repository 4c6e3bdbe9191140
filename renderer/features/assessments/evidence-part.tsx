import { Button, FileButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { showError } from '../../ui/notices.tsx';
import { FilePreview } from '../../ui/preview/file-preview.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import classes from './evidence-part.module.css';
import { pastedFiles } from './pasted-files.ts';

type Props = {
  dossier: Dossier;
  row: IndicatorRow;
  shown: string | undefined;
  onShow: (evidenceId: string | undefined) => void;
  onAttach: (files: readonly File[] | readonly string[]) => Promise<void>;
};

/** The proof of one indicator: its files, the one that is looked at, and the ways to add more. */
export function EvidencePart({ dossier, row, shown, onShow, onAttach }: Props) {
  const readOnly = isReadOnly(dossier);
  const { evidence } = row;
  const current = evidence.find(each => each.id === shown) ?? evidence[0];
  usePastedFiles(readOnly ? undefined : onAttach);
  return (
    <section className={classes.part} aria-label="Minh chứng">
      <div className={classes.head}>
        <h3 className={classes.title}>Minh chứng ({evidence.length})</h3>
        {readOnly ? null : <AddButton onAttach={onAttach} />}
      </div>
      {evidence.length === 0 ? (
        <p className={classes.empty}>
          {readOnly
            ? 'Chỉ tiêu này không kèm minh chứng.'
            : 'Kéo thả tệp vào khung này, bấm “Thêm tệp”, hoặc dán ảnh chụp màn hình (Ctrl+V).'}
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
          <FilePreview key={current.id} file={current} />
        </div>
      ) : null}
    </section>
  );
}

/** Ctrl+V anywhere but in a field: a screenshot, or files copied in the file manager. */
function usePastedFiles(onAttach: Props['onAttach'] | undefined): void {
  const latest = useRef(onAttach);
  latest.current = onAttach;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = pastedFiles(event.clipboardData, new Date());
      if (!latest.current || files.length === 0) return;
      event.preventDefault();
      void latest.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

function AddButton({ onAttach }: Pick<Props, 'onAttach'>) {
  const { shell } = useApi();
  const icon = <IconPlus size="1.0625rem" aria-hidden />;
  const pickFiles = shell.pickFiles;
  if (pickFiles) {
    return (
      <Button
        variant="light"
        size="compact-sm"
        leftSection={icon}
        onClick={() => void pickFiles().then(onAttach).catch(showError)}
      >
        Thêm tệp
      </Button>
    );
  }
  return (
    <FileButton multiple onChange={files => void onAttach(files)}>
      {props => (
        <Button {...props} variant="light" size="compact-sm" leftSection={icon}>
          Thêm tệp
        </Button>
      )}
    </FileButton>
  );
}
