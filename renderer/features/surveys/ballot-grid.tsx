import type { KeyboardEvent, Ref } from 'react';
import { answerSigns, type SurveyQuestion, type SurveyTally } from '#shared/domain/survey.ts';
import type { BallotDraft } from './ballot-draft.ts';
import classes from './enter-ballots.module.css';

type Row = { number: number; village: string; signs: readonly (string | null)[] };

type Props = {
  ref: Ref<HTMLInputElement>;
  questions: readonly SurveyQuestion[];
  /** The ballots typed last. */
  rows: readonly Row[];
  number: number;
  village: string;
  draft: BallotDraft;
  /** Of the batch, in the order of the questions. */
  tallies: readonly SurveyTally[];
  onKeyDown: (event: KeyboardEvent) => void;
};

const words: Readonly<Record<string, string>> = {
  [answerSigns.satisfied]: 'hài lòng',
  [answerSigns.unsatisfied]: 'không hài lòng',
  [answerSigns.other]: 'ý kiến khác',
  [answerSigns.blank]: 'bỏ trống',
};

/** One row for each ballot, one column for each question, and below them how the batch stands. */
export function BallotGrid({ ref, questions, rows, number, village, draft, tallies, onKeyDown }: Props) {
  const question = questions[draft.at];
  const before = draft.signs[draft.at - 1];
  return (
    <>
      <p className={classes.question} role="status">
        {before ? <span className="visually-hidden">{words[before]}. </span> : null}
        {question ? (
          <>
            Câu {draft.at + 1}: <b>{question.text}</b>
          </>
        ) : (
          <>
            Đủ {questions.length} câu. <b>Enter</b> để sang phiếu sau
          </>
        )}
      </p>
      <div className={classes.grid}>
        {/* Lies over the rows: they are one field to type in, and the line above says which question is next. */}
        <input
          ref={ref}
          className={classes.keyField}
          readOnly
          value=""
          inputMode="numeric"
          aria-label={`Nhập phiếu ${number}, ${village}. Phím 1 hài lòng, 2 không hài lòng, 3 ý kiến khác, 0 bỏ trống, Enter sang phiếu sau`}
          onKeyDown={onKeyDown}
        />
        <table>
          <thead>
            <tr>
              <th scope="col">Phiếu</th>
              <th scope="col">Thôn</th>
              {questions.map(({ id, text }, at) => (
                <th key={id} scope="col" title={text} data-here={at === draft.at || undefined}>
                  {at + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.number}>
                <td>{row.number}</td>
                <td className={classes.village}>{row.village}</td>
                {questions.map(({ id }, at) => (
                  <Sign key={id} sign={row.signs[at] ?? null} />
                ))}
              </tr>
            ))}
            <tr className={classes.current}>
              <td>{number}</td>
              <td className={classes.village}>{village}</td>
              {questions.map(({ id }, at) => (
                <Sign key={id} sign={draft.signs[at] ?? null} isHere={at === draft.at} />
              ))}
            </tr>
          </tbody>
          <tfoot>
            {footers.map(({ name, label }) => (
              <tr key={name}>
                <td colSpan={2}>{label}</td>
                {tallies.map((tally, at) => (
                  <td key={questions[at]?.id}>{tally[name]}</td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      <p className={classes.keys}>
        <kbd>1</kbd> hài lòng <kbd>2</kbd> không hài lòng <kbd>3</kbd> ý kiến khác <kbd>0</kbd> bỏ trống{' '}
        <kbd>+</kbd> các câu còn lại hài lòng <kbd>←</kbd> <kbd>→</kbd> sửa câu <kbd>Enter</kbd> phiếu sau{' '}
        <kbd>Ctrl</kbd>+<kbd>Z</kbd> lấy lại <kbd>PgUp</kbd> <kbd>PgDn</kbd> đổi thôn
      </p>
    </>
  );
}

const footers = [
  { name: 'satisfied', label: '1 · Hài lòng' },
  { name: 'unsatisfied', label: '2 · Không hài lòng' },
  { name: 'other', label: '3 · Ý kiến khác' },
] as const;

function Sign({ sign, isHere }: { sign: string | null; isHere?: boolean }) {
  return (
    <td data-sign={sign ?? undefined} data-here={isHere || undefined}>
      {sign === answerSigns.blank ? '–' : sign}
    </td>
  );
}
