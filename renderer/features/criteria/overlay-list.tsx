import { Button, FileButton } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import classes from './overlay-list.module.css';
import { useReadFile } from './read-file.ts';

/** What provinces decided on top of this set, and how another decision comes in: typed, or as a file. */
export function OverlayList({ set }: { set: CriteriaSet }) {
  const { query } = useApi();
  const [, navigate] = useLocation();
  const read = useReadFile();
  const overlays = useQuery(query.criteria.overlays.queryOptions());
  const drafts = useQuery(query.criteria.overlayDrafts.queryOptions());
  const typed = (drafts.data ?? []).filter(({ setId }) => setId === set.id);
  const own = (overlays.data ?? []).filter(({ setId }) => setId === set.id);
  return (
    <section className={`${page.card} ${classes.card}`} aria-label="Quy định của tỉnh">
      <div className={classes.head}>
        <h2>Quy định của tỉnh</h2>
        <Button
          component={Link}
          href={paths.overlayEditor(set.id)}
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size="1.125rem" aria-hidden />}
        >
          Lập quy định
        </Button>
        <FileButton
          accept=".json"
          onChange={file => {
            if (!file) return;
            void read(file);
            navigate(paths.importSet);
          }}
        >
          {props => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              leftSection={<IconFileImport size="1.125rem" aria-hidden />}
            >
              Nhập từ tệp
            </Button>
          )}
        </FileButton>
      </div>
      {typed.length > 0 ? (
        <ul className={classes.list}>
          {typed.map(({ overlayId, title, number }) => (
            <li key={overlayId}>
              <Link href={paths.overlayEditor(set.id, overlayId ?? undefined)} className={classes.link}>
                {title.trim() || 'Quy định chưa đặt tên'}
              </Link>{' '}
              <span className={page.muted}>
                đang soạn{number.trim() === '' ? '' : ` · ${number.trim()}`}
                {overlayId === null ? '' : ' · phiên bản mới'}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {own.length === 0 && typed.length === 0 ? (
        <p className={classes.none}>
          Chưa có quy định nào. Tỉnh ban hành mức cho các chỉ tiêu được giao, hoặc mức cao hơn, thì nhập ở đây
          một lần; hồ sơ của mọi xã trong tỉnh dùng chung.
        </p>
      ) : (
        <ul className={classes.list}>
          {own.map(({ id, title, version, legalBasis, thresholdCount, addedCount, retiredAt }) => (
            <li key={id}>
              <Link href={paths.overlay(id)} className={classes.link}>
                {title}
              </Link>{' '}
              <span className={page.muted}>
                phiên bản {version} · {legalBasis} · mức của {thresholdCount} chỉ tiêu
                {addedCount > 0 ? `, thêm ${addedCount} chỉ tiêu` : ''}
                {retiredAt === null ? '' : ' · ngừng dùng'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
