import { useState } from 'react';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { assess as judge, noteLimit } from '#shared/domain/verdict.ts';
import { type AssessmentChange, useAssess } from '../../core/use-assess.ts';
import { showError } from '../../ui/notices.tsx';
import classes from './entry-part.module.css';
import { type Exception, ExceptionsPart } from './exceptions-part.tsx';
import { ExplanationPart } from './explanation-part.tsx';
import { Figures } from './figures.tsx';
import { KeptText } from './kept-text.tsx';
import { LocalLink, LocalPart } from './local-part.tsx';
import { bothNeeded } from './ratio-figures.tsx';

/** `undefined`: as saved; a text: why what is being typed cannot be read yet. */
export type Typing = Entry | null | string | undefined;

/** Where the office enters its result. Everything is kept as soon as a field is left or Enter is pressed. */
export function EntryPart({ dossier, row }: { dossier: Dossier; row: IndicatorRow }) {
  const { assess } = useAssess(dossier.id);
  const [typing, setTyping] = useState<Typing>(undefined);
  const [opened, setOpened] = useState<Exception | null>(null);
  const draftKey = `${dossier.id} ${row.code}`;
  const save = (change: AssessmentChange) => {
    setOpened(null);
    return assess(row.code, change).catch(showError);
  };
  return (
    <section className={classes.part} aria-label="Kết quả">
      {row.assessment.notApplicable ? null : (
        <>
          <Figures
            draftKey={draftKey}
            indicator={row.indicator}
            entry={row.assessment.entry}
            onTyping={setTyping}
            onSave={entry => {
              setTyping(undefined);
              void save({ entry });
            }}
          />
          <p
            className={classes.comparison}
            role="status"
            data-wrong={(typeof typing === 'string' && typing !== bothNeeded) || undefined}
          >
            {comparisonOf(dossier, row, typing)}
          </p>
          <LocalPart dossier={dossier} row={row} isAsked={opened === 'local'} onSave={save} />
        </>
      )}
      <ExceptionsPart row={row} opened={opened} onOpen={setOpened} onSave={save}>
        <LocalLink dossier={dossier} row={row} onOpen={() => setOpened('local')} />
      </ExceptionsPart>
      <ExplanationPart draftKey={draftKey} row={row} onSave={save} />
      <KeptText
        label="Ghi chú"
        draftKey={`${draftKey} note`}
        saved={row.assessment.note}
        limit={noteLimit}
        onSave={note => save({ note })}
      />
    </section>
  );
}

/** What follows from the figures while they are being typed, by the same rule that judges the saved ones. */
function comparisonOf(dossier: Dossier, row: IndicatorRow, typing: Typing): string {
  if (typing === undefined) return row.comparison;
  if (typeof typing === 'string') return typing;
  const place = { variant: dossier.variant?.id ?? 'default', year: dossier.year };
  return judge(row.indicator, place, { ...row.assessment, entry: typing }).comparison;
}
