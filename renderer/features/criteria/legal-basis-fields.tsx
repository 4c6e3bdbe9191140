import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { SetDraft } from '#shared/domain/set-draft.ts';
import { formatDate, parseDate } from '#shared/domain/vietnamese-date.ts';
import { DraftText } from './draft-text.tsx';
import { useEditor } from './editor-context.ts';
import classes from './editor-page.module.css';

type Basis = SetDraft['legalBasis'][number];
type OptionalKey = 'number' | 'issuedOn' | 'effectiveFrom' | 'annex';

/** The decisions a set rests on. */
export function LegalBasisFields() {
  const { set, edit } = useEditor();
  const put = (legalBasis: Basis[], continues?: boolean) =>
    edit('Sửa căn cứ của bộ', draft => ({ ...draft, legalBasis }), continues);
  const change = (at: number, next: Basis, continues: boolean) =>
    put(
      set.legalBasis.map((basis, index) => (index === at ? next : basis)),
      continues,
    );
  // A decision has no name of its own: its row is its place.
  const rows = set.legalBasis.map((basis, at) => ({ basis, at, key: `can-cu-${at}` }));
  return (
    <>
      <h3>Căn cứ pháp lý</h3>
      {rows.map(({ basis, at, key }) => {
        const optional = (key: OptionalKey, label: string, placeholder: string) => (
          <DraftText
            label={label}
            placeholder={placeholder}
            field={`legalBasis[${at}].${key}`}
            value={isDate(key) ? formatDate(basis[key] ?? '') : (basis[key] ?? '')}
            onCommit={(typed, continues) => {
              const { [key]: _before, ...rest } = basis;
              const text = isDate(key) ? storedDate(typed) : typed.trim();
              change(at, text === '' ? rest : { ...rest, [key]: text }, continues);
            }}
          />
        );
        return (
          <div className={classes.basis} key={key}>
            {optional('number', 'Số văn bản', '51/2025/QĐ-TTg')}
            <DraftText
              label="Cơ quan ban hành"
              field={`legalBasis[${at}].issuer`}
              value={basis.issuer}
              onCommit={(issuer, continues) => change(at, { ...basis, issuer }, continues)}
            />
            {optional('issuedOn', 'Ngày ban hành', 'dd/mm/yyyy')}
            {optional('annex', 'Phụ lục', 'Phụ lục I')}
            {set.legalBasis.length > 1 ? (
              <ActionIcon
                variant="default"
                size="lg"
                mt="1.5rem"
                aria-label={`Bỏ căn cứ ${basis.number ?? at + 1}`}
                onClick={() => put(set.legalBasis.filter((_, index) => index !== at))}
              >
                <IconTrash size="1.1rem" aria-hidden />
              </ActionIcon>
            ) : null}
          </div>
        );
      })}
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => put([...set.legalBasis, { issuer: '' }])}
        >
          Thêm văn bản
        </Button>
      </div>
    </>
  );
}

function isDate(key: OptionalKey): boolean {
  return key === 'issuedOn' || key === 'effectiveFrom';
}

/** A day as it is stored, a part of a date as it is known; what is no date stays as it was typed, and is a fault. */
function storedDate(typed: string): string {
  const text = typed.trim();
  const month = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${String(month[1]).padStart(2, '0')}`;
  return parseDate(text) ?? text;
}
