import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Reviewer, ReviewHead } from '#shared/domain/review.ts';
import { compareCodes } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import classes from './reviewer-form.module.css';

type Props = {
  dossier: Dossier;
  head: ReviewHead | null;
  onBegin: (who: { reviewer: Reviewer; scope: string[] | null }) => void;
  onClose: () => void;
};

/** Who reviews here and which criteria. */
export function ReviewerLine({ head, onChange }: { head: ReviewHead; onChange: () => void }) {
  const { name, role, office } = head.reviewer;
  return (
    <div className={classes.line}>
      <span>
        Người thẩm định: <b>{[name, role, office].filter(Boolean).join(', ')}</b>
        {head.scope ? ` · tiêu chí ${head.scope.join(', ')}` : ''}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={onChange}>
        Sửa
      </Button>
    </div>
  );
}

/** Asks who reviews and what, in passing: nothing waits for the answer. */
export function ReviewerForm({ dossier, head, onBegin, onClose }: Props) {
  const { query } = useApi();
  const { data: settings } = useQuery(query.settings.get.queryOptions());
  if (!settings) return null;
  const { person, office } = settings;
  return (
    <Fields
      dossier={dossier}
      head={head}
      initial={head?.reviewer ?? { name: person, office, role: '' }}
      onBegin={onBegin}
      onClose={onClose}
    />
  );
}

function Fields({ dossier, head, initial, onBegin, onClose }: Props & { initial: Reviewer }) {
  const [who, setWho] = useState(initial);
  const [scope, setScope] = useState<string[]>(head?.scope ?? []);
  const field = (key: keyof Reviewer, label: string) => (
    <TextInput
      label={label}
      value={who[key]}
      maxLength={200}
      onChange={event => setWho({ ...who, [key]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={classes.form}
      aria-label="Người thẩm định"
      onSubmit={event => {
        event.preventDefault();
        onBegin({ reviewer: who, scope: scope.length === 0 ? null : scope.toSorted(compareCodes) });
        onClose();
      }}
    >
      {field('name', 'Người thẩm định')}
      {field('role', 'Chức vụ')}
      {field('office', 'Cơ quan')}
      <MultiSelect
        label="Tiêu chí thẩm định"
        placeholder={scope.length === 0 ? 'Tất cả' : ''}
        data={dossier.criteria.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))}
        value={scope}
        onChange={setScope}
        searchable
        clearable
        nothingFoundMessage="Không có tiêu chí này"
      />
      <span className={classes.buttons}>
        <Button type="submit" disabled={who.name.trim() === ''}>
          Ghi
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {head ? 'Thôi' : 'Để sau'}
        </Button>
      </span>
    </form>
  );
}
