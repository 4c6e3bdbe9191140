import type { OverlayDraftState, OverlayDraftSummary } from '#shared/contract/overlay-drafts.ts';
import { type OverlayDraft, overlayDraftSchema } from '#shared/domain/overlay-draft.ts';
import { AppError } from '#shared/errors.ts';
import { type Db, readStored } from '../workspace/database.ts';
import {
  deleteOverlayDraft,
  findOverlayDraft,
  listOverlayDrafts,
  type OverlayDraftRow,
  putOverlayDraft,
} from './overlay-drafts-sql.ts';

/** `overlayId` null: a decision of which nothing is in use yet. */
type Which = { setId: string; overlayId: string | null };

/** Decisions of provinces that are still being typed: of each set one new one, and of each overlay its next version. */
export function createOverlayDrafts({ db, now }: { db: Db; now: () => Date }) {
  const keyOf = ({ setId, overlayId }: Which) => ({ setId, overlayId: overlayId ?? '' });

  function draftIn({ json }: OverlayDraftRow): OverlayDraft {
    return readStored(db, () => overlayDraftSchema.parse(JSON.parse(json)));
  }

  return {
    list: (): OverlayDraftSummary[] =>
      listOverlayDrafts(db).map(row => {
        const { title, number } = draftIn(row);
        return {
          setId: row.setId,
          overlayId: row.overlayId || null,
          title,
          number,
          updatedAt: row.updatedAt,
        };
      }),

    find(which: Which): OverlayDraftState | null {
      const row = findOverlayDraft(db, keyOf(which));
      return row ? { draft: draftIn(row), revision: row.revision } : null;
    },

    /** @throws AppError draftChanged where somebody else wrote since */
    save({ draft, revision, ...which }: Which & OverlayDraftState): { revision: number } {
      return db.transaction(() => {
        const key = keyOf(which);
        if ((findOverlayDraft(db, key)?.revision ?? 0) !== revision)
          throw new AppError('draftChanged', { title: draft.title.trim() || 'Quy định của tỉnh' });
        const next = { revision: revision + 1 };
        putOverlayDraft(db, {
          ...key,
          ...next,
          json: JSON.stringify(draft),
          updatedAt: now().toISOString(),
        });
        return next;
      })();
    },

    remove: (which: Which): void => deleteOverlayDraft(db, keyOf(which)),
  };
}
