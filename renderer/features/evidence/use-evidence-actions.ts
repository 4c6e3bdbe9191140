import { useCallback } from 'react';
import type { Evidence, EvidenceEdit } from '#shared/contract/evidence.ts';
import { formatCount } from '../../core/format.ts';
import { useEditEvidence } from '../../core/use-edit-evidence.ts';
import { showError, showUndo } from '../../ui/notices.tsx';

type Change = Omit<EvidenceEdit, 'evidenceId'>;

/** What is done with one file or many, each a single step to undo. */
export function useEvidenceActions(dossierId: string) {
  const { edit } = useEditEvidence(dossierId);
  const editAll = useCallback(
    (what: string, targets: readonly Evidence[], change: Change) =>
      edit({ what, items: targets.map(({ id }) => ({ evidenceId: id, ...change })) }).catch(showError),
    [edit],
  );
  const remove = useCallback(
    async (targets: readonly Evidence[]) => {
      const words = wordsOf(targets);
      const items = (removed: boolean) => targets.map(({ id }) => ({ evidenceId: id, removed }));
      try {
        await edit({ what: `Xóa ${words}`, items: items(true) });
        showUndo(`Đã chuyển ${words} vào Thùng rác.`, () =>
          edit({ what: `Lấy lại ${words}`, items: items(false) }),
        );
      } catch (error) {
        showError(error);
      }
    },
    [edit],
  );
  const restore = useCallback(
    (targets: readonly Evidence[]) => editAll(`Lấy lại ${wordsOf(targets)}`, targets, { removed: false }),
    [editAll],
  );
  /** Each file to the indicator it was suggested for. */
  const accept = useCallback(
    (choices: readonly { evidence: Evidence; code: string }[]) => {
      const [first] = choices;
      if (!first) return Promise.resolve();
      const what =
        choices.length === 1
          ? `Gắn “${first.evidence.name}” vào ${first.code}`
          : `Gắn ${formatCount(choices.length)} tệp theo gợi ý`;
      return edit({
        what,
        items: choices.map(({ evidence, code }) => ({ evidenceId: evidence.id, link: [{ code }] })),
      }).catch(showError);
    },
    [edit],
  );
  return { editAll, remove, restore, accept };
}

function wordsOf(targets: readonly Evidence[]): string {
  return targets.length === 1 ? `“${targets[0]?.name}”` : `${formatCount(targets.length)} tệp`;
}
