import type { DocumentForm, DocumentPlan } from '#shared/domain/dossier-documents.ts';
import type { DocumentData } from './document-data.ts';
import type { StandingPaper } from './document-view.ts';
import { type DocumentContent, emptyDocument } from './documents-sql.ts';
import { digestsOf } from './paper-data.ts';
import type { TemplateService } from './template-service.ts';

/** Papers with the template that is used for each and what they would say now. */
export function standingPapers(
  plans: readonly DocumentPlan[],
  contents: ReadonlyMap<string, DocumentContent>,
  templates: TemplateService,
  dataOf: (form: DocumentForm) => DocumentData,
): Promise<StandingPaper[]> {
  return Promise.all(
    plans.map(async (plan): Promise<StandingPaper> => {
      const content = contents.get(plan.name) ?? emptyDocument;
      if (plan.form === null) return { plan, content, now: null };
      const template = templates.placeOf(plan.name);
      const { fields, problem } = await templates.scan(template.path);
      const filled = dataOf(plan.form);
      const says = { data: filled, problem, ...digestsOf(filled, fields) };
      return { plan, content, now: { form: plan.form, template, ...says } };
    }),
  );
}
