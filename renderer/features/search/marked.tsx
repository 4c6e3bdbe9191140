import { Fragment } from 'react';
import type { MarkedText } from '#shared/contract/search.ts';

/** A text with what was looked for marked in it. */
export function Marked({ text: { text, marks } }: { text: MarkedText }) {
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(marks[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}
