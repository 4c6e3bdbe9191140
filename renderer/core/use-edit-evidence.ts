import { useMutation } from '@tanstack/react-query';
import type { EvidenceEdit } from '#shared/contract/evidence.ts';
import { useApi } from './api.ts';
import { keeps } from './save-state.ts';
import { useEvidenceChanged } from './use-dossier.ts';

type Edits = { what: string; items: EvidenceEdit[] };

/** Changes any number of files of a dossier in one step; whoever calls tells of a refusal. */
export function useEditEvidence(dossierId: string) {
  const { client } = useApi();
  const changed = useEvidenceChanged(dossierId);
  const { mutateAsync, isPending } = useMutation({
    meta: keeps,
    mutationFn: (edits: Edits) => client.evidence.editMany({ dossierId, ...edits }),
    onSuccess: changed,
  });
  return { edit: mutateAsync, isPending };
}
