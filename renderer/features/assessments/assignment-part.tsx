import { Select } from '@mantine/core';
import { Link } from 'wouter';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { paths } from '../../core/paths.ts';
import { usePeople, usePeopleCommands } from '../../core/use-people.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { showError } from '../../ui/notices.tsx';
import classes from './assignment-part.module.css';

type Props = { dossier: Dossier; row: IndicatorRow };

/** Who does the indicator and until when. */
export function AssignmentPart({ dossier, row }: Props) {
  const { data: people = [] } = usePeople(dossier);
  const { assign } = usePeopleCommands(dossier.id);
  const give = (what: { personId: string | null } | { dueOn: string | null }) =>
    assign.mutate({ codes: [row.code], ...what }, { onError: error => showError(error) });
  const { personId = null, person = null, dueOn = null } = row.assignment ?? {};
  if (dossier.part) {
    const words = [person && `Được giao cho ${person}`, dueOn && `hạn ${formatDate(dueOn)}`];
    return row.assignment ? <p className={classes.nobody}>{words.filter(Boolean).join(', ')}.</p> : null;
  }
  return (
    <section className={classes.assignment} aria-label="Phân công">
      {people.length === 0 ? (
        <p className={classes.nobody}>
          Chưa có ai phụ trách. <Link href={paths.people(dossier.id)}>Thêm người ở trang Phân công</Link>
        </p>
      ) : (
        <Select
          label="Người phụ trách"
          placeholder="Chưa giao"
          searchable
          clearable
          nothingFoundMessage="Không có ai tên như vậy"
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={personId}
          onChange={value => give({ personId: value })}
        />
      )}
      <DateInput label="Hạn" value={dueOn} onDay={day => give({ dueOn: day })} />
    </section>
  );
}
