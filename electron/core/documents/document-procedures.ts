import type { Procedures } from '../procedures.ts';
import type { DocumentService } from './document-service.ts';
import type { TemplateService } from './template-service.ts';

export function documentProcedures(
  { os, job }: Procedures,
  { documents, templates }: { documents: DocumentService; templates: TemplateService },
) {
  return {
    list: os.documents.list.handler(({ input }) => documents.list(input)),
    build: os.documents.build.handler(job(documents.build)),
    describe: os.documents.describe.handler(({ input }) => documents.describe(input)),
    attachScan: os.documents.attachScan.handler(job(documents.attachScan)),
    removeScan: os.documents.removeScan.handler(({ input }) => documents.removeScan(input)),
    open: os.documents.open.handler(({ input }) => documents.open(input)),
    save: os.documents.save.handler(({ input, signal }) =>
      documents.save(input, signal ?? new AbortController().signal),
    ),
    fields: os.documents.fields.handler(() => templates.fields()),
    templates: os.documents.templates.handler(() => templates.list()),
    takeTemplate: os.documents.takeTemplate.handler(({ input }) => templates.take(input)),
    replaceTemplate: os.documents.replaceTemplate.handler(({ input }) => templates.use(input)),
    dropTemplate: os.documents.dropTemplate.handler(({ input }) => templates.drop(input)),
    restoreTemplate: os.documents.restoreTemplate.handler(({ input }) => templates.restore(input)),
  };
}
