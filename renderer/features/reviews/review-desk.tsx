import { useElementSize } from '@mantine/hooks';
import type { GridApi } from 'ag-grid-community';
import { useMemo, useRef, useState } from 'react';
import type { DossierDocument } from '#shared/contract/documents.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review, SincePrevious } from '#shared/contract/reviews.ts';
import type { ReviewVerdict } from '#shared/domain/review.ts';
import { useTextScale } from '../../core/settings.ts';
import { SplitView } from '../../ui/split-view.tsx';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import { type GridRow, roomSteps } from './review-columns.tsx';
import { filteredGroups, ownVerdict, type ReviewFilter } from './review-filters.ts';
import { focusRow, ReviewGrid } from './review-grid.tsx';
import { conclusionKey, reviewGroups } from './review-items.ts';
import classes from './review-page.module.css';
import { nextToSee } from './review-progress.ts';
import { ReviewSide } from './review-side.tsx';
import { ReviewTools } from './review-tools.tsx';
import { ReviewTop } from './review-top.tsx';
import { useReviewCommands } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewPlace } from './use-review-place.ts';
import { useShownFile } from './use-shown-file.ts';

type Props = {
  dossier: Dossier;
  review: Review;
  papers: readonly DossierDocument[];
  since: SincePrevious;
  target: string | undefined;
};

/** The list of what is judged, the panel beside it, and the keys that work on both. */
export function ReviewDesk({ dossier, review, papers, since, target }: Props) {
  const [scale] = useTextScale();
  const { ref: size, width } = useElementSize();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const searchBox = useRef<HTMLInputElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const api = useRef<GridApi<GridRow> | null>(null);
  const commands = useReviewCommands(dossier.id);
  const told = useUndoNotice(dossier.id);

  const groups = useMemo(
    () => reviewGroups(dossier, papers, review, since),
    [dossier, papers, review, since],
  );
  const all = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
  const shownGroups = useMemo(() => filteredGroups(groups, { search, filter }), [groups, search, filter]);
  const shownItems = useMemo(() => shownGroups.flatMap(({ items }) => items), [shownGroups]);
  const room = roomSteps.findLast(step => (width * 100) / scale >= step) ?? 0;
  const disabled = (dossier.check?.state ?? 'intact') !== 'intact';

  const first = all[0]?.key ?? conclusionKey;
  const { chosen, setChosen } = useReviewPlace(dossier.id, target, first, key => show(key));
  const goTo = (key: string) => {
    setChosen(key);
    setTimeout(() => focusRow(api.current, key));
  };
  /** Also where the filter hides it. */
  const show = (key: string) => {
    if (!shownItems.some(item => item.key === key)) {
      setSearch('');
      setFilter('all');
    }
    setTimeout(() => goTo(key));
  };
  const item = all.find(({ key }) => key === chosen) ?? all[0];
  const file = useShownFile(review, item);

  const step = (by: 1 | -1) => {
    const at = shownItems.findIndex(({ key }) => key === chosen);
    const next = at === -1 ? shownItems[0] : shownItems[at + by];
    if (next) goTo(next.key);
  };
  const judge = (verdict: ReviewVerdict | null) => {
    if (!item || disabled) return;
    if (item.kind === 'conclusion') {
      const conclusion = review.head?.conclusion ?? { verdict: null, text: '' };
      const again = conclusion.verdict === verdict ? null : verdict;
      commands.conclude.mutate({ conclusion: { ...conclusion, verdict: again }, finished: false });
      return;
    }
    const again = ownVerdict(item) === verdict ? null : verdict;
    commands.judge.mutate({ target: item.key, change: { verdict: again } });
  };
  const write = () => {
    comment.current?.focus();
    comment.current?.scrollIntoView({ block: 'nearest' });
  };
  const leave = () => focusRow(api.current, chosen);
  const goOn = nextToSee(all, chosen, review);
  const keepPrevious = (targets: string[] | null, words: string) =>
    void commands.keepPrevious
      .mutateAsync(targets)
      .then(() => told(words))
      // The command itself says why it was refused.
      .catch(() => {});

  useUndoKeys(dossier.id, ({ codes: [changed] }) => {
    if (changed !== undefined && all.some(({ key }) => key === changed)) show(changed);
  });
  useReviewKeys({
    onStep: step,
    onVerdict: judge,
    onClear: () => item && judge(item.kind === 'conclusion' ? null : ownVerdict(item)),
    onNextFile: () => {
      if (!file.showNext()) step(1);
    },
    onWrite: write,
    onGoOn: () => show(goOn ?? conclusionKey),
    onSearch: () => searchBox.current?.select(),
    onLeave: leave,
  });

  return (
    <div className={classes.desk}>
      <ReviewTop
        dossier={dossier}
        review={review}
        since={since}
        items={all}
        disabled={disabled}
        isDone={goOn === undefined}
        onGoOn={() => show(goOn ?? conclusionKey)}
        onBegin={who => commands.begin.mutate(who)}
        onKeepAll={() => keepPrevious(null, 'Đã giữ ý kiến lần trước cho các mục không thay đổi.')}
      />
      <div className={classes.split}>
        <SplitView
          name="review"
          initial={0.62}
          sideLabel="Mục đang thẩm định"
          side={
            item ? (
              <ReviewSide
                key={item.key}
                dossier={dossier}
                review={review}
                since={since}
                items={all}
                item={item}
                file={file}
                disabled={disabled}
                commands={commands}
                commentRef={comment}
                onKeep={() => keepPrevious([item.key], `Đã giữ ý kiến lần trước cho ${item.label}.`)}
                onVerdict={judge}
                onStep={step}
                onGo={show}
                onLeave={leave}
              />
            ) : null
          }
        >
          <div className={classes.page} ref={size}>
            <ReviewTools
              items={all}
              isNarrow={room < 760}
              searchRef={searchBox}
              search={search}
              onSearch={setSearch}
              filter={filter}
              onFilter={setFilter}
              onList={() => {
                const [found] = shownItems;
                if (found) goTo(found.key);
              }}
            />
            <ReviewGrid
              groups={shownGroups}
              room={room}
              chosen={chosen}
              onChoose={setChosen}
              onEnter={write}
              onApi={ready => {
                api.current = ready;
              }}
            />
          </div>
        </SplitView>
      </div>
    </div>
  );
}
