import type { DocumentState, DossierDocument } from '#shared/contract/documents.ts';
import type { DocumentForm, DocumentPlan } from '#shared/domain/dossier-documents.ts';
import { storeUrl } from '../evidence/evidence-view.ts';
import type { DocumentData } from './document-data.ts';
import type { DocumentContent } from './documents-sql.ts';

/** A paper as it stands: what is planned, what is known of it, and what it would say now. */
export type StandingPaper = {
  plan: DocumentPlan;
  content: DocumentContent;
  /** Null: there is no template for it. */
  now: {
    form: DocumentForm;
    template: { path: string; kind: 'shipped' | 'own' };
    problem: string | null;
    data: DocumentData;
    whole: string;
    figures: string;
  } | null;
};

/** A signed paper is outdated by other figures alone, one that was only drawn up by anything it says. */
export function stateOf({ content: { built, scan }, now }: StandingPaper): DocumentState {
  if (scan) {
    const isSame = now === null || scan.figures === null || scan.figures === now.figures;
    return isSame ? 'signed' : 'outdated';
  }
  if (!built) return 'missing';
  return now === null || isCurrent(built, now) ? 'built' : 'outdated';
}

/** Whether drawing the paper up again would give the same. */
export function isCurrent(built: DocumentContent['built'], now: NonNullable<StandingPaper['now']>): boolean {
  return built !== null && built.whole === now.whole;
}

export function viewDocument(paper: StandingPaper): DossierDocument {
  const { plan, content, now } = paper;
  const { built, scan } = content;
  return {
    name: plan.name,
    title: plan.title,
    required: plan.required,
    needsSignature: plan.signed,
    sourceMark: plan.sourceMark,
    state: stateOf(paper),
    template: now?.template.kind ?? null,
    templateProblem: now?.problem ?? null,
    number: plan.form && plan.form.kind === null ? null : content.number,
    issuedOn: content.issuedOn,
    asks: plan.inputs.map(({ columns, ...asked }) => ({
      ...asked,
      ...(columns ? { columns: columns.map(each => ({ ...each })) } : {}),
    })),
    inputs: content.inputs,
    built: built && viewFile(built),
    scan: scan && { ...viewFile(scan), signatures: scan.signatures },
  };
}

type StoredFile = Pick<NonNullable<DocumentContent['built']>, 'name' | 'sha256' | 'sizeBytes' | 'at'>;

function viewFile({ name, sha256, sizeBytes, at }: StoredFile): NonNullable<DossierDocument['built']> {
  return { name, sha256, sizeBytes, at, url: storeUrl({ sha256, name }) };
}
