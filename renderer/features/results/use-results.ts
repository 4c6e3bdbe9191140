import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReadResults } from '#shared/contract/results.ts';
import type { ResultCorrection, ResultMapping, ResultReading } from '#shared/domain/result-table.ts';
import { useApi } from '../../core/api.ts';
import { showDone } from '../../ui/notices.tsx';

type Draft = { at: number; mapping: ResultMapping; corrections: ResultCorrection[] };

/** How a file is read: as it was found first, then as the person corrects table, columns and rows. */
export function useReadings(dossierId: string, read: ReadResults) {
  const { query } = useApi();
  const [draft, setDraft] = useState<Draft>({
    at: read.suggestion?.table ?? 0,
    mapping: read.suggestion?.mapping ?? { firstRow: 0, columns: [] },
    corrections: [],
  });
  const [isChanged, setIsChanged] = useState(read.suggestion === null);
  const table = read.tables[draft.at];
  const { data, error } = useQuery({
    ...query.results.interpretTable.queryOptions({
      input:
        isChanged && table
          ? { dossierId, table, mapping: draft.mapping, corrections: draft.corrections }
          : skipToken,
    }),
    placeholderData: previous => previous,
  });
  const change = (next: Partial<Draft>) => {
    setDraft(present => ({ ...present, ...next }));
    setIsChanged(true);
  };
  const correct = (row: number, said: Partial<Pick<ResultCorrection, 'code' | 'text'>>) => {
    const present = draft.corrections.find(each => each.row === row) ?? { row, code: null, text: null };
    const others = draft.corrections.filter(each => each.row !== row);
    change({ corrections: [...others, { ...present, ...said }] });
  };
  return { draft, change, correct, readings: data ?? read.readings, error };
}

/** Enters what was chosen as one change, so that one Ctrl+Z takes all of it back. */
export function useEnterResults(dossierId: string, fileName: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (readings: readonly ResultReading[]) =>
      client.assessments.setMany({
        dossierId,
        what: `Nhập kết quả từ tệp ${fileName}`.slice(0, 300),
        items: readings.flatMap(({ code, change }) => (code && change ? [{ code, change }] : [])),
      }),
    onSuccess: async (_, readings) => {
      await cache.invalidateQueries({ queryKey: query.dossiers.key() });
      showDone(`Đã nhập ${readings.length} kết quả. Ctrl+Z ở trang Tiêu chí để hoàn tác.`);
    },
  });
}
