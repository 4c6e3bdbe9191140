import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Survey } from '#shared/contract/surveys.ts';
import { ballotTotal } from '#shared/domain/survey.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showDone } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { EnterBallots } from './enter-ballots.tsx';
import { EnterFigures } from './enter-figures.tsx';
import { ImportBallots } from './import-ballots.tsx';
import { StartSurvey } from './start-survey.tsx';
import classes from './survey-page.module.css';
import { SurveyResults } from './survey-results.tsx';
import { SurveySetup } from './survey-setup.tsx';
import { useSurvey, useSurveyCommands } from './use-survey.ts';

const tabs = [
  { tab: undefined, label: 'Kết quả' },
  { tab: 'nhap-phieu', label: 'Nhập từng phiếu' },
  { tab: 'nhap-so-tong', label: 'Nhập số tổng' },
  { tab: 'tu-excel', label: 'Từ Excel' },
  { tab: 'noi-dung', label: 'Nội dung và thôn' },
] as const;

/** The residents' survey: what is asked, the ballots, and what came of them. */
export function SurveyPage({ dossier, tab }: { dossier: Dossier; tab: string | undefined }) {
  useUndoKeys(dossier.id);
  const { data: survey, error, refetch } = useSurvey(dossier.id);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (survey === undefined) return <Waiting />;
  const isClosed = isReadOnly(dossier);
  return (
    <div className={page.scroll}>
      <div className={`${page.page} ${classes.page}`}>
        {survey === null ? (
          <StartSurvey dossier={dossier} />
        ) : (
          <>
            <div className={classes.screenOnly}>
              {isClosed ? (
                <ReceivedSurveyAnswer dossier={dossier} survey={survey} />
              ) : (
                <>
                  <SurveyAnswer dossier={dossier} survey={survey} tab={tab} />
                  <SurveyTabs dossierId={dossier.id} tab={tab} />
                </>
              )}
            </div>
            {contentOf({ dossier, survey }, isClosed ? undefined : tab)}
          </>
        )}
      </div>
    </div>
  );
}

function SurveyTabs({ dossierId, tab }: { dossierId: string; tab: string | undefined }) {
  return (
    <nav className={classes.tabs} aria-label="Các phần lấy ý kiến">
      {tabs.map(each => (
        <Link
          key={each.label}
          href={paths.survey(dossierId, each.tab)}
          aria-current={each.tab === tab ? 'page' : undefined}
        >
          {each.label}
        </Link>
      ))}
    </nav>
  );
}

function contentOf(props: { dossier: Dossier; survey: Survey }, tab: string | undefined): ReactNode {
  switch (tab) {
    case 'nhap-phieu':
      return <EnterBallots {...props} />;
    case 'nhap-so-tong':
      return <EnterFigures {...props} />;
    case 'tu-excel':
      return <ImportBallots {...props} />;
    case 'noi-dung':
      return <SurveySetup {...props} />;
    default:
      return <SurveyResults {...props} />;
  }
}

type AnswerProps = { dossier: Dossier; survey: Survey; tab: string | undefined };

/** How it stands, and the next thing to do. */
function SurveyAnswer({ dossier, survey, tab }: AnswerProps) {
  const { definition, totals, condition, pending } = survey;
  const { takeOver } = useSurveyCommands(dossier.id);
  const typed = pending.reduce((sum, { ballots }) => sum + ballotTotal(ballots), 0);
  if (definition.villages.length === 0)
    return (
      <Answer
        action={
          tab === 'noi-dung' ? null : <GoTo href={paths.survey(dossier.id, 'noi-dung')}>Thêm thôn</GoTo>
        }
      >
        Chưa có danh sách thôn để lấy ý kiến.
      </Answer>
    );
  if (totals.main.asked === 0)
    return (
      <Answer
        action={
          tab === 'nhap-phieu' ? null : <GoTo href={paths.survey(dossier.id, 'nhap-phieu')}>Nhập phiếu</GoTo>
        }
        detail={typed > 0 ? `${formatCount(typed)} phiếu vừa nhập chưa ghi vào kết quả.` : null}
      >
        Chưa có phiếu nào trong kết quả.
      </Answer>
    );
  return (
    <Answer
      action={
        condition ? (
          <Button
            variant={tab === undefined ? 'filled' : 'default'}
            leftSection={<IconChecks size="1.125rem" aria-hidden />}
            disabled={condition.isTaken}
            loading={takeOver.isPending}
            onClick={() =>
              takeOver.mutate(undefined, { onSuccess: () => showDone('Đã ghi vào điều kiện hài lòng.') })
            }
          >
            {condition.isTaken ? 'Đã ghi vào điều kiện hài lòng' : 'Ghi vào điều kiện hài lòng'}
          </Button>
        ) : null
      }
      detail={<Requirement dossier={dossier} survey={survey} />}
    >
      {rateWords(survey)}
    </Answer>
  );
}

/** Of a package: what residents said, and whether the dossier claims the same. */
function ReceivedSurveyAnswer({ dossier, survey }: { dossier: Dossier; survey: Survey }) {
  const { totals, condition } = survey;
  if (totals.main.asked === 0) return <Answer>Gói hồ sơ chưa có phiếu lấy ý kiến nào.</Answer>;
  return (
    <Answer
      detail={
        <>
          <Requirement dossier={dossier} survey={survey} />
          {condition && !condition.isTaken ? (
            <div>Kết quả đơn vị ghi ở điều kiện hài lòng khác với số phiếu này.</div>
          ) : null}
        </>
      }
    >
      {rateWords(survey)}
    </Answer>
  );
}

function rateWords({ totals, condition }: Survey): string {
  const { satisfied, asked } = totals.main;
  const rate = condition?.display ? `: ${condition.display}` : '';
  return `Hài lòng ${formatCount(satisfied)}/${formatCount(asked)}${rate}`;
}

function Requirement({ dossier, survey: { condition } }: { dossier: Dossier; survey: Survey }) {
  if (!condition) return <>Bộ tiêu chí này không có điều kiện về tỷ lệ hài lòng.</>;
  const where = (
    <Link href={paths.checklist(dossier.id, condition.code)} className={classes.link}>
      Mở điều kiện
    </Link>
  );
  if (condition.needsLocal)
    return isReadOnly(dossier) ? (
      <>Hồ sơ không ghi mức yêu cầu của tỉnh nên chưa so sánh được. {where}</>
    ) : (
      <>Chưa biết mức yêu cầu: ghi mức và số quyết định của tỉnh ở điều kiện hài lòng. {where}</>
    );
  return (
    <>
      {condition.comparison}
      {condition.sourceMark ? ` (${condition.sourceMark})` : ''}. {where}
    </>
  );
}

function GoTo({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button component={Link} href={href}>
      {children}
    </Button>
  );
}
