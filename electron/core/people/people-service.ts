import type { Person } from '#shared/contract/people.ts';
import { compareVietnamese } from '#shared/domain/vietnamese.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { Db } from '../workspace/database.ts';
import { findPerson, listAssignments, listPeople, type PersonRow } from './people-sql.ts';

type Fields = Omit<Person, 'id' | 'assigned'>;

export type PeopleService = ReturnType<typeof createPeopleService>;

/** Who does which indicator until when. */
export function createPeopleService({
  db,
  dossiers,
  changes,
  newId,
}: {
  db: Db;
  dossiers: DossierService;
  changes: ChangeLog;
  newId: () => string;
}) {
  function list({ dossierId }: { dossierId: string }): Person[] {
    dossiers.mustFind(dossierId);
    const assigned = [...listAssignments(db, dossierId).values()];
    return listPeople(db, dossierId)
      .map(({ id, name, office, phone }) => ({
        id,
        name,
        office,
        phone,
        assigned: assigned.filter(({ personId }) => personId === id).length,
      }))
      .toSorted((a, b) => compareVietnamese(lastWord(a.name), lastWord(b.name)));
  }

  function mustFind(dossierId: string, personId: string): PersonRow {
    const row = findPerson(db, dossierId, personId);
    if (!row) throw new AppError('notFound', { what: 'person', id: personId });
    return row;
  }

  function view(dossierId: string, personId: string): Person {
    const person = list({ dossierId }).find(({ id }) => id === personId);
    if (!person) throw new AppError('notFound', { what: 'person', id: personId });
    return person;
  }

  return {
    list,

    add({ dossierId, person }: { dossierId: string; person: Fields }): Person {
      dossiers.mustFindWritable(dossierId);
      const id = newId();
      changes.apply({ dossierId, what: `Thêm người phụ trách ${person.name}` }, [
        { kind: 'person', key: id, after: normalized(person) },
      ]);
      return view(dossierId, id);
    },

    change({
      dossierId,
      personId,
      person,
    }: {
      dossierId: string;
      personId: string;
      person: { [K in keyof Fields]?: Fields[K] | undefined };
    }): Person {
      dossiers.mustFindWritable(dossierId);
      const before = mustFind(dossierId, personId);
      const after = normalized({
        name: person.name ?? before.name,
        office: person.office ?? before.office,
        phone: person.phone ?? before.phone,
      });
      changes.apply({ dossierId, what: `Sửa thông tin người phụ trách ${after.name}` }, [
        { kind: 'person', key: personId, after },
      ]);
      return view(dossierId, personId);
    },

    remove({ dossierId, personId }: { dossierId: string; personId: string }): { codes: string[] } {
      dossiers.mustFindWritable(dossierId);
      const { name } = mustFind(dossierId, personId);
      const theirs = [...listAssignments(db, dossierId).values()].filter(row => row.personId === personId);
      changes.apply({ dossierId, what: `Bỏ người phụ trách ${name}` }, [
        ...theirs.map(({ code, dueOn }) => assigned(code, { personId: null, dueOn })),
        { kind: 'person', key: personId, after: null },
      ]);
      return { codes: theirs.map(({ code }) => code) };
    },

    assign(input: {
      dossierId: string;
      codes: string[];
      personId?: string | null | undefined;
      dueOn?: string | null | undefined;
    }): { codes: string[] } {
      const { dossierId, personId, dueOn } = input;
      const row = dossiers.mustFindWritable(dossierId);
      const person = personId ? mustFind(dossierId, personId) : undefined;
      const assessed = dossiers.listAssessed(row);
      const before = listAssignments(db, dossierId);
      const codes = [...new Set(input.codes)].filter(code => {
        if (!assessed.has(code)) throw new AppError('notFound', { what: 'indicator', id: code });
        const had = before.get(code);
        const isPersonSame = personId === undefined || personId === (had?.personId ?? null);
        return !(isPersonSame && (dueOn === undefined || dueOn === (had?.dueOn ?? null)));
      });
      const edits = codes.map(code => {
        const had = before.get(code);
        return assigned(code, {
          personId: personId === undefined ? (had?.personId ?? null) : personId,
          dueOn: dueOn === undefined ? (had?.dueOn ?? null) : dueOn,
        });
      });
      const what = person
        ? `Giao việc cho ${person.name}`
        : personId === null
          ? 'Bỏ giao việc'
          : dueOn === null
            ? 'Bỏ hạn'
            : 'Đặt hạn';
      changes.apply({ dossierId, what }, edits);
      return { codes };
    },
  };
}

function assigned(code: string, value: { personId: string | null; dueOn: string | null }): Edit {
  const isEmpty = value.personId === null && value.dueOn === null;
  return { kind: 'assignment', key: code, after: isEmpty ? null : value };
}

function normalized({ name, office, phone }: Fields): Fields {
  return { name: name.normalize('NFC'), office: office.normalize('NFC'), phone };
}

/** Vietnamese lists go by the given name, which stands last. */
function lastWord(name: string): string {
  return `${name.split(/\s+/).at(-1) ?? ''} ${name}`;
}
