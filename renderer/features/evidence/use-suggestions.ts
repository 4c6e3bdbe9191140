import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { IndicatorSuggestion, Reading } from '#shared/contract/evidence-reading.ts';
import { useApi } from '../../core/api.ts';

const againMs = 2000;
/** What one question to the core may hold. */
const mostAsked = 5000;

/** What was read of each file, asked again while the reading goes on. */
export function useReadings(dossierId: string) {
  const { query } = useApi();
  const { data } = useQuery({
    ...query.evidence.readings.queryOptions({ input: { dossierId } }),
    refetchInterval: ({ state }) => (state.data && state.data.done < state.data.total ? againMs : false),
  });
  const byId = useMemo(
    () => new Map<string, Reading>(data?.files.map(file => [file.evidenceId, file])),
    [data],
  );
  return { byId, done: data?.done ?? 0, total: data?.total ?? 0 };
}

/** Which indicators the files that wait may prove; asked again when more of them was read. */
export function useSuggestions(dossierId: string, waiting: readonly Evidence[], done: number) {
  const { query } = useApi();
  const files = waiting
    .slice(0, mostAsked)
    .map(({ id, name, folder }) => ({ evidenceId: id, name, ...(folder ? { folder } : {}) }));
  const options = query.evidence.suggest.queryOptions({ input: { dossierId, files } });
  const { data } = useQuery({
    ...options,
    queryKey: [...options.queryKey, done],
    enabled: files.length > 0,
    placeholderData: before => before,
  });
  const ids = files.map(({ evidenceId }) => evidenceId).join(' ');
  return useMemo(
    () =>
      new Map<string, readonly IndicatorSuggestion[]>(
        ids.split(' ').map((id, index) => [id, data?.[index]?.suggestions ?? []]),
      ),
    [ids, data],
  );
}
