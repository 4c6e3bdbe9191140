import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useRef, useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import { useTextScale } from '../../core/settings.ts';
import type { Incoming } from '../../core/use-add-files.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { AddFilesButton, AddFolderButton } from '../../ui/add-files-button.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { AddReportPart } from './add-report.tsx';
import { BulkPanel } from './bulk-panel.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { EvidenceGrid } from './evidence-grid.tsx';
import classes from './evidence-page.module.css';
import type { EvidenceFilter, EvidenceRow } from './evidence-rows.ts';
import { EvidenceSide } from './evidence-side.tsx';
import { FilterField, filterNote } from './filter-field.tsx';
import { useEvidenceActions } from './use-evidence-actions.ts';
import { useEvidenceList } from './use-evidence-list.ts';
import { useFollowedAddress } from './use-followed-address.ts';

type Props = {
  dossier: Dossier;
  evidenceId: string | undefined;
  list: Evidence[];
  trash: Evidence[];
  onFiles: (files: Incoming) => void;
};

/** The files as a list beside the one, or the many, that are worked on. */
export function EvidenceFiles({ dossier, evidenceId, list, trash, onFiles }: Props) {
  const readOnly = isReadOnly(dossier);
  const [scale] = useTextScale();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<EvidenceFilter>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [currentId, setCurrentId] = useState(evidenceId);
  const [isRenaming, setIsRenaming] = useState(false);
  const [api, setApi] = useState<GridApi<EvidenceRow> | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const { editAll, remove, restore, accept } = useEvidenceActions(dossier.id);
  useUndoKeys(dossier.id);

  const isTrash = filter === 'trash';
  const { rows, counts, readings, done, total } = useEvidenceList({ dossier, list, trash, filter, search });
  const current = rows.find(({ evidence }) => evidence.id === currentId) ?? rows[0];
  const chosen = rows.flatMap(({ evidence }) => (selected.has(evidence.id) ? [evidence] : []));
  const isMany = chosen.length > 1;
  const targets = isMany ? chosen : current ? [current.evidence] : [];
  const sure = rows.flatMap(({ evidence, suggestions: [first] }) =>
    first?.isSure ? [{ evidence, code: first.code }] : [],
  );
  const show = useCallback((id: string) => {
    setCurrentId(id);
    setIsRenaming(false);
  }, []);
  const goTo = (id: string) => {
    show(id);
    // The rows are drawn anew first.
    requestAnimationFrame(() => {
      const index = api?.getRowNode(id)?.rowIndex;
      if (index == null) return;
      api?.ensureIndexVisible(index);
      api?.setFocusedCell(index, 'name');
    });
  };
  const jumpTo = (id: string) => {
    setFilter('all');
    setSearch('');
    goTo(id);
  };
  const onSelection = useCallback((ids: string[]) => setSelected(new Set(ids)), []);
  useFollowedAddress({ dossierId: dossier.id, evidenceId, currentId, onShow: show });

  const acceptHere = async () => {
    const choices = rows.flatMap(({ evidence, suggestions: [first] }) =>
      first && targets.includes(evidence) ? [{ evidence, code: first.code }] : [],
    );
    const last = choices.at(-1);
    if (!last) return;
    const next = rows[rows.findIndex(({ evidence }) => evidence === last.evidence) + 1];
    await accept(choices);
    // On to the next one, so that a pile is gone through with one key.
    if (next) goTo(next.evidence.id);
  };
  const removeTargets = () => void remove(targets);
  useHotkeys({
    'Ctrl+F': () => searchBox.current?.select(),
    ...(readOnly || isTrash
      ? {}
      : { A: () => void acceptHere(), F2: () => setIsRenaming(targets.length === 1) }),
  });

  const note = filterNote(filter, dossier.year, dossier.set.period.from);
  return (
    <SplitView
      name="evidence"
      initial={0.4}
      sideLabel="Minh chứng đang chọn"
      side={
        isMany ? (
          <BulkPanel
            dossier={dossier}
            chosen={chosen}
            isTrash={isTrash}
            onEdit={(what, edit) => void editAll(what, chosen, edit)}
            onRemove={removeTargets}
            onRestore={() => void restore(chosen)}
          />
        ) : current ? (
          <EvidenceSide
            key={current.evidence.id}
            dossier={dossier}
            row={current}
            reading={readings.get(current.evidence.id)}
            readOnly={readOnly}
            isRenaming={isRenaming}
            onRenaming={setIsRenaming}
            onEdit={(what, edit) => void editAll(what, [current.evidence], edit)}
            onRemove={removeTargets}
            onRestore={() => void restore(targets)}
          />
        ) : null
      }
    >
      <div className={classes.page}>
        <search className={classes.tools}>
          <TextInput
            ref={searchBox}
            className={classes.search ?? ''}
            leftSection={<IconSearch size="1.0625rem" aria-hidden />}
            placeholder="Tìm tên, số, trích yếu, cơ quan (Ctrl+F)"
            aria-label="Tìm minh chứng"
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key === 'Escape') setSearch('');
            }}
          />
          <FilterField value={filter} counts={counts} onChange={setFilter} />
          <ColumnsMenu api={api} scale={scale} />
          {readOnly ? null : (
            <>
              <AddFolderButton onFiles={onFiles} />
              <AddFilesButton isMain onFiles={onFiles} />
            </>
          )}
        </search>
        <AddReportPart dossierId={dossier.id} onShow={jumpTo} />
        <div className={classes.line}>
          <span role="status">
            {rows.length === list.length || isTrash
              ? `${formatCount(rows.length)} tệp`
              : `${formatCount(rows.length)}/${formatCount(list.length)} tệp`}
            {isMany ? `, đã chọn ${formatCount(chosen.length)}` : ''}
          </span>
          {note ? <span>{note}</span> : null}
          {done < total ? (
            <span>
              Đang đọc nội dung: {formatCount(done)}/{formatCount(total)}
            </span>
          ) : null}
          {sure.length > 0 && !isTrash ? (
            <Button size="compact-sm" variant="light" onClick={() => void accept(sure)}>
              Nhận tất cả gợi ý ({formatCount(sure.length)})
            </Button>
          ) : null}
        </div>
        <EvidenceGrid
          rows={rows}
          isTrash={isTrash}
          currentId={current?.evidence.id}
          onCurrent={show}
          onSelection={onSelection}
          onDelete={readOnly || isTrash ? undefined : removeTargets}
          onApi={setApi}
        />
      </div>
    </SplitView>
  );
}
