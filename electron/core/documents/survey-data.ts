import type { Dossier } from '#shared/contract/dossiers.ts';
import type { SurveyReport, SurveyReportLine } from '#shared/domain/survey-report.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { type DocumentData, dots, plainText } from './document-data.ts';

const emptyVillages = 4;

/** The survey's figures; without a survey the lines to fill in by hand. */
export function surveyData(dossier: Dossier, survey: SurveyReport | null): DocumentData {
  if (survey === null) return emptySurvey(dossier);
  const { main, issued, heldFrom, heldTo } = survey;
  return {
    co_lay_y_kien: true,
    hl_thoi_gian: `từ ngày ${dayText(heldFrom)} đến ngày ${dayText(heldTo)}`,
    hl_so_phieu_phat: issued === null ? dots : formatNumber(issued),
    hl_so_phieu_thu: formatNumber(survey.ballots),
    hl_ty_le: main.rate || `${dots} %`,
    hl_yeu_cau: plainText(survey.requirement) || requirementOf(dossier),
    hai_long_noi_dung: survey.questions.map(lineData),
    hai_long_thon: survey.villages.map(lineData),
  };
}

function dayText(day: string | null): string {
  return day === null ? dots : formatDate(day);
}

function lineData(line: SurveyReportLine, index: number): DocumentData {
  return {
    tt: String(index + 1),
    noi_dung: plainText(line.label),
    so_phieu: formatNumber(line.asked),
    hai_long: formatNumber(line.satisfied),
    khong_hai_long: formatNumber(line.unsatisfied),
    y_kien_khac: formatNumber(line.other),
    ty_le: line.rate,
  };
}

/** The criteria one by one and the question of all, as the table of results is usually laid out. */
function emptySurvey(dossier: Dossier): DocumentData {
  const questions = [...dossier.criteria.map(({ name }) => plainText(name)), 'Đề nghị công nhận'];
  const blank = (tt: string, noi_dung: string): DocumentData => ({
    tt,
    noi_dung,
    so_phieu: '',
    hai_long: '',
    khong_hai_long: '',
    y_kien_khac: '',
    ty_le: '',
  });
  return {
    co_lay_y_kien: false,
    hl_thoi_gian: `từ ngày ${dots} đến ngày ${dots}`,
    hl_so_phieu_phat: dots,
    hl_so_phieu_thu: dots,
    hl_ty_le: `${dots} %`,
    hl_yeu_cau: requirementOf(dossier),
    hai_long_noi_dung: questions.map((text, index) => blank(String(index + 1), text)),
    hai_long_thon: Array.from({ length: emptyVillages }, () => blank('', '')),
  };
}

/** What the set demands, where it has such a condition. */
function requirementOf({ conditions }: Dossier): string {
  return conditions.find(({ code }) => code === 'hai-long')?.requirement ?? dots;
}
