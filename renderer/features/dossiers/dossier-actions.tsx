import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { DossierShelf, DossierSummary } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { showError, showUndo } from '../../ui/notices.tsx';

/** What can be done with a whole dossier. Nothing asks, because everything can be taken back. */
export function DossierActions({ dossier, shelf }: { dossier: DossierSummary; shelf: DossierShelf }) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const { id: dossierId, year } = dossier;
  const name = `${unitText(dossier.unit)} (${year})`;
  const run = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => cache.invalidateQueries({ queryKey: query.dossiers.list.key() }),
    onError: error => showError(error),
  });
  const doAndUndo = (done: string, work: () => Promise<unknown>, back: () => Promise<unknown>) =>
    run.mutate(work, { onSuccess: () => showUndo(done, () => run.mutateAsync(back)) });
  const archive = (archived: boolean) => () => client.dossiers.archive({ dossierId, archived });
  const remove = () => client.dossiers.remove({ dossierId });
  const restore = () => client.dossiers.restore({ dossierId });
  const nextYear = async () => {
    const { id } = await client.dossiers.duplicate({ dossierId, year: year + 1 });
    navigate(paths.reuse(id, dossierId));
  };

  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={run.isPending}
          aria-label={`Việc với hồ sơ ${name}`}
          title="Nhân bản, cất đi, bỏ"
        >
          <IconDots size="1.125rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {shelf !== 'removed' && dossier.kind === 'own' ? (
          <Menu.Item
            leftSection={<IconCopy size="1.125rem" aria-hidden />}
            onClick={() => run.mutate(nextYear)}
          >
            Tạo hồ sơ năm {year + 1} từ hồ sơ này
          </Menu.Item>
        ) : null}
        {shelf === 'current' ? (
          <Menu.Item
            leftSection={<IconArchive size="1.125rem" aria-hidden />}
            onClick={() => doAndUndo(`Đã cất hồ sơ ${name}.`, archive(true), archive(false))}
          >
            Cất vào mục lưu trữ
          </Menu.Item>
        ) : null}
        {shelf === 'archived' ? (
          <Menu.Item
            leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />}
            onClick={() => run.mutate(archive(false))}
          >
            Đưa lại vào danh sách
          </Menu.Item>
        ) : null}
        {shelf === 'removed' ? (
          <Menu.Item
            leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />}
            onClick={() => run.mutate(restore)}
          >
            Khôi phục
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconTrash size="1.125rem" aria-hidden />}
            onClick={() => doAndUndo(`Đã bỏ hồ sơ ${name} vào thùng rác.`, remove, restore)}
          >
            Bỏ vào thùng rác
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
