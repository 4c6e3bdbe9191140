import { SegmentedControl, Select } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { type ComparedItem, compareSets, type SetComparison } from '#shared/domain/set-compare.ts';
import { countOf } from '#shared/domain/set-compare-texts.ts';
import { useApi } from '../../core/api.ts';
import { orderedSets } from '../../core/ordered-sets.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './compare-page.module.css';
import { DifferenceRows } from './difference-rows.tsx';
import { readSetRef, setRef } from './set-refs.ts';
import { useStoredDraft } from './use-set-draft.ts';

/** Two versions of a set, or two sets, side by side: what was added, taken out, changed. */
export function ComparePage({ before, after }: { before: string; after: string }) {
  const old = useReferredSet(before);
  const fresh = useReferredSet(after);
  const error = old.error ?? fresh.error;
  if (error) {
    return (
      <div className={page.page}>
        <Failure error={error} />
        <Link href={paths.sets}>Về danh sách bộ tiêu chí</Link>
      </div>
    );
  }
  if (!old.data || !fresh.data) return <Waiting />;
  return <Comparison refs={{ before, after }} before={old.data} after={fresh.data} />;
}

/** A published set, one of its versions, or a draft as it is now. */
function useReferredSet(text: string) {
  const { query } = useApi();
  const ref = readSetRef(text);
  const published = useQuery(
    query.criteria.get.queryOptions({ input: 'id' in ref ? ref : { id: '' }, enabled: 'id' in ref }),
  );
  const draft = useStoredDraft('draft' in ref ? ref.draft : '', 'draft' in ref);
  return 'id' in ref ? published : { error: draft.error, data: draft.data?.set };
}

type Props = { refs: { before: string; after: string }; before: CriteriaSet; after: CriteriaSet };

function Comparison({ refs, before, after }: Props) {
  const comparison = useMemo(() => compareSets(before, after), [before, after]);
  const [shown, setShown] = useState('changes');
  const [, navigate] = useLocation();
  const wants = (item: ComparedItem) => shown === 'all' || item.state !== 'same';
  const criteria = comparison.criteria
    .map(criterion => ({ ...criterion, indicators: criterion.indicators.filter(wants) }))
    .filter(criterion => wants(criterion) || criterion.indicators.length > 0);
  const conditions = comparison.conditions.filter(wants);
  return (
    <div className={`${page.page} ${classes.page}`}>
      <Link href={paths.sets} className={classes.back}>
        ‹ Bộ tiêu chí
      </Link>
      <Answer>{headline(comparison)}</Answer>
      <div className={classes.choices}>
        <SetChoice
          label="Bản cũ"
          value={refs.before}
          set={before}
          onChange={ref => navigate(paths.compareSets(ref, refs.after))}
        />
        <button
          type="button"
          className={classes.swap}
          aria-label="Đổi chỗ hai bản"
          title="Đổi chỗ hai bản"
          onClick={() => navigate(paths.compareSets(refs.after, refs.before))}
        >
          <IconArrowsExchange aria-hidden />
        </button>
        <SetChoice
          label="Bản mới"
          value={refs.after}
          set={after}
          onChange={ref => navigate(paths.compareSets(refs.before, ref))}
        />
      </div>
      <SegmentedControl
        className={classes.filter}
        aria-label="Hiện phần nào"
        data={[
          { value: 'changes', label: 'Chỉ chỗ khác' },
          { value: 'all', label: 'Tất cả' },
        ]}
        value={shown}
        onChange={setShown}
      />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.what}>
              Phần
            </th>
            <th scope="col">
              {before.title} · {before.version}
              <div className={page.muted}>{countOf(before)}</div>
            </th>
            <th scope="col">
              {after.title} · {after.version}
              <div className={page.muted}>{countOf(after)}</div>
            </th>
          </tr>
        </thead>
        {comparison.head.length > 0 ? (
          <DifferenceRows
            item={{ state: 'changed', code: '', name: 'Thông tin chung', differences: comparison.head }}
            isHead
          />
        ) : null}
        {criteria.map(({ indicators, ...criterion }) => (
          <CriterionDifferences
            key={`${criterion.state} ${criterion.code} ${criterion.name}`}
            criterion={criterion}
            indicators={indicators}
          />
        ))}
        {conditions.map(condition => (
          <DifferenceRows
            key={`${condition.state} ${condition.code}`}
            item={{ ...condition, code: 'Điều kiện' }}
          />
        ))}
      </table>
      {criteria.length + conditions.length + comparison.head.length === 0 ? (
        <p className={page.muted}>Hai bản nói như nhau.</p>
      ) : null}
    </div>
  );
}

function CriterionDifferences({
  criterion,
  indicators,
}: {
  criterion: ComparedItem;
  indicators: ComparedItem[];
}) {
  return (
    <>
      <DifferenceRows item={criterion} isHead />
      {indicators.map(indicator => (
        <DifferenceRows key={`${indicator.state} ${indicator.code} ${indicator.name}`} item={indicator} />
      ))}
    </>
  );
}

type ChoiceProps = { label: string; value: string; set: CriteriaSet; onChange: (ref: string) => void };

/** The other versions of the set that is shown, and every other set. */
function SetChoice({ label, value, set, onChange }: ChoiceProps) {
  const { query } = useApi();
  const ref = readSetRef(value);
  const sets = useQuery(query.criteria.list.queryOptions());
  const versions = useQuery(
    query.criteria.versions.queryOptions({
      input: { id: set.id },
      enabled: sets.data?.some(({ id }) => id === set.id) ?? false,
    }),
  );
  const own = (versions.data ?? []).map(({ version }) => ({
    value: setRef({ id: set.id, version }),
    label: `Phiên bản ${version}`,
  }));
  const others = orderedSets(sets.data ?? [])
    .filter(({ id }) => id !== set.id)
    .map(({ id, version, title }) => ({ value: setRef({ id, version }), label: `${title} · ${version}` }));
  const shown = 'draft' in ref ? value : setRef({ id: set.id, version: set.version });
  return (
    <Select
      className={classes.choice}
      label={label}
      data={[
        ...('draft' in ref
          ? [{ group: 'Đang soạn', items: [{ value, label: `${set.title || 'Chưa đặt tên'} (bản soạn)` }] }]
          : []),
        ...(own.length > 0 ? [{ group: set.title, items: own }] : []),
        { group: 'Bộ khác', items: others },
      ]}
      value={shown}
      onChange={next => next !== null && onChange(next)}
      allowDeselect={false}
      searchable
      maxDropdownHeight={320}
    />
  );
}

function headline({ counts, head }: SetComparison): string {
  const parts = [
    counts.changed > 0 ? `${counts.changed} phần đã sửa` : '',
    counts.added > 0 ? `${counts.added} phần thêm` : '',
    counts.removed > 0 ? `${counts.removed} phần bỏ` : '',
    head.length > 0 ? 'thông tin chung đã sửa' : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Hai bản không khác nhau' : `So hai bản: ${parts.join(', ')}`;
}
