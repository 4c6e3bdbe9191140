import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { SubmissionDifference } from '#shared/contract/packages.ts';
import { fileChangeText, resultText } from '#shared/domain/submission-text.ts';
import { useApi } from '../../core/api.ts';
import { codeLabel } from '../../core/dossier-rows.ts';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './submission-changes.module.css';

/** What a submission changed against an earlier one, or what was changed since. */
export function SubmissionChanges({ dossier }: { dossier: Dossier }) {
  const { query } = useApi();
  const numbers = dossier.submissions.map(({ number }) => number);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<{ from: number; to: number | null } | null>(null);
  const from = chosen?.from ?? numbers.at(-1) ?? 0;
  const to = chosen?.to ?? null;
  const difference = useQuery(
    query.packages.compareSubmissions.queryOptions({
      input: { dossierId: dossier.id, from, to },
      enabled: isOpen,
      staleTime: 0,
    }),
  );
  return (
    <details className={classes.changes} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Thay đổi giữa hai lần trình</summary>
      <div className={classes.choice}>
        <Select
          label="Từ"
          data={numbers.map(number => ({ value: String(number), label: `Lần trình ${number}` }))}
          value={String(from)}
          allowDeselect={false}
          onChange={value => {
            const next = Number(value);
            setChosen({ from: next, to: to !== null && to <= next ? null : to });
          }}
        />
        <Select
          label="Đến"
          data={[
            ...numbers
              .filter(number => number > from)
              .map(number => ({ value: String(number), label: `Lần trình ${number}` })),
            { value: 'now', label: 'Hồ sơ hiện nay' },
          ]}
          value={to === null ? 'now' : String(to)}
          allowDeselect={false}
          onChange={value => setChosen({ from, to: value === 'now' ? null : Number(value) })}
        />
      </div>
      {difference.error ? <Failure error={difference.error} /> : null}
      {difference.isLoading ? <Waiting /> : null}
      {difference.data ? <Difference dossier={dossier} difference={difference.data} /> : null}
    </details>
  );
}

function Difference({ dossier, difference }: { dossier: Dossier; difference: SubmissionDifference }) {
  const { results, files, papers } = difference;
  if (results.length + files.length + papers.length === 0)
    return <p className={page.muted}>Kết quả, minh chứng và văn bản không có gì thay đổi.</p>;
  const codes = (all: readonly string[]) => all.map(code => codeLabel(dossier, code)).join(', ');
  return (
    <>
      {results.length > 0 ? (
        <>
          <h3>Kết quả ({results.length})</h3>
          <ul className={classes.list}>
            {results.map(({ code, label, text, before, after }) => (
              <li key={code}>
                <b>{label}</b> {text}: {resultText(before)} → <b>{resultText(after)}</b>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {files.length > 0 ? (
        <>
          <h3>Minh chứng ({files.length})</h3>
          <ul className={classes.list}>
            {files.map(({ change, name, before, after }) => (
              <li key={`${change} ${name} ${before.join()} ${after.join()}`}>
                {fileChangeText[change]}: <bdi>{name}</bdi>
                {change === 'moved' ? (
                  <span className={page.muted}>
                    {' '}
                    ({codes(before) || 'chưa gắn'} → {codes(after) || 'chưa gắn'})
                  </span>
                ) : (
                  <span className={page.muted}> {codes(after.length > 0 ? after : before)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {papers.length > 0 ? (
        <>
          <h3>Văn bản ({papers.length})</h3>
          <ul className={classes.list}>
            {papers.map(({ change, name }) => (
              <li key={`${change} ${name}`}>
                {fileChangeText[change]}: {name}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
