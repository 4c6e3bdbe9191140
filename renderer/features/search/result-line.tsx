import { IconFolder, IconHelp, IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Found } from '#shared/contract/search.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { FileIcon } from '../../ui/file-icon.tsx';
import { Marked } from './marked.tsx';
import classes from './search-palette.module.css';
import type { SearchResult } from './search-results.ts';

/** @param whole results of other dossiers stand beside those of this one, so each says whose it is */
export function ResultLine({ result, whole }: { result: SearchResult; whole: Map<string, string> }) {
  switch (result.kind) {
    case 'indicator':
      return (
        <Line icon={<IconListCheck aria-hidden size="1.2rem" stroke={1.5} />}>
          <span className={classes.name}>
            <b>{result.hit.code}</b> <Marked text={result.hit.text} />
          </span>
          <span className={classes.about}>
            {[result.hit.criterion, whole.get(result.hit.dossierId)].filter(Boolean).join(' · ')}
          </span>
        </Line>
      );
    case 'evidence':
      return <EvidenceLine hit={result.hit} dossier={whole.get(result.hit.dossierId)} />;
    case 'dossier':
      return (
        <Line icon={<IconFolder aria-hidden size="1.2rem" stroke={1.5} />}>
          <span className={classes.name}>{unitText(result.hit.unit)}</span>
          <span className={classes.about}>
            {result.hit.setTitle} · {result.hit.year}
          </span>
        </Line>
      );
    case 'help':
      return (
        <Line icon={<IconHelp aria-hidden size="1.2rem" stroke={1.5} />}>
          <span className={classes.name}>{result.hit.title}</span>
          <span className={classes.snippet}>
            <Marked text={result.hit.snippet} />
          </span>
        </Line>
      );
  }
}

function EvidenceLine({ hit, dossier }: { hit: Found['evidence'][number]; dossier: string | undefined }) {
  const { name, number, issuedOn, subject, indicators, snippet, page } = hit;
  const about = [
    number,
    issuedOn && formatDate(issuedOn),
    indicators.length > 0 && `Chỉ tiêu ${indicators.join(', ')}`,
    dossier,
  ].filter(Boolean);
  return (
    <Line icon={<FileIcon name={name.text} size="1.2rem" />}>
      <span className={classes.name}>
        <Marked text={name} />
      </span>
      <span className={classes.about}>{about.join(' · ')}</span>
      {snippet ? (
        <span className={classes.snippet}>
          {page !== null && page > 1 ? <span className={classes.page}>Trang {page}: </span> : null}
          <Marked text={snippet} />
        </span>
      ) : subject ? (
        <span className={classes.snippet}>{subject}</span>
      ) : null}
    </Line>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.words}>{children}</span>
    </>
  );
}
