import { Modal, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../core/api.ts';
import { showPage } from '../../core/page-to-show.ts';
import { Failure } from '../../ui/failure.tsx';
import { ResultLine } from './result-line.tsx';
import classes from './search-palette.module.css';
import { type SearchResult, sectionsOf } from './search-results.ts';
import { useDossierNames } from './use-dossier-names.ts';

const pauseMs = 60;
const mostOfEach = 12;
/** While files are being read, the answer may grow. */
const againMs = 2500;

type Props = {
  dossierId: string | undefined;
  /** What was typed before the field was there. */
  takeLetters: () => string;
  onClose: () => void;
};

/** Finds indicators, evidence, dossiers and help by what is typed; arrows choose, Enter opens. */
export function SearchPalette({ dossierId, takeLetters, onClose }: Props) {
  const { query } = useApi();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [isEverywhere, setIsEverywhere] = useState(dossierId === undefined);
  const [text] = useDebouncedValue(typed, pauseMs);
  const [at, setAt] = useState(0);
  const [isEntered, setIsEntered] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const isAsking = text.trim() !== '';
  const found = useQuery({
    ...query.search.find.queryOptions({
      input: { text, dossierId: isEverywhere ? null : (dossierId ?? null), limit: mostOfEach },
    }),
    enabled: isAsking,
    staleTime: 0,
    gcTime: 10_000,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) > 0 ? againMs : false),
  });
  const sections = useMemo(
    () => (found.data && isAsking ? sectionsOf(found.data) : []),
    [found.data, isAsking],
  );
  const results = sections.flatMap(section => section.results);
  const current = results[Math.min(at, results.length - 1)];
  // What is listed answers what is typed, and not the letters before.
  const isSettled = text === typed && !found.isPending && !found.isPlaceholderData;
  const dossiers = useDossierNames(isEverywhere);

  useEffect(() => {
    if (current === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const open = (result: SearchResult) => {
    if (result.kind === 'evidence') showPage(result.hit.evidenceId, result.hit.page ?? 1);
    onClose();
    navigate(result.href);
    // Otherwise the focus goes back to where the search was opened from.
    setTimeout(() => document.getElementById('main')?.focus(), 50);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(results.length - 1, Math.min(at, results.length - 1) + step)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // Nobody has chosen from a list that is about to change; the first of the right one is opened.
      if (!isSettled && at === 0) setIsEntered(true);
      else if (current) open(current);
    }
  };
  const openNow = useRef(open);
  openNow.current = open;
  useEffect(() => {
    if (!isEntered || !isSettled) return;
    setIsEntered(false);
    if (current) openNow.current(current);
  }, [isEntered, isSettled, current]);
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="44rem"
      yOffset="8vh"
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      aria-label="Tìm"
    >
      <div className={classes.head}>
        <IconSearch aria-hidden size="1.2rem" />
        <input
          className={classes.field}
          role="combobox"
          aria-label="Tìm chỉ tiêu, minh chứng, nội dung tệp"
          aria-expanded={results.length > 0}
          aria-controls="search-results"
          aria-autocomplete="list"
          aria-activedescendant={current && `result ${current.key}`.replace(/ /g, '-')}
          placeholder="Tên, số văn bản, từ trong nội dung tệp – không cần dấu"
          data-autofocus
          maxLength={300}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value);
            setAt(0);
            setIsEntered(false);
          }}
          onFocus={() => {
            const letters = takeLetters();
            if (letters !== '') setTyped(text => letters + text);
          }}
          onKeyDown={onKeyDown}
        />
        {dossierId === undefined ? null : (
          <SegmentedControl
            size="xs"
            aria-label="Tìm ở đâu"
            data={[
              { value: 'this', label: 'Hồ sơ này' },
              { value: 'all', label: 'Mọi hồ sơ' },
            ]}
            value={isEverywhere ? 'all' : 'this'}
            onChange={value => {
              setIsEverywhere(value === 'all');
              setAt(0);
            }}
          />
        )}
      </div>
      <div
        className={classes.list}
        ref={list}
        id="search-results"
        role="listbox"
        aria-label="Kết quả tìm"
        tabIndex={-1}
      >
        {sections.map(({ title, results: lines }) => (
          <fieldset key={title} aria-label={title} className={classes.group}>
            <div className={classes.section} aria-hidden>
              {title}
            </div>
            {lines.map(result => (
              // The field keeps the focus and handles the keys; a mouse needs no focus.
              <div
                key={result.key}
                id={`result ${result.key}`.replace(/ /g, '-')}
                role="option"
                tabIndex={-1}
                aria-selected={result.key === current?.key}
                className={classes.result}
                onMouseDown={event => event.preventDefault()}
                onClick={() => open(result)}
                onKeyDown={onKeyDown}
              >
                <ResultLine result={result} whole={dossiers} />
              </div>
            ))}
          </fieldset>
        ))}
        {found.error && isAsking ? (
          <div className={classes.note}>
            <Failure error={found.error} onRetry={() => void found.refetch()} />
          </div>
        ) : null}
        <div role="status" className={results.length === 0 ? classes.note : 'visually-hidden'}>
          {noteFor({
            isAsking,
            isReady: found.data !== undefined && !found.isPlaceholderData,
            count: results.length,
          })}
        </div>
      </div>
      <div className={classes.foot}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> chọn · <kbd>Enter</kbd> mở · <kbd>Esc</kbd> đóng
        </span>
        {found.data && found.data.waiting > 0 ? (
          <span>Đang đọc nội dung {found.data.waiting} tệp, kết quả còn có thể thêm</span>
        ) : null}
      </div>
    </Modal>
  );
}

function noteFor({
  isAsking,
  isReady,
  count,
}: {
  isAsking: boolean;
  isReady: boolean;
  count: number;
}): string {
  if (!isAsking)
    return 'Tìm trong tên, số, trích yếu và cả nội dung PDF, Word, Excel. Các từ theo thứ tự nào cũng được.';
  if (count > 0) return `${count} kết quả`;
  return isReady ? 'Không thấy gì. Thử ít từ hơn, hoặc chọn “Mọi hồ sơ”.' : '';
}
