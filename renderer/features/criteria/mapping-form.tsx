import { Button, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Ref } from 'react';
import type { PairRow } from '#shared/contract/mappings.ts';
import { type CriteriaSet, type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { byLikeness } from '#shared/domain/pair-suggest.ts';
import { isSameMeasure, type MappingPair } from '#shared/domain/set-mapping.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import { showDone, showError, showUndo } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import classes from './mapping-page.module.css';

export type PairDraft = Pick<MappingPair, 'likeness' | 'sameFigure' | 'note'> & {
  a: string | null;
  b: string | null;
};
export const emptyPair: PairDraft = { a: null, b: null, likeness: 'near', sameFigure: false, note: '' };

type Props = {
  first: CriteriaSet;
  second: CriteriaSet;
  pairs: readonly PairRow[];
  draft: PairDraft;
  onDraft: (draft: PairDraft) => void;
  /** The field to go on with once the two indicators are chosen. */
  note: Ref<HTMLInputElement>;
};

/** One pair of the office's own, to add or to change. */
export function MappingForm({ first, second, pairs, draft, onDraft, note }: Props) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const left = indicatorsOf(first).find(({ code }) => code === draft.a);
  const right = indicatorsOf(second).find(({ code }) => code === draft.b);
  const isKnown = pairs.some(({ a, b }) => a.code === draft.a && b.code === draft.b);
  const canShare = left !== undefined && right !== undefined && isSameMeasure(left, right);
  const save = useMutation({
    mutationFn: ([a, b]: [string, string]) =>
      client.mappings.setPair({
        sets: [first.id, second.id],
        a,
        b,
        likeness: draft.likeness,
        sameFigure: draft.sameFigure && canShare,
        note: draft.note.trim(),
      }),
    onSuccess: async ({ before }, [a, b]) => {
      const refresh = () => cache.invalidateQueries({ queryKey: query.mappings.key() });
      await refresh();
      onDraft(emptyPair);
      if (!before) return showDone(`Đã ghi cặp ${a} – ${b}.`);
      const { likeness, sameFigure, note: said } = before;
      showUndo(`Đã sửa cặp ${a} – ${b}.`, async () => {
        await client.mappings.setPair({
          sets: [first.id, second.id],
          a,
          b,
          likeness,
          sameFigure,
          note: said,
        });
        await refresh();
      });
    },
    onError: error => showError(error),
  });
  const rights = left
    ? byLikeness(left.text, second).map(({ indicator }) => indicator)
    : indicatorsOf(second);
  return (
    <form
      className={page.card}
      onSubmit={event => {
        event.preventDefault();
        if (draft.a !== null && draft.b !== null) save.mutate([draft.a, draft.b]);
      }}
    >
      <h2>{isKnown ? 'Sửa cặp chỉ tiêu' : 'Ghép hai chỉ tiêu'}</h2>
      <div className={classes.choice}>
        <IndicatorChoice
          label="Chỉ tiêu của bộ thứ nhất"
          indicators={indicatorsOf(first)}
          value={draft.a}
          onChange={a => onDraft({ ...draft, a })}
        />
        <IndicatorChoice
          label={left ? 'Chỉ tiêu của bộ thứ hai, lời văn gần nhất ở trên' : 'Chỉ tiêu của bộ thứ hai'}
          indicators={rights}
          value={draft.b}
          onChange={b => onDraft({ ...draft, b })}
        />
      </div>
      <div className={classes.said}>
        <SegmentedControl
          aria-label="Mức giống nhau"
          data={[
            { value: 'near', label: 'Gần giống' },
            { value: 'equal', label: 'Như nhau' },
          ]}
          value={draft.likeness}
          onChange={value => onDraft({ ...draft, likeness: value === 'equal' ? 'equal' : 'near' })}
        />
        <Checkbox
          label="Dùng lại được cả số liệu"
          description={
            left && right && !canShare
              ? 'Khác đơn vị hoặc cách đo: chỉ dùng lại được tệp'
              : 'Không chọn thì chỉ dùng lại tệp minh chứng'
          }
          checked={draft.sameFigure && (canShare || !left || !right)}
          disabled={left !== undefined && right !== undefined && !canShare}
          onChange={event => onDraft({ ...draft, sameFigure: event.currentTarget.checked })}
        />
        <TextInput
          ref={note}
          label="Khác nhau ở chỗ nào"
          placeholder="Ví dụ: bộ thứ hai chỉ tính hộ dùng nước tập trung"
          className={classes.note}
          maxLength={500}
          value={draft.note}
          onChange={event => onDraft({ ...draft, note: event.currentTarget.value })}
        />
        <Button type="submit" loading={save.isPending} disabled={draft.a === null || draft.b === null}>
          {isKnown ? 'Lưu cặp này' : 'Ghép thành cặp'}
        </Button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  label: string;
  indicators: readonly Indicator[];
  value: string | null;
  onChange: (code: string | null) => void;
};

function IndicatorChoice({ label, indicators, value, onChange }: ChoiceProps) {
  return (
    <Select
      label={label}
      placeholder="Gõ mã hoặc vài chữ, không cần dấu"
      className={classes.set}
      data={indicators.map(({ code, text }) => ({ value: code, label: `${code}. ${text}` }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn' }}
      filter={({ options, search }) =>
        options.filter(option => 'group' in option || matchesFolded(search, option.label))
      }
      nothingFoundMessage="Không có chỉ tiêu nào khớp"
      maxDropdownHeight={320}
    />
  );
}
