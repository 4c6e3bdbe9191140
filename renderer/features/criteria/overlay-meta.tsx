import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { OverlayDraft } from '#shared/domain/overlay-draft.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import page from '../../ui/page.module.css';
import classes from './import-page.module.css';
import type { DraftFaults } from './overlay-build.ts';
import { everyVariant } from './overlay-draft.ts';
import type { Province } from './overlay-editor-page.tsx';

type Props = {
  draft: OverlayDraft;
  set: CriteriaSet;
  provinces: readonly Province[];
  faults: DraftFaults;
  onChange: (part: Partial<OverlayDraft>) => void;
};

/** Whose decision it is, and for which communes. */
export function OverlayMeta({ draft, set, provinces, faults, onChange }: Props) {
  const nameOf = (code: string | null) => provinces.find(each => each.code === code)?.name;
  const wordsOf = (code: string | null) => {
    const name = nameOf(code);
    if (name === undefined) return { issuer: '', title: '' };
    const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return { issuer: `UBND ${small}`, title: `Quy định của ${small}` };
  };
  const chooseProvince = (code: string | null) => {
    const [before, after] = [wordsOf(draft.provinceCode), wordsOf(code)];
    // What follows from the name is filled in; what somebody wrote stays.
    const fresh = (typed: string, own: string, next: string) =>
      typed === '' || typed === own ? next : typed;
    onChange({
      provinceCode: code,
      issuer: fresh(draft.issuer, before.issuer, after.issuer),
      title: fresh(draft.title, before.title, after.title),
    });
  };
  return (
    <section className={page.card} aria-label="Quyết định của tỉnh">
      <div className={classes.fields}>
        <Select
          className={classes.wide}
          label="Tỉnh, thành phố"
          withAsterisk
          searchable
          data={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          filter={({ options, search }) =>
            options.filter(option => 'label' in option && matchesFolded(search, option.label))
          }
          value={draft.provinceCode}
          onChange={chooseProvince}
          error={faults.get('province') ?? null}
          nothingFoundMessage="Không có tỉnh nào khớp"
        />
        <TextInput
          label="Số quyết định"
          withAsterisk
          placeholder="12/2026/QĐ-UBND"
          value={draft.number}
          error={faults.get('number') ?? null}
          onChange={event => onChange({ number: event.currentTarget.value })}
        />
        <TextInput
          label="Ngày ban hành"
          withAsterisk
          placeholder="dd/mm/yyyy"
          value={draft.issuedOn}
          error={faults.get('issuedOn') ?? null}
          onChange={event => onChange({ issuedOn: event.currentTarget.value })}
        />
        <TextInput
          className={classes.wide}
          label="Cơ quan ban hành"
          withAsterisk
          value={draft.issuer}
          error={faults.get('issuer') ?? null}
          onChange={event => onChange({ issuer: event.currentTarget.value })}
        />
        <TextInput
          className={classes.wide}
          label="Tên quy định"
          withAsterisk
          value={draft.title}
          error={faults.get('title') ?? null}
          onChange={event => onChange({ title: event.currentTarget.value })}
        />
        {set.variants.length > 1 ? (
          <MultiSelect
            className={classes.wide}
            label="Mức nhập theo"
            description="Mọi vùng một mức, hoặc riêng từng vùng có trong tỉnh."
            data={[
              { value: everyVariant, label: 'Mọi vùng' },
              ...set.variants.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.columns}
            onChange={columns =>
              onChange({ columns: inOrder(set, columns.length > 0 ? columns : [everyVariant]) })
            }
          />
        ) : null}
        <Checkbox
          className={classes.whole}
          label="Tôi đã so từng mức với quyết định đã ban hành (không chọn thì các mức này mang dấu “chưa đối chiếu với văn bản gốc”)"
          checked={draft.isChecked}
          onChange={event => onChange({ isChecked: event.currentTarget.checked })}
        />
      </div>
    </section>
  );
}

function inOrder({ variants }: CriteriaSet, columns: readonly string[]): string[] {
  return [everyVariant, ...variants.map(({ id }) => id)].filter(id => columns.includes(id));
}
