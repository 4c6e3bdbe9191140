import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { changesSince, standingOf } from '#shared/domain/progress.ts';
import { useApi } from './api.ts';

/**
 * The snapshots of a dossier, how it stands now, and what changed since the last month, quarter and year. It is read
 * anew whenever the dossier is shown anew: the first change of a month and each export keep a snapshot by themselves.
 */
export function useProgress(dossier: Dossier) {
  const { query } = useApi();
  const list = useQuery(
    query.progress.list.queryOptions({ input: { dossierId: dossier.id }, refetchOnMount: 'always' }),
  );
  const snapshots = list.data;
  const current = useMemo(() => standingOf(dossier, new Date().toISOString()), [dossier]);
  const changes = useMemo(() => (snapshots ? changesSince(snapshots, current) : []), [snapshots, current]);
  return { snapshots, current, changes, error: list.error, refetch: list.refetch };
}
