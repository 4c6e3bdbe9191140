import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence, EvidenceEdit } from '#shared/contract/evidence.ts';
import type { IndicatorSuggestion } from '#shared/contract/evidence-reading.ts';
import { readPages } from '#shared/domain/page-range.ts';
import { codeLabel, findRow } from '../../core/dossier-rows.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import { paths } from '../../core/paths.ts';
import { IndicatorSelect } from '../../ui/indicator-select.tsx';
import classes from './links-part.module.css';

type Props = {
  dossier: Dossier;
  evidence: Evidence;
  readOnly: boolean;
  pageCount: number | null;
  suggestions: readonly IndicatorSuggestion[];
  onEdit: (what: string, edit: Omit<EvidenceEdit, 'evidenceId'>) => void;
};

/** The indicators a file proves, each with its pages, and the ways to give it to one more. */
export function LinksPart(props: Props) {
  const { dossier, evidence, readOnly, suggestions, onEdit } = props;
  const link = (code: string) => onEdit(`Gắn “${evidence.name}” vào ${code}`, { link: [{ code }] });
  return (
    <section aria-label="Chỉ tiêu của tệp">
      {evidence.indicators.length === 0 ? <p className={classes.none}>Chưa gắn chỉ tiêu nào.</p> : null}
      <ul className={classes.list}>
        {evidence.indicators.map(code => (
          <LinkLine key={code} {...props} code={code} />
        ))}
      </ul>
      {readOnly ? null : (
        <div className={classes.ways}>
          {evidence.indicators.length === 0
            ? suggestions.map(({ code, reason }, index) => (
                <Button
                  key={code}
                  size="compact-sm"
                  variant={index === 0 ? 'light' : 'default'}
                  title={`Vì ${reason}`}
                  onClick={() => link(code)}
                >
                  {index === 0 ? `Nhận ${codeLabel(dossier, code)} (A)` : codeLabel(dossier, code)}
                </Button>
              ))
            : null}
          <div className={classes.choice}>
            <IndicatorSelect
              dossier={dossier}
              label="Gắn vào chỉ tiêu…"
              without={evidence.indicators}
              onChoose={link}
            />
          </div>
        </div>
      )}
      {!readOnly && evidence.indicators.length === 0 && suggestions[0] ? (
        <p className={classes.none}>
          Gợi ý {codeLabel(dossier, suggestions[0].code)}: {suggestions[0].reason}.
        </p>
      ) : null}
    </section>
  );
}

function LinkLine({ dossier, evidence, readOnly, pageCount, onEdit, code }: Props & { code: string }) {
  const text = findRow(dossier, code)?.text ?? '';
  const label = codeLabel(dossier, code);
  return (
    <li className={classes.line}>
      <Link href={paths.checklist(dossier.id, code)} className={classes.code} title={text}>
        {label}
      </Link>
      <span className={classes.text} title={text}>
        {text}
      </span>
      <PagesField
        saved={evidence.pages[code] ?? ''}
        draftKey={`${evidence.id} pages ${code}`}
        label={`Trang của tệp dùng cho ${label}`}
        readOnly={readOnly}
        pageCount={pageCount}
        onSave={pages => onEdit(`Ghi trang của “${evidence.name}” cho ${code}`, { link: [{ code, pages }] })}
      />
      {readOnly ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Gỡ khỏi ${label}`}
          title={`Gỡ khỏi ${label} (Ctrl+Z để hoàn tác)`}
          onClick={() => onEdit(`Gỡ “${evidence.name}” khỏi ${code}`, { unlink: [code] })}
        >
          <IconUnlink size="1.0625rem" />
        </ActionIcon>
      )}
    </li>
  );
}

type PagesProps = {
  saved: string;
  draftKey: string;
  label: string;
  readOnly: boolean;
  pageCount: number | null;
  onSave: (pages: string | null) => void;
};

function PagesField({ saved, draftKey, label, readOnly, pageCount, onSave }: PagesProps) {
  const { text, change, settle } = useKeptDraft(draftKey, saved);
  const [wasLeft, setWasLeft] = useState(false);
  const read = readPages(text, pageCount);
  const save = () => {
    setWasLeft(true);
    if (!read.ok) return;
    settle(read.pages ?? '');
    if ((read.pages ?? '') !== saved) onSave(read.pages);
  };
  return (
    <TextInput
      className={classes.pages ?? ''}
      size="xs"
      aria-label={label}
      title={`${label}, ví dụ 3–12${pageCount === null ? '' : ` (tệp có ${pageCount} trang)`}`}
      placeholder="cả tệp"
      value={text}
      readOnly={readOnly}
      maxLength={200}
      error={wasLeft && !read.ok ? `${read.reason}.` : null}
      onChange={event => change(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={event => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') settle(saved);
      }}
    />
  );
}
