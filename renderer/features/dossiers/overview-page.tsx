import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { codeLabel, isReadOnly } from '../../core/dossier-rows.ts';
import { type NextStep, nextSteps, whatIsLeft } from '../../core/next-steps.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Meter } from '../../ui/meter.tsx';
import page from '../../ui/page.module.css';
import { ProgressSteps } from '../../ui/progress-steps.tsx';
import { RuleNotices } from '../../ui/rule-notices.tsx';
import { SetNotice } from '../../ui/set-notice.tsx';
import { CriteriaProgress } from './criteria-progress.tsx';
import { stepsOf } from './dossier-steps.ts';
import classes from './overview-page.module.css';
import { SetNewsLines } from './set-news.tsx';

const shownSteps = 6;

/** What is still missing and what to do next, before anything else. */
export function OverviewPage({ dossier }: { dossier: Dossier }) {
  const { result, id } = dossier;
  const steps = isReadOnly(dossier) ? [] : nextSteps(dossier);
  const { steps: stations, current } = stepsOf(dossier, steps.length === 0);
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Answer action={<MainButton dossier={dossier} next={steps[0]} />}>{answerFor(dossier)}</Answer>
        <SetNotice dossier={dossier} />
        {isReadOnly(dossier) ? null : <SetNewsLines dossier={dossier} />}
        <RuleNotices result={dossier.result} />
        <section className={page.card} aria-label="Tiến trình hồ sơ">
          <ProgressSteps steps={stations} current={current} />
        </section>
        <section className={classes.figures} aria-label="Số liệu chung">
          <div className={page.card}>
            <Meter label="Tiêu chí đạt" done={result.criteriaMet} total={result.criteriaTotal} />
          </div>
          <div className={page.card}>
            <Meter label="Chỉ tiêu đạt" done={result.indicatorsMet} total={result.indicatorsTotal} />
          </div>
          <div className={page.card}>
            <Meter
              label="Chỉ tiêu đã đánh giá"
              done={result.indicatorsTotal - result.indicatorsUnassessed}
              total={result.indicatorsTotal}
            />
          </div>
          <div className={page.card}>
            <Meter
              label="Chỉ tiêu có minh chứng"
              done={result.indicatorsTotal - result.evidenceMissing}
              total={result.indicatorsTotal}
            />
          </div>
        </section>
        <div className={classes.columns} data-single={steps.length === 0 || undefined}>
          {steps.length > 0 ? (
            <section className={page.card}>
              <h2>Việc nên làm trước</h2>
              <ol className={classes.todo}>
                {steps.slice(0, shownSteps).map(step => (
                  <TodoLine
                    key={step.row.code}
                    dossierId={id}
                    label={codeLabel(dossier, step.row.code)}
                    step={step}
                  />
                ))}
              </ol>
              {steps.length > shownSteps ? (
                <Link href={paths.check(id)} className={classes.more}>
                  Xem cả {steps.length} việc
                </Link>
              ) : null}
            </section>
          ) : null}
          <CriteriaProgress dossier={dossier} />
        </div>
      </div>
    </div>
  );
}

function answerFor(dossier: Dossier): string {
  const { result } = dossier;
  if (!isReadOnly(dossier)) return whatIsLeft(result);
  const unassessed =
    result.indicatorsUnassessed > 0 ? `, ${result.indicatorsUnassessed} chỉ tiêu chưa đánh giá` : '';
  return `${unitText(dossier.unit)} tự đánh giá đạt ${result.criteriaMet}/${result.criteriaTotal} tiêu chí, ${result.indicatorsMet}/${result.indicatorsTotal} chỉ tiêu${unassessed}.`;
}

function MainButton({ dossier, next }: { dossier: Dossier; next: NextStep | undefined }) {
  const arrow = <IconArrowRight size="1.125rem" aria-hidden />;
  if (isReadOnly(dossier)) {
    return (
      <Button component={Link} href={paths.checklist(dossier.id)} rightSection={arrow}>
        Xem từng chỉ tiêu
      </Button>
    );
  }
  return next ? (
    <Button component={Link} href={paths.checklist(dossier.id, next.row.code)} rightSection={arrow}>
      Làm tiếp {dossier.conditions.includes(next.row) ? 'điều kiện' : 'chỉ tiêu'}{' '}
      {codeLabel(dossier, next.row.code).replace('ĐK ', '')}
    </Button>
  ) : (
    <Button component={Link} href={paths.check(dossier.id)} rightSection={arrow}>
      Kiểm tra và xuất gói
    </Button>
  );
}

const todoWords: Record<NextStep['todo'], string> = {
  confirm: 'Cần xác nhận',
  assess: 'Điền kết quả',
  attach: 'Đính minh chứng',
  improve: 'Chưa đạt mức quy định',
};

type TodoProps = { dossierId: string; label: string; step: NextStep };

function TodoLine({ dossierId, label, step: { row, todo } }: TodoProps) {
  return (
    <li>
      <Link href={paths.checklist(dossierId, row.code)} className={classes.step}>
        <span className={classes.code}>{label}</span>
        <span className={classes.text}>{row.text}</span>
        <span className={classes.what}>{todoWords[todo]}</span>
      </Link>
    </li>
  );
}
