import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { levelWords } from '#shared/domain/set-level.ts';
import { type ImportedSetMeta, importedSetMetaSchema } from '#shared/domain/table-import-set.ts';
import { slugOf } from '#shared/domain/table-import-variant.ts';
import { formatDate, parseDate } from '#shared/domain/vietnamese-date.ts';
import page from '../../ui/page.module.css';
import classes from './import-page.module.css';
import { metaFaults } from './meta-faults.ts';
import { unitKindWords } from './set-words.ts';

type Props = {
  meta: ImportedSetMeta;
  /** Of a workbook of this application: its id stays, so that it is known as a new version. */
  isKnown: boolean;
  onChange: (meta: ImportedSetMeta) => void;
};

type Basis = ImportedSetMeta['legalBasis'][number];
/** While it is typed, a number or a date may be gone again. */
type TypedBasis = Omit<Basis, 'number' | 'issuedOn'> & {
  number?: string | undefined;
  issuedOn?: string | undefined;
};

/** What the table itself does not say: which decision, for whom, for which years. */
export function ImportMeta({ meta, isKnown, onChange }: Props) {
  const [first, ...otherBases] = meta.legalBasis;
  const basis: TypedBasis = first ?? { issuer: '' };
  const [typedDate, setTypedDate] = useState(basis.issuedOn ? formatDate(basis.issuedOn) : '');
  const faults = metaFaults(meta);
  const put = (part: Partial<ImportedSetMeta>) => onChange({ ...meta, ...part });
  const putBasis = ({ number, issuedOn, ...rest }: TypedBasis) =>
    put({
      legalBasis: [
        { ...rest, ...(number ? { number } : {}), ...(issuedOn ? { issuedOn } : {}) },
        ...otherBases,
      ],
    });
  const isDateWrong = typedDate.trim() !== '' && basis.issuedOn === undefined;
  return (
    <section className={page.card} aria-label="Thông tin bộ tiêu chí">
      <div className={classes.fields}>
        <TextInput
          className={classes.wide}
          label="Tên bộ tiêu chí"
          withAsterisk
          value={meta.title}
          error={faults.has('title') ? 'Hãy nhập tên bộ tiêu chí.' : null}
          onChange={event => put({ title: event.currentTarget.value })}
        />
        <TextInput
          label="Mã bộ"
          withAsterisk
          value={meta.id}
          readOnly={isKnown}
          error={faults.has('id') ? 'Chữ thường không dấu, số, gạch nối: thanh-hoa-xa-ntm-2026' : null}
          onChange={event => put({ id: event.currentTarget.value })}
          onBlur={() => put({ id: slugOf(meta.id, meta.id) })}
        />
        <TextInput
          label="Phiên bản"
          withAsterisk
          value={meta.version}
          error={faults.has('version') ? 'Ba số cách nhau bằng dấu chấm: 1.0.0' : null}
          onChange={event => put({ version: event.currentTarget.value })}
        />
        <TextInput
          label="Số quyết định"
          placeholder="51/2025/QĐ-TTg"
          value={basis.number ?? ''}
          onChange={event => putBasis({ ...basis, number: event.currentTarget.value })}
        />
        <TextInput
          label="Cơ quan ban hành"
          withAsterisk
          value={basis.issuer}
          error={faults.has('legalBasis') ? 'Hãy nhập cơ quan ban hành.' : null}
          onChange={event => putBasis({ ...basis, issuer: event.currentTarget.value })}
        />
        <TextInput
          label="Ngày ban hành"
          placeholder="dd/mm/yyyy"
          value={typedDate}
          error={isDateWrong ? 'Ngày viết như 08/03/2022.' : null}
          onChange={event => {
            setTypedDate(event.currentTarget.value);
            putBasis({ ...basis, issuedOn: parseDate(event.currentTarget.value) });
          }}
        />
        <NativeSelect
          label="Cấp áp dụng"
          data={Object.entries(unitKindWords).map(([value, label]) => ({ value, label }))}
          value={meta.unitKind}
          onChange={event =>
            put({ unitKind: event.currentTarget.value === 'village' ? 'village' : 'commune' })
          }
        />
        <NativeSelect
          label="Mức"
          data={Object.entries(levelWords).map(([value, label]) => ({ value, label }))}
          value={meta.level}
          onChange={event => {
            const level = importedSetMetaSchema.shape.level.safeParse(event.currentTarget.value);
            if (level.success) put({ level: level.data });
          }}
        />
        <YearInput
          label="Từ năm"
          value={meta.period.from}
          error={faults.has('period') ? 'Năm từ 2000 đến 2100.' : null}
          onChange={from => put({ period: { ...meta.period, from } })}
        />
        <YearInput
          label="Đến năm"
          value={meta.period.to}
          error={faults.has('period') ? 'Không trước năm bắt đầu.' : null}
          onChange={to => put({ period: { ...meta.period, to } })}
        />
        <Checkbox
          className={classes.whole}
          label="Tôi đã so từng chữ của bảng này với văn bản đã ban hành (không chọn thì mọi chỉ tiêu mang dấu “chưa đối chiếu với văn bản gốc”)"
          checked={meta.checked}
          onChange={event => put({ checked: event.currentTarget.checked })}
        />
      </div>
    </section>
  );
}

type YearProps = { label: string; value: number; error: string | null; onChange: (year: number) => void };

function YearInput({ onChange, ...rest }: YearProps) {
  return (
    <NumberInput
      {...rest}
      withAsterisk
      allowDecimal={false}
      hideControls
      onChange={value => onChange(typeof value === 'number' ? value : 0)}
    />
  );
}
