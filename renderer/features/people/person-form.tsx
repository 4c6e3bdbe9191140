import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PersonFields } from '../../core/use-people.ts';
import classes from './people.module.css';

type Props = { person?: PersonFields; onSave: (person: PersonFields) => void; onClose: () => void };

/** Name, office and phone of a person; Enter keeps, Escape gives up. */
export function PersonForm({ person, onSave, onClose }: Props) {
  const [fields, setFields] = useState<PersonFields>({
    name: person?.name ?? '',
    office: person?.office ?? '',
    phone: person?.phone ?? '',
  });
  const [wasTried, setWasTried] = useState(false);
  const isMissing = fields.name.trim() === '';
  const change = (name: keyof PersonFields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault();
        setWasTried(true);
        if (!isMissing) onSave(fields);
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextInput
        label="Họ tên"
        withAsterisk
        autoFocus
        maxLength={200}
        error={wasTried && isMissing ? 'Cần ghi họ tên.' : null}
        {...change('name')}
      />
      <TextInput
        label="Chức danh, bộ phận"
        placeholder="Công chức địa chính"
        maxLength={200}
        {...change('office')}
      />
      <TextInput label="Điện thoại" maxLength={50} {...change('phone')} />
      <div className={classes.formButtons}>
        <Button type="submit">Lưu</Button>
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
      </div>
    </form>
  );
}
