import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PairRow } from '#shared/contract/mappings.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { suggestPairs } from '#shared/domain/pair-suggest.ts';
import { useApi } from '../../core/api.ts';
import { Failure } from '../../ui/failure.tsx';
import { showError, showUndo } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { emptyPair, MappingForm, type PairDraft } from './mapping-form.tsx';
import classes from './mapping-page.module.css';
import { MappingTable } from './mapping-table.tsx';

type Sets = [string, string];

const mostSuggestions = 8;

/** The pairs of two sets, and what to add to them. */
export function MappingPairs({ sets }: { sets: Sets }) {
  const { query } = useApi();
  const pairs = useQuery(query.mappings.between.queryOptions({ input: { sets } }));
  const first = useQuery(query.criteria.get.queryOptions({ input: { id: sets[0] } }));
  const second = useQuery(query.criteria.get.queryOptions({ input: { id: sets[1] } }));
  const error = pairs.error ?? first.error ?? second.error;
  if (error) {
    const again = () => Promise.all([pairs.refetch(), first.refetch(), second.refetch()]);
    return <Failure error={error} onRetry={() => void again()} />;
  }
  if (!pairs.data || !first.data || !second.data) return <Waiting />;
  return <Pairs pairs={pairs.data} first={first.data} second={second.data} />;
}

type PairsProps = { pairs: readonly PairRow[]; first: CriteriaSet; second: CriteriaSet };

function Pairs({ pairs, first, second }: PairsProps) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const [draft, setDraft] = useState<PairDraft>(emptyPair);
  const sets: Sets = [first.id, second.id];
  const note = useRef<HTMLInputElement>(null);
  const takeUp = (chosen: PairDraft) => {
    setDraft(chosen);
    note.current?.focus();
  };
  const refresh = () => cache.invalidateQueries({ queryKey: query.mappings.key() });
  const remove = useMutation({
    mutationFn: ({ a, b }: PairRow) => client.mappings.removePair({ sets, a: a.code, b: b.code }),
    onSuccess: async ({ removed: { a, b, ...said } }) => {
      await refresh();
      showUndo(`Đã bỏ cặp ${a.code} – ${b.code} của đơn vị.`, async () => {
        await client.mappings.setPair({ sets, a: a.code, b: b.code, ...said });
        await refresh();
      });
    },
    onError: error => showError(error),
  });
  const suggested = suggestPairs(first, second, pairs).slice(0, mostSuggestions);
  return (
    <>
      <MappingForm first={first} second={second} pairs={pairs} draft={draft} onDraft={setDraft} note={note} />
      <section className={page.card}>
        <h2>{pairs.length === 0 ? 'Chưa có cặp chỉ tiêu nào' : `${pairs.length} cặp chỉ tiêu`}</h2>
        {pairs.length === 0 ? (
          <p className={page.muted}>Chọn hai chỉ tiêu ở trên rồi bấm “Ghép thành cặp”.</p>
        ) : (
          <MappingTable
            pairs={pairs}
            first={first}
            second={second}
            onEdit={({ a, b, likeness, sameFigure, note: said }) =>
              takeUp({ a: a.code, b: b.code, likeness, sameFigure, note: said })
            }
            onRemove={pair => remove.mutate(pair)}
          />
        )}
      </section>
      {suggested.length > 0 ? (
        <section className={page.card}>
          <h2>Có thể cùng một việc</h2>
          <p className={page.muted}>Lời văn gần giống nhau, chưa ghép. Hãy đọc kỹ trước khi ghép.</p>
          <ul className={classes.suggestions}>
            {suggested.map(({ a, b, likeness }) => (
              <li key={`${a.code} ${b.code}`}>
                <span>
                  <b>{a.code}.</b> {a.text}
                </span>
                <span>
                  <b>{b.code}.</b> {b.text}
                </span>
                <span className={classes.share}>giống {Math.round(likeness * 100)} %</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Chọn ${a.code} và ${b.code} để ghép`}
                  onClick={() => takeUp({ ...emptyPair, a: a.code, b: b.code })}
                >
                  Chọn
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
