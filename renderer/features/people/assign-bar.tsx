import { Button, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Person } from '#shared/contract/people.ts';
import { type Assigning, usePeopleCommands } from '../../core/use-people.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { showError } from '../../ui/notices.tsx';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import classes from './assign-table.module.css';

type Props = {
  dossier: Dossier;
  people: readonly Person[];
  codes: readonly string[];
  filter: ReactNode;
  onDone: () => void;
};

const keep = 'keep';
const nobody = 'nobody';

/** Gives what is ticked to somebody, until a day, or takes it away. */
export function AssignBar({ dossier, people, codes, filter, onDone }: Props) {
  const { assign } = usePeopleCommands(dossier.id);
  const showUndoable = useUndoNotice(dossier.id);
  const [who, setWho] = useState(keep);
  const [day, setDay] = useState<string | null>(null);
  const personId = who === keep ? undefined : who === nobody ? null : who;
  const isNothing = personId === undefined && day === null;
  const give = (what: Omit<Assigning, 'codes'>) =>
    assign.mutate(
      { codes: [...codes], ...what },
      {
        onSuccess: ({ codes: changed }) => {
          onDone();
          const name = people.find(({ id }) => id === what.personId)?.name;
          if (changed.length === 0) return undefined;
          return showUndoable(
            name
              ? `Đã giao ${changed.length} chỉ tiêu cho ${name}.`
              : `Đã đổi phân công ${changed.length} chỉ tiêu.`,
          );
        },
        onError: error => showError(error),
      },
    );
  return (
    <div className={classes.bar}>
      <div className={classes.filter}>{filter}</div>
      <span className={classes.chosen} role="status">
        {codes.length === 0 ? 'Đánh dấu chỉ tiêu để giao' : `Đã chọn ${codes.length}`}
      </span>
      <Select
        className={classes.give ?? ''}
        label="Giao cho"
        searchable
        allowDeselect={false}
        nothingFoundMessage="Không có ai tên như vậy"
        data={[
          { value: keep, label: 'Giữ người đang phụ trách' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          { value: nobody, label: 'Không ai' },
        ]}
        value={who}
        onChange={value => setWho(value ?? keep)}
      />
      <DateInput className={classes.day ?? ''} label="Hạn" value={day} onDay={setDay} />
      <Button
        disabled={codes.length === 0 || isNothing}
        loading={assign.isPending}
        onClick={() =>
          give({ ...(personId === undefined ? {} : { personId }), ...(day === null ? {} : { dueOn: day }) })
        }
      >
        Giao
      </Button>
      <Button
        variant="default"
        disabled={codes.length === 0}
        onClick={() => give({ dueOn: null })}
        title="Bỏ hạn của các chỉ tiêu đã chọn"
      >
        Bỏ hạn
      </Button>
    </div>
  );
}
