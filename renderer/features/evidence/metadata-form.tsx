import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { SuggestedMetadata } from '#shared/contract/evidence-reading.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kind.ts';
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts';
import { formatDate, parseDate } from '#shared/domain/vietnamese-date.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import { kindOptions } from './kind-options.ts';
import classes from './metadata-form.module.css';

export type FormProps = {
  evidence: Evidence;
  readOnly: boolean;
  /** What was read in the file, offered where nothing was entered. */
  suggested: SuggestedMetadata | undefined;
  onSave: (change: { metadata?: Partial<DocumentMetadata>; personal?: string | null }) => void;
};

/** Number, date, kind, issuer and subject of a document; each is kept as soon as its field is left. */
export function MetadataForm(props: FormProps) {
  const { evidence, readOnly, suggested, onSave } = props;
  const open = openSuggestions(evidence, suggested);
  const count = Object.keys(open).length;
  return (
    <section aria-label="Thông tin văn bản">
      {count > 0 && !readOnly ? (
        <p className={classes.offer}>
          Đọc được trong tệp {count} thông tin: bấm Tab trong ô để nhận, hoặc{' '}
          <Button variant="light" size="compact-xs" onClick={() => onSave({ metadata: open })}>
            Nhận tất cả
          </Button>
        </p>
      ) : null}
      <div className={classes.fields}>
        <WordsField {...props} name="number" label="Số, ký hiệu" placeholder="12/BC-UBND" />
        <DateField {...props} />
        <KindField {...props} />
        <WordsField {...props} name="issuer" label="Cơ quan ban hành" placeholder="UBND xã" />
        <WordsField {...props} name="subject" label="Trích yếu" placeholder="Về việc…" isWide />
        <PersonalField {...props} />
      </div>
    </section>
  );
}

/** What was read for fields that are still empty. */
function openSuggestions(
  evidence: Evidence,
  suggested: SuggestedMetadata | undefined,
): Partial<DocumentMetadata> {
  if (!suggested) return {};
  const { number, subject, issuer, issuedOn, kind } = suggested;
  return {
    ...(number !== null && evidence.number === null ? { number } : {}),
    ...(subject !== null && evidence.subject === null ? { subject } : {}),
    ...(issuer !== null && evidence.issuer === null ? { issuer } : {}),
    ...(issuedOn !== null && evidence.issuedOn === null ? { issuedOn } : {}),
    ...(kind !== null && evidence.kind === null ? { kind } : {}),
  };
}

function TakeButton({ label, value, onTake }: { label: string; value: string; onTake: () => void }) {
  const title = `Nhận “${value}” đọc được trong tệp`;
  return (
    <ActionIcon
      variant="light"
      size="1.625rem"
      aria-label={`${label}: ${title}`}
      title={title}
      onClick={onTake}
    >
      <IconCheck size="1rem" />
    </ActionIcon>
  );
}

function WordsField({
  evidence,
  readOnly,
  suggested,
  onSave,
  name,
  label,
  placeholder,
  isWide = false,
}: FormProps & {
  name: 'number' | 'issuer' | 'subject';
  label: string;
  placeholder: string;
  isWide?: boolean;
}) {
  const saved = evidence[name] ?? '';
  const { text, change, settle } = useKeptDraft(`${evidence.id} ${name}`, saved);
  const offered = text === '' && saved === '' && !readOnly ? (suggested?.[name] ?? null) : null;
  const save = () => {
    settle();
    if (text.trim() !== saved) onSave({ metadata: { [name]: text.trim() === '' ? null : text.trim() } });
  };
  const take = () => onSave({ metadata: { [name]: offered } });
  return (
    <TextInput
      className={isWide ? (classes.wide ?? '') : ''}
      label={label}
      placeholder={readOnly ? '' : (offered ?? placeholder)}
      value={text}
      readOnly={readOnly}
      maxLength={4000}
      rightSection={offered === null ? null : <TakeButton label={label} value={offered} onTake={take} />}
      onChange={event => change(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') settle(saved);
        if (event.key === 'Tab' && !event.shiftKey && offered !== null) take();
      }}
    />
  );
}

function DateField({ evidence, readOnly, suggested, onSave }: FormProps) {
  const saved = evidence.issuedOn ? formatDate(evidence.issuedOn) : '';
  const { text, change, settle } = useKeptDraft(`${evidence.id} issuedOn`, saved);
  const [wasLeft, setWasLeft] = useState(false);
  const iso = text.trim() === '' ? null : parseDate(text);
  const offered = text === '' && saved === '' && !readOnly ? (suggested?.issuedOn ?? null) : null;
  const save = () => {
    setWasLeft(true);
    if (iso === undefined) return;
    settle(iso === null ? '' : formatDate(iso));
    if (iso !== evidence.issuedOn) onSave({ metadata: { issuedOn: iso } });
  };
  const take = () => onSave({ metadata: { issuedOn: offered } });
  return (
    <TextInput
      label="Ngày ban hành"
      placeholder={readOnly ? '' : offered === null ? '08/03/2022' : formatDate(offered)}
      value={text}
      readOnly={readOnly}
      error={wasLeft && iso === undefined ? 'Ngày không có thật; nhập như 08/03/2022.' : null}
      rightSection={
        offered === null ? null : (
          <TakeButton label="Ngày ban hành" value={formatDate(offered)} onTake={take} />
        )
      }
      onChange={event => change(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') settle(saved);
        if (event.key === 'Tab' && !event.shiftKey && offered !== null) take();
      }}
    />
  );
}

function KindField({ evidence, readOnly, suggested, onSave }: FormProps) {
  const offered = evidence.kind === null && !readOnly ? (suggested?.kind ?? null) : null;
  const save = (kind: DocumentKind | null) => onSave({ metadata: { kind } });
  return (
    <Select
      label="Loại"
      placeholder={readOnly ? '' : offered === null ? 'Chọn loại' : documentKinds[offered]}
      data={kindOptions}
      value={evidence.kind}
      readOnly={readOnly}
      clearable={evidence.kind !== null && !readOnly}
      rightSection={
        offered === null ? undefined : (
          <TakeButton label="Loại" value={documentKinds[offered]} onTake={() => save(offered)} />
        )
      }
      onChange={next => save(kindOptions.find(({ value }) => value === next)?.value ?? null)}
    />
  );
}

function PersonalField({ evidence, readOnly, onSave }: FormProps) {
  const { personal } = evidence;
  const { text, change, settle } = useKeptDraft(`${evidence.id} personal`, personal ?? '');
  const save = () => {
    settle();
    if (personal !== null && text.trim() !== personal) onSave({ personal: text.trim() });
  };
  return (
    <div className={classes.personal}>
      <Checkbox
        label="Có dữ liệu cá nhân"
        checked={personal !== null}
        disabled={readOnly}
        onChange={event => onSave({ personal: event.currentTarget.checked ? '' : null })}
      />
      {personal === null ? null : (
        <TextInput
          aria-label="Dữ liệu cá nhân gì"
          placeholder={readOnly ? '' : 'Gì? Ví dụ: số căn cước, bệnh án'}
          value={text}
          readOnly={readOnly}
          maxLength={1000}
          onChange={event => change(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={event => {
            if (event.key === 'Enter') save();
            if (event.key === 'Escape') settle(personal);
          }}
        />
      )}
    </div>
  );
}
