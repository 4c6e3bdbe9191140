import { ActionIcon } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { useEvidenceChanged } from '../../core/use-dossier.ts';
import { FileIcon } from '../../ui/file-icon.tsx';
import { showError, showUndo } from '../../ui/notices.tsx';
import classes from './evidence-part.module.css';

type LineProps = { dossier: Dossier; code: string; evidence: Evidence; isShown: boolean; onShow: () => void };

/** One file of an indicator: what it is, the way to describe it, the way to take it off. */
export function EvidenceLine({ dossier, code, evidence, isShown, onShow }: LineProps) {
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
              evidence.pages[code] ? `trang ${evidence.pages[code]}` : '',
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
        {isReadOnly(dossier) ? 'Chi tiết' : 'Ghi số, trang…'}
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
