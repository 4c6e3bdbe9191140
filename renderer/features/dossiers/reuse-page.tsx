import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Dossier, DossierSummary } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showDone, showError, showUndo } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './reuse-page.module.css';
import { canBeReused } from './reuse-sources.ts';
import { ReuseTable, takes } from './reuse-table.tsx';

/** Figures and files of another dossier of the same place, offered for what asks for the same here. */
export function ReusePage({ dossier, from }: { dossier: Dossier; from: string | undefined }) {
  const { query } = useApi();
  const dossiers = useQuery(query.dossiers.list.queryOptions());
  const sources = (dossiers.data ?? []).filter(each => canBeReused(dossier, each));
  const [asked, setAsked] = useState(from);
  const source = sources.find(({ id }) => id === asked) ?? sources[0];
  if (dossiers.error) return <Failure error={dossiers.error} onRetry={() => void dossiers.refetch()} />;
  if (!dossiers.data) return <Waiting />;
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        {isReadOnly(dossier) || !source ? (
          <Answer
            action={
              <Button component={Link} href={paths.dossier(dossier.id)} variant="default">
                Về tổng quan
              </Button>
            }
            detail="Lấy được từ hồ sơ khác của cùng xã (cùng thôn) lập trên máy này; không lấy từ hồ sơ nhận của nơi khác và hồ sơ mẫu."
          >
            {isReadOnly(dossier) ? 'Hồ sơ nhận từ nơi khác chỉ xem được' : 'Chưa có hồ sơ nào khác để lấy'}
          </Answer>
        ) : (
          <Reuse key={source.id} dossier={dossier} source={source}>
            <Select
              label="Lấy từ hồ sơ"
              data={sources.map(each => ({ value: each.id, label: nameOf(each) }))}
              value={source.id}
              allowDeselect={false}
              onChange={id => setAsked(id ?? undefined)}
              className={classes.source}
            />
          </Reuse>
        )}
      </div>
    </div>
  );
}

function nameOf({ unit, set, year }: DossierSummary): string {
  return `${unitText(unit)} · ${set.title} · ${year}`;
}

type Props = { dossier: Dossier; source: DossierSummary; children: ReactNode };

function Reuse({ dossier, source, children }: Props) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const between = { dossierId: dossier.id, fromDossierId: source.id };
  const offer = useQuery({
    ...query.dossiers.offerReuse.queryOptions({ input: between }),
    // Either dossier may have changed since it was looked at last.
    staleTime: 0,
  });
  const items = offer.data?.items ?? [];
  const useful = [...new Set(items.filter(takes).map(({ code }) => code))];
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = useful.filter(code => !left.has(code));
  const apply = useMutation({
    mutationFn: () => client.dossiers.applyReuse({ ...between, codes: chosen }),
    onSuccess: async ({ figures, files }) => {
      await cache.invalidateQueries();
      tellOtherWindows(dossier.id);
      showUndo(`Đã lấy ${figures.length} số liệu và đính ${files} tệp.`, async () => {
        await client.changes.undo({ dossierId: dossier.id });
        await cache.invalidateQueries();
        showDone('Đã hoàn tác: hồ sơ như trước khi lấy.');
      });
    },
    onError: error => showError(error),
  });
  return (
    <>
      <Answer
        action={
          <Button disabled={chosen.length === 0} loading={apply.isPending} onClick={() => apply.mutate()}>
            Lấy {chosen.length} chỉ tiêu đã chọn
          </Button>
        }
        detail="Không ghi đè: kết quả đã nhập ở đây giữ nguyên, tệp đã có không bị bỏ; bên kia không thay đổi. Lấy xong vẫn hoàn tác được."
      >
        {offer.data ? headline(useful.length) : 'Đang so hai hồ sơ…'}
      </Answer>
      {children}
      {offer.error ? <Failure error={offer.error} onRetry={() => void offer.refetch()} /> : null}
      {offer.isPending ? <Waiting /> : null}
      {items.length > 0 ? (
        <ReuseTable dossier={dossier} items={items} chosen={new Set(chosen)} onChoose={setLeft} />
      ) : null}
    </>
  );
}

function headline(count: number): string {
  return count === 0
    ? 'Hồ sơ kia không còn gì để lấy cho hồ sơ này'
    : `${count} chỉ tiêu lấy được số liệu hoặc minh chứng từ hồ sơ kia`;
}
