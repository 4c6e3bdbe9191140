import { type DiffPart, diffWords } from '#shared/domain/text-diff.ts';
import classes from './text-difference.module.css';

/** One of two wordings with the words marked that the other does not have; struck out or underlined, not only coloured. */
export function TextDifference({
  before,
  after,
  side,
}: {
  before: string;
  after: string;
  side: 'before' | 'after';
}) {
  let at = 0;
  return diffWords(before, after)[side].map(part => {
    // Each begins elsewhere in the text.
    at += part.text.length;
    return <Part key={at} part={part} side={side} />;
  });
}

function Part({ part: { isSame, text }, side }: { part: DiffPart; side: 'before' | 'after' }) {
  if (isSame) return text;
  // The space between two words belongs to neither.
  const words = text.trimEnd();
  return (
    <>
      {side === 'before' ? (
        <del className={classes.removed}>{words}</del>
      ) : (
        <ins className={classes.added}>{words}</ins>
      )}
      {text.slice(words.length)}
    </>
  );
}
