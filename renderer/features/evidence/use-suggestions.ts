import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { IndicatorSuggestion, Reading } from '#shared/contract/evidence-reading.ts';
import { useApi } from '../../core/api.ts';

/** Asked again after so long for each thousand files: a long list is not fetched every moment. */
const againMs = 2000;

/** What was read of each file, asked again while the reading goes on. */
export function useReadings(dossierId: string) {
  const { query } = useApi();
  const { data } = useQuery({
    ...query.evidence.readings.queryOptions({ input: { dossierId } }),
    refetchInterval: ({ state: { data: known } }) =>
      known && known.done < known.total ? againMs * Math.max(1, known.total / 1000) : false,
  });
  const byId = useMemo(
    () => new Map<string, Reading>(data?.files.map(file => [file.evidenceId, file])),
    [data],
  );
  return { byId, done: data?.done ?? 0, total: data?.total ?? 0 };
}

/** Few at a time: each takes the core some milliseconds in which nobody else is answered. */
const askedAtOnce = 25;
/** Nobody goes through more in one sitting; the next ones are asked for when these are linked. */
const mostAsked = 1000;

type Suggestions = ReadonlyMap<string, readonly IndicatorSuggestion[]>;

/** Which indicators the files that wait may prove; asked once by their names, and once more when they were read. */
export function useSuggestions(
  dossierId: string,
  waiting: readonly Evidence[],
  readings: ReadonlyMap<string, Reading>,
): Suggestions {
  const { client } = useApi();
  const [known, setKnown] = useState<Suggestions>(new Map());
  const [asked] = useState(() => new Set<string>());
  useEffect(() => {
    const left = new AbortController();
    const keyOf = ({ id, name, sha256 }: Evidence) => `${id} ${name} ${sha256} ${readings.get(id)?.state}`;
    const open = waiting.slice(0, mostAsked).filter(each => !asked.has(keyOf(each)));
    const ask = async () => {
      for (let at = 0; at < open.length; at += askedAtOnce) {
        const part = open.slice(at, at + askedAtOnce);
        const files = part.map(({ id, name, folder }) => ({
          evidenceId: id,
          name,
          ...(folder ? { folder } : {}),
        }));
        const answers = await client.evidence.suggest({ dossierId, files }, { signal: left.signal });
        for (const each of part) asked.add(keyOf(each));
        setKnown(
          before =>
            new Map([
              ...before,
              ...part.map(({ id }, index) => [id, answers[index]?.suggestions ?? []] as const),
            ]),
        );
      }
    };
    // Without suggestions the page works as well; the next change of the list asks again.
    ask().catch(() => undefined);
    return () => left.abort();
  }, [client, dossierId, waiting, readings, asked]);
  return known;
}
