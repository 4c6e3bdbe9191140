import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence, EvidenceEdit } from '#shared/contract/evidence.ts';
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts';
import { compareCodes } from '#shared/domain/vietnamese.ts';
import { formatDate, parseDate } from '#shared/domain/vietnamese-date.ts';
import { codeLabel } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import { IndicatorSelect } from '../../ui/indicator-select.tsx';
import classes from './evidence-side.module.css';
import { kindOptions } from './kind-options.ts';
import form from './metadata-form.module.css';

type Props = {
  dossier: Dossier;
  chosen: readonly Evidence[];
  isTrash: boolean;
  onEdit: (what: string, edit: Omit<EvidenceEdit, 'evidenceId'>) => void;
  onRemove: () => void;
  onRestore: () => void;
};

/** What is done with several files at once: one change, one step to undo. */
export function BulkPanel({ dossier, chosen, isTrash, onEdit, onRemove, onRestore }: Props) {
  const files = `${formatCount(chosen.length)} tệp`;
  const codes = [...new Set(chosen.flatMap(({ indicators }) => indicators))].sort(compareCodes);
  const personal = chosen.filter(each => each.personal !== null).length;
  return (
    <div className={classes.side}>
      <h2 className={classes.partTitle}>Đã chọn {files}</h2>
      {isTrash ? (
        <div className={classes.buttons}>
          <Button onClick={onRestore}>Lấy lại {files}</Button>
        </div>
      ) : (
        <>
          <section className={classes.part} aria-label="Chỉ tiêu">
            <h3 className={classes.partTitle}>Chỉ tiêu</h3>
            <IndicatorSelect
              dossier={dossier}
              label={`Gắn ${files} vào…`}
              onChoose={code => onEdit(`Gắn ${files} vào ${code}`, { link: [{ code }] })}
            />
            {codes.length > 0 ? (
              <Select
                aria-label="Gỡ khỏi chỉ tiêu"
                placeholder="Gỡ khỏi…"
                data={codes.map(code => ({ value: code, label: codeLabel(dossier, code) }))}
                value={null}
                searchable
                onChange={code => code && onEdit(`Gỡ ${files} khỏi ${code}`, { unlink: [code] })}
              />
            ) : null}
          </section>
          <BulkMetadata
            key={chosen.map(({ id }) => id).join()}
            chosen={chosen}
            files={files}
            onEdit={onEdit}
          />
          <div className={classes.buttons}>
            <Button
              variant="default"
              disabled={personal === chosen.length}
              onClick={() => onEdit(`Đánh dấu ${files} có dữ liệu cá nhân`, { personal: '' })}
            >
              Đánh dấu có dữ liệu cá nhân
            </Button>
            <Button
              variant="default"
              disabled={personal === 0}
              onClick={() => onEdit(`Bỏ dấu dữ liệu cá nhân của ${files}`, { personal: null })}
            >
              Bỏ dấu
            </Button>
            <Button variant="default" onClick={onRemove}>
              Xóa khỏi hồ sơ
            </Button>
          </div>
          <p className={classes.many}>Mỗi thao tác với cả {files} hoàn tác bằng một lần Ctrl+Z.</p>
        </>
      )}
    </div>
  );
}

type MetadataProps = Pick<Props, 'chosen' | 'onEdit'> & { files: string };

/** Only what is filled in is written; the rest of each file stays as it is. */
function BulkMetadata({ chosen, files, onEdit }: MetadataProps) {
  const [words, setWords] = useState({ number: '', issuer: '', subject: '', date: '' });
  const [kind, setKind] = useState<string | null>(null);
  const issuedOn = words.date.trim() === '' ? null : parseDate(words.date);
  const kindValue = kindOptions.find(({ value }) => value === kind)?.value;
  const metadata: Partial<DocumentMetadata> = {
    ...(words.number.trim() ? { number: words.number.trim() } : {}),
    ...(words.issuer.trim() ? { issuer: words.issuer.trim() } : {}),
    ...(words.subject.trim() ? { subject: words.subject.trim() } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    ...(kindValue ? { kind: kindValue } : {}),
  };
  const isEmpty = Object.keys(metadata).length === 0;
  const field = (name: keyof typeof words, label: string, now: string | null) => ({
    label,
    placeholder: now ?? 'giữ nguyên',
    value: words[name],
    maxLength: 4000,
    onChange: (event: { currentTarget: { value: string } }) =>
      setWords({ ...words, [name]: event.currentTarget.value }),
  });
  const date = common(chosen, each => each.issuedOn);
  return (
    <section className={classes.part} aria-label="Thông tin chung">
      <h3 className={classes.partTitle}>Ghi chung cho {files}</h3>
      <div className={form.fields}>
        <TextInput
          {...field(
            'number',
            'Số, ký hiệu',
            common(chosen, each => each.number),
          )}
        />
        <TextInput
          {...field('date', 'Ngày ban hành', date && formatDate(date))}
          error={issuedOn === undefined ? 'Ngày không có thật; nhập như 5/3/25.' : null}
        />
        <Select
          label="Loại"
          placeholder="giữ nguyên"
          data={kindOptions}
          value={kind}
          clearable
          onChange={setKind}
        />
        <TextInput
          {...field(
            'issuer',
            'Cơ quan ban hành',
            common(chosen, each => each.issuer),
          )}
        />
        <TextInput
          {...field(
            'subject',
            'Trích yếu',
            common(chosen, each => each.subject),
          )}
        />
      </div>
      <div className={classes.buttons}>
        <Button
          disabled={isEmpty || issuedOn === undefined}
          onClick={() => onEdit(`Ghi thông tin chung cho ${files}`, { metadata })}
        >
          Ghi cho {files}
        </Button>
      </div>
    </section>
  );
}

/** What all of them have in common, null where they differ. */
function common(chosen: readonly Evidence[], read: (each: Evidence) => string | null): string | null {
  const [first, ...others] = new Set(chosen.map(read));
  return others.length === 0 ? (first ?? null) : null;
}
