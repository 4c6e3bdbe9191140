import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { SetDraftState } from '#shared/contract/set-drafts.ts';
import { draftFaults } from '#shared/domain/set-draft-faults.ts';
import { type DraftPlace, partAt } from '#shared/domain/set-draft-structure.ts';
import { paths } from '../../core/paths.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { SplitView } from '../../ui/split-view.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ConditionForm } from './condition-form.tsx';
import { CriterionForm } from './criterion-form.tsx';
import { type Editor, EditorProvider } from './editor-context.ts';
import { EditorHead } from './editor-head.tsx';
import { EditorOutline } from './editor-outline.tsx';
import classes from './editor-page.module.css';
import { IndicatorForm } from './indicator-form.tsx';
import { SetForm } from './set-form.tsx';
import { useSetDraft } from './use-set-draft.ts';
import { useStructureKeys } from './use-structure-keys.ts';

/** A set that is being written: its parts on the left, the chosen one on the right; every change is kept at once. */
export function EditorPage({ draftId }: { draftId: string }) {
  const work = useSetDraft(draftId);
  const { state, error } = work;
  if (error && !state) {
    return (
      <div className={page.page}>
        <Failure error={error} />
        <Link href={paths.sets}>Về danh sách bộ tiêu chí</Link>
      </div>
    );
  }
  return state ? <DraftEditor state={state} work={work} /> : <Waiting />;
}

type Props = { state: SetDraftState; work: ReturnType<typeof useSetDraft> };

function DraftEditor({ state, work }: Props) {
  const { set } = state;
  const { edit: change, travel: goBy } = work;
  const [chosen, setChosen] = useState<DraftPlace>('');
  const part = partAt(set, chosen);
  const place = part ? chosen : '';
  const settled = useDeferredValue(set);
  const faults = useMemo(() => draftFaults(settled), [settled]);

  const edit: Editor['edit'] = useCallback(
    (what, apply, continues = false) => change({ what, place, continues, change: apply }),
    [change, place],
  );
  const restructure: Editor['restructure'] = useCallback(
    (what, apply) => {
      // A field that is still being typed in belongs to the part as it stands now.
      leaveField();
      let next = place;
      change({
        what,
        place,
        continues: false,
        change: present => {
          const changed = apply(present);
          next = changed.place;
          return changed.draft;
        },
      });
      setChosen(next);
    },
    [change, place],
  );
  const travel = useCallback(
    (way: 'undo' | 'redo') => {
      leaveField();
      void goBy(way).then(to => to !== null && setChosen(to));
    },
    [goBy],
  );
  const undo = useCallback(() => travel('undo'), [travel]);
  const redo = useCallback(() => travel('redo'), [travel]);
  const editor = useMemo(
    (): Editor => ({
      set,
      faults,
      place,
      choose: setChosen,
      edit,
      restructure,
      lastStep: state.undo?.what ?? null,
      undo,
      redo,
    }),
    [set, faults, place, edit, restructure, state.undo, undo, redo],
  );
  useHotkeys({ 'Ctrl+Z': undo, 'Ctrl+Y': redo, ...useStructureKeys(editor) });

  return (
    <EditorProvider value={editor}>
      <div className={classes.editor}>
        <EditorHead state={state} work={work} isSettled={settled === set} />
        <div className={classes.body}>
          <SplitView
            name="bo-tieu-chi"
            initial={0.64}
            sideLabel="Phần đang sửa"
            side={
              <section className={classes.form} id="phan-dang-sua" key={place}>
                {part?.kind === 'indicator' ? (
                  <IndicatorForm {...part} />
                ) : part?.kind === 'criterion' ? (
                  <CriterionForm {...part} />
                ) : part?.kind === 'condition' ? (
                  <ConditionForm {...part} />
                ) : (
                  <SetForm />
                )}
              </section>
            }
          >
            <EditorOutline />
          </SplitView>
        </div>
      </div>
    </EditorProvider>
  );
}

function leaveField(): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.matches('input, textarea')) field.blur();
}
