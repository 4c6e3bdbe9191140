import fs from 'node:fs';
import { type DocumentField, documentFields } from '#shared/domain/document-fields.ts';
import { sourceError } from '#shared/file-errors.ts';
import { processTemplate, type TemplateContent } from './process-template.ts';

/** Task: fills a template once with something in every field and keeps nothing. @throws AppError templateRefused */
export async function tryTemplate({ path, name }: { path: string; name: string }): Promise<void> {
  let template: Buffer;
  try {
    template = fs.readFileSync(path);
  } catch (error) {
    throw sourceError(name, error);
  }
  await processTemplate(template, exampleOf(documentFields), name);
}

function exampleOf(fields: readonly DocumentField[]): TemplateContent {
  return Object.fromEntries(
    fields.map(({ name, kind, fields: inner }) => [
      name,
      kind === 'list' ? [exampleOf(inner), exampleOf(inner)] : kind === 'yesNo' ? true : '…',
    ]),
  );
}
