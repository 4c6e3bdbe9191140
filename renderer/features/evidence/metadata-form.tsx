import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts';
import { formatDate, parseDate } from '#shared/domain/vietnamese-date.ts';
import { useApi } from '../../core/api.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import { paths } from '../../core/paths.ts';
import { keeps } from '../../core/save-state.ts';
import { useEvidenceChanged } from '../../core/use-dossier.ts';
import { showError } from '../../ui/notices.tsx';
import classes from './metadata-form.module.css';

type Props = { dossierId: string; evidence: Evidence; readOnly: boolean };

/** Number, date, issuer and subject of a document; each is kept as soon as its field is left. */
export function MetadataForm({ dossierId, evidence, readOnly }: Props) {
  const { client } = useApi();
  const changed = useEvidenceChanged(dossierId);
  const describe = useMutation({
    meta: keeps,
    mutationFn: (metadata: Partial<DocumentMetadata>) =>
      client.evidence.describe({ evidenceId: evidence.id, metadata }),
    onSuccess: changed,
    onError: error => showError(error),
  });
  const field = {
    evidence,
    readOnly,
    onSave: (metadata: Partial<DocumentMetadata>) => describe.mutate(metadata),
  };
  return (
    <section className={classes.form} aria-label="Thông tin văn bản">
      <h2 className={classes.title}>{evidence.name}</h2>
      <p className={classes.indicators}>
        Chỉ tiêu: {evidence.indicators.length === 0 ? 'chưa gắn chỉ tiêu nào' : null}
        {evidence.indicators.map((code, index) => (
          <span key={code}>
            {index > 0 ? ', ' : ''}
            <Link href={paths.checklist(dossierId, code)}>{code}</Link>
          </span>
        ))}
      </p>
      <div className={classes.fields}>
        <WordsField {...field} name="number" label="Số, ký hiệu" placeholder="12/BC-UBND" />
        <DateField {...field} />
        <WordsField {...field} name="issuer" label="Cơ quan ban hành" placeholder="UBND xã" />
        <WordsField {...field} name="subject" label="Trích yếu" placeholder="Về việc…" />
      </div>
    </section>
  );
}

type FieldProps = {
  evidence: Evidence;
  readOnly: boolean;
  onSave: (metadata: Partial<DocumentMetadata>) => void;
};

function WordsField({
  evidence,
  readOnly,
  onSave,
  name,
  label,
  placeholder,
}: FieldProps & { name: 'number' | 'issuer' | 'subject'; label: string; placeholder: string }) {
  const saved = evidence[name] ?? '';
  const { text, change, settle } = useKeptDraft(`${evidence.id} ${name}`, saved);
  const save = () => {
    settle();
    if (text.trim() !== saved) onSave({ [name]: text.trim() === '' ? null : text.trim() });
  };
  return (
    <TextInput
      label={label}
      placeholder={readOnly ? '' : placeholder}
      value={text}
      readOnly={readOnly}
      maxLength={1000}
      onChange={event => change(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') settle(saved);
      }}
    />
  );
}

function DateField({ evidence, readOnly, onSave }: FieldProps) {
  const saved = evidence.issuedOn ? formatDate(evidence.issuedOn) : '';
  const { text, change, settle } = useKeptDraft(`${evidence.id} issuedOn`, saved);
  const [wasLeft, setWasLeft] = useState(false);
  const iso = text.trim() === '' ? null : parseDate(text);
  const save = () => {
    setWasLeft(true);
    if (iso === undefined) return;
    settle(iso === null ? '' : formatDate(iso));
    if (iso !== evidence.issuedOn) onSave({ issuedOn: iso });
  };
  return (
    <TextInput
      label="Ngày ban hành"
      placeholder={readOnly ? '' : '08/03/2022'}
      value={text}
      readOnly={readOnly}
      error={wasLeft && iso === undefined ? 'Ngày không có thật; nhập như 08/03/2022.' : null}
      onChange={event => change(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') settle(saved);
      }}
    />
  );
}
