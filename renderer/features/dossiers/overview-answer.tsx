import { Button } from '@mantine/core';
import { IconArrowRight, IconPrinter } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { NextStep } from '#shared/domain/next-steps.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { codeLabel, isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { whatIsLeft } from '../../core/what-is-left.ts';
import { Answer } from '../../ui/answer.tsx';
import classes from './overview-page.module.css';

type Step = NextStep<IndicatorRow>;

/** What is missing in one line, and the one thing to do next with its reason. */
export function OverviewAnswer({ dossier, next }: { dossier: Dossier; next: Step | undefined }) {
  return (
    <Answer
      action={
        <div className={classes.actions}>
          <MainButton dossier={dossier} next={next} />
          <Button
            variant="default"
            leftSection={<IconPrinter size="1.125rem" aria-hidden />}
            onClick={() => window.print()}
            title="In trang này trên một tờ A4"
          >
            In
          </Button>
        </div>
      }
      detail={next ? `Việc tiếp theo: ${codeLabel(dossier, next.row.code)}. ${next.why}.` : null}
    >
      {answerFor(dossier)}
    </Answer>
  );
}

function answerFor(dossier: Dossier): string {
  const { result } = dossier;
  const asked = openFindings(dossier);
  if (!isReadOnly(dossier))
    return asked > 0
      ? `Còn ${asked} yêu cầu bổ sung chưa trả lời. ${whatIsLeft(result)}`
      : whatIsLeft(result);
  const unassessed =
    result.indicatorsUnassessed > 0 ? `, ${result.indicatorsUnassessed} chỉ tiêu chưa đánh giá` : '';
  return `${unitText(dossier.unit)} tự đánh giá đạt ${result.criteriaMet}/${result.criteriaTotal} tiêu chí, ${result.indicatorsMet}/${result.indicatorsTotal} chỉ tiêu${unassessed}.`;
}

/** What reviewers ask for and nobody answered yet. */
function openFindings({ findings }: Dossier): number {
  return findings.filter(({ state }) => state === 'open').length;
}

function MainButton({ dossier, next }: { dossier: Dossier; next: Step | undefined }) {
  const arrow = <IconArrowRight size="1.125rem" aria-hidden />;
  if (isReadOnly(dossier)) {
    return (
      <Button component={Link} href={paths.review(dossier.id)} rightSection={arrow}>
        Thẩm định
      </Button>
    );
  }
  if (openFindings(dossier) > 0)
    return (
      <Button component={Link} href={paths.findings(dossier.id)} rightSection={arrow}>
        Trả lời yêu cầu bổ sung
      </Button>
    );
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
