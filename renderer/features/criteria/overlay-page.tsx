import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Overlay } from '#shared/domain/overlay.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { ExportOverlay } from './export-overlay.tsx';
import { OverlayContent } from './overlay-content.tsx';
import classes from './set-page.module.css';
import { useRetire } from './use-retire.ts';

/** The decision of a province as it was put to use. */
export function OverlayPage({ id }: { id: string }) {
  const { query } = useApi();
  const overlay = useQuery(query.criteria.getOverlay.queryOptions({ input: { id } }));
  if (overlay.error) {
    return (
      <div className={page.page}>
        <Failure error={overlay.error} onRetry={() => void overlay.refetch()} />
        <Link href={paths.sets}>Về danh sách bộ tiêu chí</Link>
      </div>
    );
  }
  return overlay.data ? <OverlayView overlay={overlay.data} /> : <Waiting />;
}

function OverlayView({ overlay }: { overlay: Overlay }) {
  const { query } = useApi();
  const overlays = useQuery(query.criteria.overlays.queryOptions());
  const { retire, takeBack } = useRetire('overlay', overlay);
  const retiredAt = overlays.data?.find(({ id }) => id === overlay.id)?.retiredAt ?? null;
  return (
    <div className={`${page.page} ${classes.page}`}>
      <Link href={paths.set(overlay.of)} className={classes.back}>
        ‹ Bộ tiêu chí
      </Link>
      <Answer
        detail={
          retiredAt === null
            ? 'Đã đưa vào sử dụng thì không sửa được nữa: mỗi lần sửa là một phiên bản mới.'
            : `Ngừng dùng cho hồ sơ mới từ ${vietnamDateText(retiredAt)}. Hồ sơ đang dùng vẫn giữ quy định này.`
        }
        action={
          <div className={classes.actions}>
            {retiredAt === null ? (
              <Button
                component={Link}
                href={paths.createWith(overlay.of)}
                leftSection={<IconPlus size="1.125rem" aria-hidden />}
              >
                Tạo hồ sơ
              </Button>
            ) : null}
            <Button
              component={Link}
              href={paths.overlayEditor(overlay.of, overlay.id)}
              variant="default"
              leftSection={<IconPencil size="1.125rem" aria-hidden />}
            >
              Sửa thành phiên bản mới
            </Button>
            <Button
              variant="default"
              leftSection={
                retiredAt === null ? (
                  <IconArchive size="1.125rem" aria-hidden />
                ) : (
                  <IconArchiveOff size="1.125rem" aria-hidden />
                )
              }
              onClick={() => (retiredAt === null ? retire : takeBack).mutate()}
            >
              {retiredAt === null ? 'Ngừng dùng' : 'Dùng lại cho hồ sơ mới'}
            </Button>
            <ExportOverlay overlay={overlay} />
          </div>
        }
      >
        {overlay.title}
      </Answer>
      <OverlayContent overlay={overlay} />
    </div>
  );
}
