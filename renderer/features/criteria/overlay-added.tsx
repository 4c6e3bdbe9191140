import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { AddedDraft, OverlayDraft } from '#shared/domain/overlay-draft.ts';
import page from '../../ui/page.module.css';
import classes from './overlay-added.module.css';
import { addedField, type DraftFaults } from './overlay-build.ts';
import { nextCode } from './overlay-draft.ts';

type Props = {
  draft: OverlayDraft;
  set: CriteriaSet;
  faults: DraftFaults;
  onChange: (part: Partial<OverlayDraft>) => void;
};

const kindWords: Record<AddedDraft['kind'], string> = {
  number: 'Một con số',
  boolean: 'Đạt hoặc chưa đạt',
  ratio: 'Tỷ lệ a trên b',
};

/** Indicators of the province's own, in the criteria that the national set opens for them. */
export function OverlayAdded({ draft: { added }, set, faults, onChange }: Props) {
  const open = set.openCriteria ?? [];
  if (open.length === 0 && added.length === 0) {
    return <p className={page.muted}>Bộ tiêu chí này không cho tỉnh thêm chỉ tiêu.</p>;
  }
  const add = () => {
    const [criterion = ''] = open;
    const fresh = { key: crypto.randomUUID(), criterion, code: nextCode(set, criterion, added) };
    const empty = { text: '', unit: '%', kind: 'number', numerator: '', denominator: '', level: '' } as const;
    onChange({ added: [...added, { ...fresh, ...empty }] });
  };
  const put = (key: string, part: Partial<AddedDraft>) =>
    onChange({ added: added.map(each => (each.key === key ? { ...each, ...part } : each)) });
  return (
    <section className={page.card} aria-label="Chỉ tiêu tỉnh thêm">
      <h2>Chỉ tiêu tỉnh thêm</h2>
      <ul className={classes.list}>
        {added.map(each => {
          const fault = (field: keyof AddedDraft) => faults.get(addedField(each.key, field)) ?? null;
          return (
            <li key={each.key} className={classes.item}>
              <NativeSelect
                label="Tiêu chí"
                data={set.criteria
                  .filter(({ code }) => open.includes(code) || code === each.criterion)
                  .map(({ code, name }) => ({ value: code, label: `${code}. ${name}` }))}
                value={each.criterion}
                onChange={event => {
                  const criterion = event.currentTarget.value;
                  const others = added.filter(({ key }) => key !== each.key);
                  put(each.key, { criterion, code: nextCode(set, criterion, others) });
                }}
              />
              <TextInput
                label="Mã"
                value={each.code}
                error={fault('code')}
                onChange={event => put(each.key, { code: event.currentTarget.value })}
              />
              <Textarea
                className={classes.text}
                label="Nội dung chỉ tiêu"
                autosize
                minRows={1}
                maxRows={5}
                value={each.text}
                error={fault('text')}
                onChange={event => put(each.key, { text: event.currentTarget.value })}
              />
              <NativeSelect
                label="Nhập kết quả"
                data={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
                value={each.kind}
                onChange={event => put(each.key, kindPart(event.currentTarget.value))}
              />
              {each.kind === 'boolean' ? null : (
                <TextInput
                  label="Đơn vị"
                  value={each.unit}
                  maxLength={60}
                  onChange={event => put(each.key, { unit: event.currentTarget.value })}
                />
              )}
              {each.kind === 'ratio' ? (
                <>
                  <TextInput
                    label="Tử số là"
                    value={each.numerator}
                    error={fault('numerator')}
                    onChange={event => put(each.key, { numerator: event.currentTarget.value })}
                  />
                  <TextInput
                    label="Mẫu số là"
                    value={each.denominator}
                    error={fault('denominator')}
                    onChange={event => put(each.key, { denominator: event.currentTarget.value })}
                  />
                </>
              ) : null}
              <TextInput
                label="Mức"
                placeholder="≥ 80"
                value={each.level}
                error={fault('level')}
                onChange={event => put(each.key, { level: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                className={classes.remove}
                aria-label={`Bỏ chỉ tiêu ${each.code}`}
                onClick={() => onChange({ added: added.filter(({ key }) => key !== each.key) })}
              >
                <IconTrash size="1.125rem" />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <Button
        variant="default"
        leftSection={<IconPlus size="1.125rem" aria-hidden />}
        disabled={open.length === 0}
        onClick={add}
      >
        Thêm chỉ tiêu
      </Button>
    </section>
  );
}

function kindPart(value: string): Partial<AddedDraft> {
  if (value === 'boolean') return { kind: 'boolean', unit: '', level: 'Đạt' };
  return value === 'ratio' ? { kind: 'ratio', unit: '%', level: '' } : { kind: 'number', level: '' };
}
