import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconPlus, IconUnlink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { useEvidenceChanged } from '../../core/use-dossier.ts';
import { FileIcon } from '../../ui/file-icon.tsx';
import { showError, showUndo } from '../../ui/notices.tsx';
import { FilePreview } from '../../ui/preview/file-preview.tsx';
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
          <FilePreview key={current.id} evidence={current} />
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

type LineProps = { dossier: Dossier; code: string; evidence: Evidence; isShown: boolean; onShow: () => void };

function EvidenceLine({ dossier, code, evidence, isShown, onShow }: LineProps) {
  const others = evidence.indicators.filter(each => each !== code);
  return (
    <li className={classes.line} data-shown={isShown || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-pressed={isShown}
        title={evidence.name}
        onClick={onShow}
      >
        <FileIcon name={evidence.name} />
        <span className={classes.words}>
          <span className={classes.name}>{evidence.name}</span>
          <span className={classes.about}>
            {[
              evidence.number ? `Số ${evidence.number}` : '',
              sizeText(evidence.sizeBytes),
              others.length > 0 ? `dùng cả cho ${others.join(', ')}` : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </button>
      <Link href={paths.evidence(dossier.id, evidence.id)} className={classes.describe}>
        {isReadOnly(dossier) ? 'Chi tiết' : 'Ghi số, ngày…'}
      </Link>
      {isReadOnly(dossier) ? null : <TakeOffButton dossierId={dossier.id} code={code} evidence={evidence} />}
    </li>
  );
}

/** A file that serves other indicators too is only taken off this one; the last use takes it out of the dossier. */
function TakeOffButton({
  dossierId,
  code,
  evidence,
}: {
  dossierId: string;
  code: string;
  evidence: Evidence;
}) {
  const { client } = useApi();
  const changed = useEvidenceChanged(dossierId);
  const evidenceId = evidence.id;
  const isLastUse = evidence.indicators.every(each => each === code);
  const takeOff = useMutation({
    mutationFn: async () => {
      if (isLastUse) await client.evidence.remove({ evidenceId });
      else await client.evidence.unlink({ evidenceId, code });
    },
    onSuccess: async () => {
      await changed();
      showUndo(`Đã gỡ “${evidence.name}” khỏi chỉ tiêu ${code}.`, async () => {
        if (isLastUse) await client.evidence.restore({ evidenceId });
        else await client.evidence.link({ evidenceId, code });
        await changed();
      });
    },
    onError: error => showError(error),
  });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`Gỡ ${evidence.name} khỏi chỉ tiêu ${code}`}
      title="Gỡ khỏi chỉ tiêu (hoàn tác được)"
      loading={takeOff.isPending}
      onClick={() => takeOff.mutate()}
    >
      <IconUnlink size="1.125rem" />
    </ActionIcon>
  );
}
