import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { Survey } from '#shared/contract/surveys.ts';
import type { Comparison } from '#shared/domain/criteria-set.ts';
import { blankOf, rateText, shareText, sumKnown } from '#shared/domain/survey-totals.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import page from '../../ui/page.module.css';
import { ExportSurvey } from './export-survey.tsx';
import { SurveyBatches } from './survey-batches.tsx';
import classes from './survey-page.module.css';
import { SurveyPrintHead } from './survey-print-head.tsx';
import print from './survey-results.module.css';
import type { SurveyProps } from './use-survey.ts';

/** The table that goes to the reviewers, and the same by village. */
export function SurveyResults({ dossier, survey }: SurveyProps) {
  const { definition, totals } = survey;
  const limits = limitsOf(survey);
  return (
    <div className={print.sheet}>
      <SurveyPrintHead dossier={dossier} survey={survey} />
      <section className={page.card}>
        <div className={classes.head}>
          <h2>Tổng hợp theo nội dung</h2>
          <div className={`${classes.buttons} ${print.screenOnly}`}>
            {isReadOnly(dossier) ? null : <ExportSurvey dossierId={dossier.id} />}
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconPrinter size="1rem" aria-hidden />}
              onClick={() => window.print()}
            >
              In
            </Button>
          </div>
        </div>
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" className={classes.place}>
                  STT
                </th>
                <th scope="col">Nội dung</th>
                <NumberHead titles={tallyTitles} />
              </tr>
            </thead>
            <tbody>
              {definition.questions.map(({ id, text }, at) => (
                <tr key={id} data-main={id === definition.mainQuestion || undefined}>
                  <td className={classes.place}>{at + 1}</td>
                  <th scope="row">{text}</th>
                  <TallyCells tally={totals.tallies[at]} limits={limits} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={classes.note}>
          Tỷ lệ = số phiếu hài lòng : số phiếu hỏi. Phiếu bỏ trống một câu vẫn là phiếu đã hỏi câu đó. Tỷ lệ
          hài lòng lấy theo {mainWords(survey)}.{heldWords(survey)}
        </p>
      </section>
      <Villages survey={survey} />
      <SurveyBatches dossier={dossier} survey={survey} />
    </div>
  );
}

const tallyTitles = ['Số phiếu hỏi', 'Hài lòng', 'Không hài lòng', 'Ý kiến khác', 'Bỏ trống', 'Tỷ lệ'];

function NumberHead({ titles }: { titles: readonly string[] }) {
  return titles.map(title => (
    <th key={title} scope="col" className={classes.number}>
      {title}
    </th>
  ));
}

type TallyProps = { tally: Survey['totals']['main'] | undefined; limits: readonly Comparison[] };

function TallyCells({ tally, limits }: TallyProps) {
  if (!tally) return null;
  return (
    <>
      <td className={classes.number}>{formatCount(tally.asked)}</td>
      <TallyWithoutAsked tally={tally} limits={limits} />
    </>
  );
}

function TallyWithoutAsked({ tally, limits }: TallyProps) {
  if (!tally) return null;
  const { satisfied, unsatisfied, other } = tally;
  return [
    ['satisfied', formatCount(satisfied)],
    ['unsatisfied', formatCount(unsatisfied)],
    ['other', formatCount(other)],
    ['blank', formatCount(blankOf(tally))],
    ['rate', rateText(tally, limits) || '–'],
  ].map(([name, text]) => (
    <td key={name} className={classes.number}>
      {text}
    </td>
  ));
}

function Villages({ survey }: { survey: Survey }) {
  const { definition, totals } = survey;
  const { villages } = definition;
  const limits = limitsOf(survey);
  if (villages.length === 0) return null;
  const households = sumKnown(villages.map(village => village.households));
  const issued = sumKnown(villages.map(village => village.issued));
  return (
    <section className={page.card}>
      <h2>Theo thôn</h2>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Thôn</th>
              <NumberHead
                titles={[
                  'Số hộ',
                  'Phiếu phát ra',
                  'Phiếu thu về',
                  'Thu về so với số hộ',
                  ...tallyTitles.slice(1),
                ]}
              />
            </tr>
          </thead>
          <tbody>
            {villages.map((village, at) => {
              const counted = totals.villages[at];
              return counted ? (
                <tr key={village.id}>
                  <th scope="row">{village.name}</th>
                  <ShareCells
                    households={village.households}
                    issued={village.issued}
                    ballots={counted.ballots}
                  />
                  <TallyWithoutAsked tally={counted.main} limits={limits} />
                </tr>
              ) : null;
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Cộng</th>
              <ShareCells households={households} issued={issued} ballots={totals.ballots} />
              <TallyWithoutAsked tally={totals.main} limits={limits} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={classes.note}>
        Hài lòng của thôn tính theo {mainWords(survey)}.
        {households === null ? ' Chưa ghi đủ số hộ của các thôn nên chưa có tỷ lệ chung so với số hộ.' : ''}
      </p>
    </section>
  );
}

type Shares = { households: number | null; issued: number | null; ballots: number };

function ShareCells({ households, issued, ballots }: Shares) {
  const isMore = (limit: number | null) => limit !== null && ballots > limit;
  const known = (value: number | null) => (value === null ? '–' : formatCount(value));
  return (
    <>
      <td className={classes.number}>{known(households)}</td>
      <td className={classes.number}>{known(issued)}</td>
      <td className={classes.number}>
        {formatCount(ballots)}
        {isMore(issued) ? <div className={classes.warn}>nhiều hơn phát ra</div> : null}
        {isMore(households) ? <div className={classes.warn}>nhiều hơn số hộ</div> : null}
      </td>
      <td className={classes.number}>{households === null ? '–' : shareText(ballots, households) || '–'}</td>
    </>
  );
}

function limitsOf({ condition }: Survey): readonly Comparison[] {
  return condition?.limits ?? [];
}

function mainWords({ definition }: Survey): string {
  const main = definition.questions.find(({ id }) => id === definition.mainQuestion);
  return main ? `câu “${main.text}”` : 'tất cả các nội dung cộng lại';
}

function heldWords({ definition: { heldFrom, heldTo } }: Survey): string {
  if (heldFrom && heldTo) return ` Lấy ý kiến từ ${formatDate(heldFrom)} đến ${formatDate(heldTo)}.`;
  const day = heldFrom ?? heldTo;
  return day ? ` Lấy ý kiến ngày ${formatDate(day)}.` : '';
}
