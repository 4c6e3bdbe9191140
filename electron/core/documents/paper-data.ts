import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { headFieldNames } from '#shared/domain/document-fields.ts';
import type { DocumentForm, DocumentPlan } from '#shared/domain/dossier-documents.ts';
import type { SurveyReport } from '#shared/domain/survey-report.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import type { DossierParts } from '../dossiers/dossier-view.ts';
import { criteriaData } from './criteria-data.ts';
import { type DocumentData, type DocumentValue, dots, punctuated, rowsOf } from './document-data.ts';
import { type DocumentContent, emptyDocument } from './documents-sql.ts';
import { evidenceData } from './evidence-data.ts';
import { addresseeOf, inputData } from './input-data.ts';
import { inSentence, letterData, villageName } from './letter-data.ts';
import { surveyData } from './survey-data.ts';

export type PaperSources = {
  dossier: Dossier;
  parts: Pick<DossierParts, 'set' | 'evidence'>;
  settings: Settings;
  plans: readonly DocumentPlan[];
  contents: ReadonlyMap<string, DocumentContent>;
  survey: SurveyReport | null;
};

const proposalNames = ['to-trinh', 'thon-van-ban-de-nghi'];

/** What each paper of a dossier is filled with: `of` gives it for one paper. */
export function paperData(sources: PaperSources): { of: (form: DocumentForm) => DocumentData } {
  const { dossier, parts, settings, plans, contents } = sources;
  const factsOf = (name: string) => contents.get(name) ?? emptyDocument;
  const body: DocumentData = {
    ...inputData(dossier, name => factsOf(name).inputs),
    ...unitData(dossier),
    ...criteriaData(dossier, parts.set),
    ...evidenceData(dossier, parts.evidence),
    ...surveyData(dossier, sources.survey),
    thanh_phan: enclosures(plans),
  };
  const proposal = plans.find(({ name }) => proposalNames.includes(name));
  const { number, issuedOn } = factsOf(proposal?.name ?? '');
  return {
    of: form => ({
      ...body,
      ...(proposalNames.includes(form.name) ? punctuatedCauses(body) : {}),
      ...letterData({
        dossier,
        settings,
        form,
        facts: factsOf(form.name),
        proposal: { title: 'Tờ trình', number, issuedOn },
      }),
      kinh_gui: addresseeOf(dossier, factsOf(form.name).inputs),
    }),
  };
}

/** The causes of the set and those that somebody added are one list: only the last of all ends with a full stop. */
function punctuatedCauses({ can_cu, tt_can_cu }: DocumentData): DocumentData {
  const [own, added] = [textsOf(can_cu), textsOf(tt_can_cu)];
  const all = punctuated([...own, ...added]);
  return { can_cu: rowsOf(all.slice(0, own.length)), tt_can_cu: rowsOf(all.slice(own.length)) };
}

function textsOf(rows: DocumentValue | undefined): string[] {
  return Array.isArray(rows) ? rows.map(({ dong }) => (typeof dong === 'string' ? dong : '')) : [];
}

/** What the unit is called, in a sentence and at its beginning. */
export function unitData({ unit }: Dossier): DocumentData {
  const name = unit.village === null ? unit.communeName : villageName(unit.village);
  return {
    ten_don_vi: inSentence(name),
    ten_don_vi_hoa: name,
    ten_xa: inSentence(unit.communeName),
    ten_tinh: inSentence(unit.provinceName),
  };
}

/** What goes with the proposal: every paper that is asked for, and the list of evidence. */
function enclosures(plans: readonly DocumentPlan[]): DocumentData[] {
  const names = plans
    .filter(
      ({ name, required }) => !proposalNames.includes(name) && (required || name === 'danh-muc-minh-chung'),
    )
    .map(({ title }) => title);
  return names.length === 0
    ? [{ tt: '1', ten: dots }]
    : punctuated(names).map((ten, index) => ({ tt: String(index + 1), ten }));
}

/** Of what a paper says, the digests by which it is found outdated: all of it, and all but head and foot. */
export function digestsOf(data: DocumentData, used: ReadonlySet<string>): { whole: string; figures: string } {
  const shown = Object.entries(data).filter(([name]) => used.has(name));
  return {
    whole: canonicalDigest(Object.fromEntries(shown)),
    figures: canonicalDigest(Object.fromEntries(shown.filter(([name]) => !headFieldNames.has(name)))),
  };
}
