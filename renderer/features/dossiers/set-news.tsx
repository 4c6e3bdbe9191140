import { Button } from '@mantine/core';
import { IconRefreshAlert, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { rowsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { lastMoveOf, type SetNews, useSetNews } from '../../core/set-news.ts';
import classes from './set-news.module.css';
import { TakeBackMove } from './take-back-move.tsx';

/** By what the dossier is judged, whether there is something newer, and what a move left to confirm. */
export function SetNewsLines({ dossier }: { dossier: Dossier }) {
  const { query } = useApi();
  const news = useSetNews(dossier);
  const moves = useQuery(query.dossiers.moves.queryOptions({ input: { dossierId: dossier.id } }));
  const last = lastMoveOf(moves.data ?? []);
  return (
    <>
      {dossier.set.overlay ? <Decided overlay={dossier.set.overlay} /> : null}
      {news ? <Newer dossier={dossier} news={news} /> : null}
      {last ? (
        <div className={classes.line}>
          <IconRosetteDiscountCheck aria-hidden className={classes.icon} />
          <span className={classes.words}>
            Đã chuyển từ phiên bản {last.from.version} sang <b>{last.to.version}</b>
            {last.to.overlayId !== last.from.overlayId ? overlayWords(last.to.overlayId !== null) : ''}.{' '}
            <ToConfirm dossier={dossier} />{' '}
            <Link href={paths.setVersion(dossier.id)} className={classes.link}>
              Xem lịch sử chuyển
            </Link>
          </span>
          <TakeBackMove dossierId={dossier.id} move={last} />
        </div>
      ) : null}
    </>
  );
}

/** The decision of the province by which the dossier is judged, beside that of the nation. */
function Decided({
  overlay: { id, title, legalBasis },
}: {
  overlay: NonNullable<Dossier['set']['overlay']>;
}) {
  return (
    <div className={classes.line}>
      <IconRosetteDiscountCheck aria-hidden className={classes.icon} />
      <span className={classes.words}>
        Áp dụng{' '}
        <Link href={paths.overlay(id)} className={classes.link}>
          {title}
        </Link>
        : {legalBasis}.
      </span>
    </div>
  );
}

function overlayWords(isOn: boolean): string {
  return isOn ? ', có quy định của tỉnh' : ', bỏ quy định của tỉnh';
}

function ToConfirm({ dossier }: { dossier: Dossier }) {
  const { unconfirmed } = dossier.result;
  const first = rowsOf(dossier).find(row => row.unconfirmed.length > 0);
  if (unconfirmed === 0 || !first) return 'Không còn kết quả nào cần xác nhận.';
  return (
    <Link href={paths.checklist(dossier.id, first.code)} className={classes.open}>
      Còn {unconfirmed} kết quả cần xác nhận
    </Link>
  );
}

function Newer({ dossier, news }: { dossier: Dossier; news: SetNews }) {
  const { set } = dossier;
  const sentence = sentenceOf(set, news);
  if (sentence === null) return null;
  return (
    <div className={classes.line} data-new>
      <IconRefreshAlert aria-hidden className={classes.icon} />
      <span className={classes.words}>{sentence}</span>
      <Button
        component={Link}
        href={paths.setVersion(dossier.id, set.overlay ? undefined : news.unused?.id)}
        variant="default"
        size="compact-sm"
      >
        Xem thay đổi
      </Button>
    </div>
  );
}

function sentenceOf({ version, overlay: used }: Dossier['set'], { set, overlay, unused }: SetNews) {
  const parts = [
    set ? `Bộ tiêu chí đã có phiên bản ${set.version} (hồ sơ đang dùng ${version})` : '',
    overlay ? `quy định của tỉnh đã có phiên bản ${overlay.version} (đang dùng ${used?.version})` : '',
    unused ? `tỉnh có quy định riêng mà hồ sơ chưa áp dụng: ${unused.title}` : '',
  ].filter(Boolean);
  const text = parts.join('; ');
  return text === '' ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
