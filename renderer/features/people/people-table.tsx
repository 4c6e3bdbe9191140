import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Person } from '#shared/contract/people.ts';
import type { Workload } from '#shared/domain/workload.ts';
import { paths } from '../../core/paths.ts';
import { usePeopleCommands } from '../../core/use-people.ts';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import { GivePart } from './give-part.tsx';
import classes from './people.module.css';
import { PersonForm } from './person-form.tsx';

type Props = {
  dossier: Dossier;
  people: readonly Person[];
  loads: ReadonlyMap<string | null, Workload>;
  /** Shows the indicators of a person below. */
  onShow: (personId: string) => void;
};

/** The people of a dossier, how much each has, and their share of the work as a file. */
export function PeopleTable({ dossier, people, loads, onShow }: Props) {
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const { add, change } = usePeopleCommands(dossier.id);
  const close = () => setEditing(null);
  return (
    <section className={page.card}>
      <div className={classes.head}>
        <h2>Người phụ trách</h2>
        <Button
          size="compact-md"
          variant={people.length === 0 ? 'filled' : 'default'}
          leftSection={<IconUserPlus size="1.125rem" aria-hidden />}
          onClick={() => setEditing('new')}
        >
          Thêm người
        </Button>
      </div>
      {editing === 'new' ? (
        <PersonForm
          onClose={close}
          onSave={person => add.mutate(person, { onSuccess: close, onError: error => showError(error) })}
        />
      ) : null}
      {people.length === 0 ? null : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Họ tên</th>
              <th scope="col">Chức danh, bộ phận</th>
              <th scope="col">Điện thoại</th>
              <th scope="col" className={classes.number}>
                Được giao
              </th>
              <th scope="col" className={classes.number}>
                Còn việc
              </th>
              <th scope="col" className={classes.number}>
                Quá hạn
              </th>
              <th scope="col">
                <span className="visually-hidden">Thao tác</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map(person =>
              editing === person.id ? (
                <tr key={person.id}>
                  <td colSpan={7}>
                    <PersonForm
                      person={person}
                      onClose={close}
                      onSave={fields =>
                        change.mutate(
                          { id: person.id, person: fields },
                          { onSuccess: close, onError: error => showError(error) },
                        )
                      }
                    />
                  </td>
                </tr>
              ) : (
                <PersonLine
                  key={person.id}
                  dossier={dossier}
                  person={person}
                  load={loads.get(person.id)}
                  onEdit={() => setEditing(person.id)}
                  onShow={() => onShow(person.id)}
                />
              ),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}

type LineProps = {
  dossier: Dossier;
  person: Person;
  load: Workload | undefined;
  onEdit: () => void;
  onShow: () => void;
};

function PersonLine({ dossier, person, load, onEdit, onShow }: LineProps) {
  const { remove } = usePeopleCommands(dossier.id);
  const showUndoable = useUndoNotice(dossier.id);
  // The line is gone before the answer is here; only a promise still tells of it then.
  const onRemove = () =>
    remove
      .mutateAsync(person.id)
      .then(({ codes }) =>
        showUndoable(
          codes.length === 0
            ? `Đã bỏ ${person.name}.`
            : `Đã bỏ ${person.name}; ${codes.length} chỉ tiêu chưa có người phụ trách.`,
        ),
      )
      .catch(showError);
  return (
    <tr>
      <th scope="row">{person.name}</th>
      <td>{person.office}</td>
      <td className={classes.phone}>{person.phone}</td>
      <td className={classes.number}>
        {person.assigned > 0 ? (
          <button type="button" className={classes.count} onClick={onShow}>
            {person.assigned}
            <span className="visually-hidden"> chỉ tiêu của {person.name}, xem ở bảng dưới</span>
          </button>
        ) : (
          0
        )}
      </td>
      <td className={classes.number}>
        {load && load.left > 0 ? <Link href={paths.missing(dossier.id, person.id)}>{load.left}</Link> : 0}
      </td>
      <td className={classes.number} data-late={(load?.overdue ?? 0) > 0 || undefined}>
        {load?.overdue ?? 0}
      </td>
      <td>
        <div className={classes.actions}>
          <GivePart dossier={dossier} person={person} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Sửa ${person.name}`}
            title="Sửa"
            onClick={onEdit}
          >
            <IconPencil size="1.125rem" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Bỏ ${person.name}`}
            title="Bỏ (hoàn tác được)"
            loading={remove.isPending}
            onClick={() => void onRemove()}
          >
            <IconTrash size="1.125rem" />
          </ActionIcon>
        </div>
      </td>
    </tr>
  );
}
