import type { Dossier } from '#shared/contract/dossiers.ts';
import { type DocumentData, dots, plainText } from './document-data.ts';
import { percent } from './input-data.ts';

/** One line of the table: how many were asked, and what they said. */
export type SurveyLine = {
  text: string;
  asked: number;
  satisfied: number;
  dissatisfied: number;
  other: number;
};

/** What residents were asked and said, as far as a survey was held. */
export type SurveyFigures = {
  sent: number | null;
  returned: number;
  overall: { satisfied: number; asked: number };
  requirement: string;
  questions: SurveyLine[];
  villages: SurveyLine[];
};

const emptyVillages = 4;

/** The survey's figures; without a survey the lines to fill in by hand. */
export function surveyData(dossier: Dossier, survey: SurveyFigures | null): DocumentData {
  if (survey === null) return emptySurvey(dossier);
  const { overall } = survey;
  return {
    co_lay_y_kien: true,
    hl_so_phieu_phat: survey.sent === null ? dots : String(survey.sent),
    hl_so_phieu_thu: String(survey.returned),
    hl_ty_le: overall.asked > 0 ? percent(overall.satisfied, overall.asked) : `${dots} %`,
    hl_yeu_cau: survey.requirement || requirementOf(dossier),
    hai_long_noi_dung: survey.questions.map(lineData),
    hai_long_thon: survey.villages.map(lineData),
  };
}

function lineData({ text, asked, satisfied, dissatisfied, other }: SurveyLine, index: number): DocumentData {
  return {
    tt: String(index + 1),
    noi_dung: plainText(text),
    so_phieu: String(asked),
    hai_long: String(satisfied),
    khong_hai_long: String(dissatisfied),
    y_kien_khac: String(other),
    ty_le: asked > 0 ? percent(satisfied, asked) : '',
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
