import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { toAppError } from '#shared/contract/errors.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { type SetNews, useSetNews } from '../../core/set-news.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showDone } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { MoveGroups } from './move-groups.tsx';
import { MoveHistory } from './move-history.tsx';
import { useMoves } from './move-mutations.ts';
import classes from './move-page.module.css';

const nationalOnly = 'national';

/** What would become of each answer in the newest version of the set; and the moves that were made. */
export function MovePage({ dossier, overlay }: { dossier: Dossier; overlay: string | undefined }) {
  const news = useSetNews(dossier);
  if (!news) return <Waiting />;
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        {isReadOnly(dossier) ? (
          <Answer>Hồ sơ nhận từ nơi khác giữ nguyên bộ tiêu chí của nơi gửi</Answer>
        ) : (
          <Move key={dossier.set.digest} dossier={dossier} news={news} asked={overlay} />
        )}
        <MoveHistory dossier={dossier} />
      </div>
    </div>
  );
}

type Props = { dossier: Dossier; news: SetNews; asked: string | undefined };

function Move({ dossier, news, asked }: Props) {
  const { query } = useApi();
  const [, navigate] = useLocation();
  const used = dossier.set.overlay?.id ?? null;
  const known = news.overlays.some(({ id }) => id === asked) ? asked : undefined;
  const [overlayId, setOverlayId] = useState(known ?? used);
  const [variantId, setVariantId] = useState<string | null>(null);
  const { move } = useMoves(dossier.id);
  const isNew = news.set !== null || news.overlay !== null || overlayId !== used;
  const input = { dossierId: dossier.id, variantId, overlayId };
  const preview = useQuery({
    ...query.dossiers.previewMove.queryOptions({ input }),
    enabled: isNew,
    // Answers may have been entered since it was looked at last.
    staleTime: 0,
  });
  const goOver = () => {
    if (!preview.data) return;
    move
      .mutateAsync({ variantId, overlayId, digest: preview.data.to.digest })
      .then(({ needConfirmation }) => {
        showDone(
          needConfirmation.length === 0
            ? 'Đã chuyển; không có kết quả nào phải xác nhận.'
            : `Đã chuyển; ${needConfirmation.length} kết quả cần xác nhận.`,
        );
        navigate(paths.dossier(dossier.id));
      })
      // The sentence stands on the page.
      .catch(() => preview.refetch());
  };
  return (
    <>
      <Answer
        action={
          preview.data && isNew ? (
            <Button loading={move.isPending} onClick={goOver}>
              Chuyển sang phiên bản mới
            </Button>
          ) : (
            <Button component={Link} href={paths.dossier(dossier.id)} variant="default">
              Về tổng quan
            </Button>
          )
        }
        detail={isNew ? 'Chưa có gì thay đổi cho đến khi bấm nút. Sau khi chuyển vẫn trở lại được.' : null}
      >
        {isNew ? headline(dossier, news) : 'Hồ sơ đang dùng phiên bản mới nhất của bộ tiêu chí'}
      </Answer>
      <div className={classes.choices}>
        {news.overlays.length > 0 || used !== null ? (
          <Select
            label="Quy định của tỉnh"
            data={[
              { value: nationalOnly, label: 'Không, chỉ mức của bộ tiêu chí' },
              ...news.overlays.map(({ id, title, version }) => ({
                value: id,
                label: `${title} (${version})`,
              })),
            ]}
            value={overlayId ?? nationalOnly}
            allowDeselect={false}
            onChange={value => setOverlayId(value === nationalOnly ? null : value)}
            className={classes.overlay}
          />
        ) : null}
        {preview.error && lacksVariant(preview.error) ? (
          <VariantField setId={dossier.set.id} onChange={setVariantId} />
        ) : null}
      </div>
      {move.error ? <Failure error={move.error} /> : null}
      {preview.error && isNew && !lacksVariant(preview.error) ? (
        <Failure error={preview.error} onRetry={() => void preview.refetch()} />
      ) : null}
      {isNew && preview.isPending ? <Waiting /> : null}
      {isNew && preview.data ? <MoveGroups preview={preview.data} /> : null}
    </>
  );
}

function headline({ set }: Dossier, news: SetNews): string {
  return news.set
    ? `Chuyển hồ sơ từ phiên bản ${set.version} sang ${news.set.version}: xem trước`
    : 'Chuyển hồ sơ sang mức có quy định của tỉnh đã chọn: xem trước';
}

function lacksVariant(error: unknown): boolean {
  const { code, details } = toAppError(error);
  return code === 'notFound' && 'what' in details && details.what === 'variant';
}

/** The new version divides communes otherwise: the office says which column is theirs. */
function VariantField({ setId, onChange }: { setId: string; onChange: (id: string | null) => void }) {
  const { query } = useApi();
  const set = useQuery(query.criteria.get.queryOptions({ input: { id: setId } }));
  return (
    <Select
      label="Nhóm xã, vùng trong phiên bản mới"
      description="Phiên bản mới chia vùng khác trước: hãy chọn vùng của xã."
      placeholder="Chọn vùng"
      data={(set.data?.variants ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
      className={classes.overlay}
      withAsterisk
    />
  );
}
