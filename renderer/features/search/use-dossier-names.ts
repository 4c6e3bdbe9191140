import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { unitText } from '#shared/domain/unit-text.ts';
import { useApi } from '../../core/api.ts';

/** Whose a result is, where results of several dossiers stand together. */
export function useDossierNames(isEverywhere: boolean): Map<string, string> {
  const { query } = useApi();
  const list = useQuery({ ...query.dossiers.list.queryOptions(), enabled: isEverywhere });
  return useMemo(
    () =>
      new Map(
        isEverywhere && (list.data?.length ?? 0) > 1
          ? list.data?.map(({ id, unit, year }) => [id, `${unitText(unit)} ${year}`])
          : [],
      ),
    [list.data, isEverywhere],
  );
}
