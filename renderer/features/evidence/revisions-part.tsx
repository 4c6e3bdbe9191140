import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Evidence } from '#shared/contract/evidence.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { useApi } from '../../core/api.ts';
import { formatDateTime } from '../../core/format.ts';
import { useEvidenceChanged } from '../../core/use-dossier.ts';
import { showDone, showError } from '../../ui/notices.tsx';
import classes from './evidence-side.module.css';

type Props = {
  dossierId: string;
  evidence: Evidence;
  readOnly: boolean;
  /** The revision that is looked at, by its content; undefined: the file as it is. */
  shown: string | undefined;
  onShow: (sha256: string | undefined) => void;
};

/** What a file was before it was replaced: looked at, and brought back. */
export function RevisionsPart({ dossierId, evidence, readOnly, shown, onShow }: Props) {
  const { client } = useApi();
  const changed = useEvidenceChanged(dossierId);
  const revert = useMutation({
    mutationFn: (sha256: string) => client.evidence.revert({ evidenceId: evidence.id, sha256 }),
    onSuccess: async () => {
      onShow(undefined);
      await changed();
      showDone('Đã dùng lại bản cũ. Bản vừa thay vẫn còn giữ.');
    },
    onError: error => showError(error),
  });
  if (evidence.revisions.length === 0) return null;
  return (
    <details className={classes.revisions} open={shown !== undefined}>
      <summary>Các bản cũ ({evidence.revisions.length})</summary>
      <ul>
        {evidence.revisions.map(({ sha256, name, sizeBytes, replacedAt }) => (
          <li key={sha256} data-shown={sha256 === shown || undefined}>
            <span className={classes.revision}>
              {name} · {sizeText(sizeBytes)} · thay lúc {formatDateTime(replacedAt)}
            </span>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-pressed={sha256 === shown}
              onClick={() => onShow(sha256 === shown ? undefined : sha256)}
            >
              {sha256 === shown ? 'Thôi xem' : 'Xem'}
            </Button>
            {readOnly ? null : (
              <Button
                variant="subtle"
                size="compact-xs"
                loading={revert.isPending}
                onClick={() => revert.mutate(sha256)}
              >
                Dùng lại bản này
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
