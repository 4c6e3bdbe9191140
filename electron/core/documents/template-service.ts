import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileSource } from '#shared/contract/base.ts';
import type { DocumentFieldView, DocumentTemplate } from '#shared/contract/documents.ts';
import { councilForms } from '#shared/domain/council-papers.ts';
import { type DocumentField, documentFields } from '#shared/domain/document-fields.ts';
import { type DocumentForm, documentForms } from '#shared/domain/dossier-documents.ts';
import { AppError } from '#shared/errors.ts';
import { sourceError, targetError } from '#shared/file-errors.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import { removeUpload } from '../packages/open-source.ts';
import { renameOver } from '../packages/replace-file.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Folders } from '../workspace/folders.ts';
import { type ScannedTemplate, scanTemplate } from './scan-template.ts';

/** Papers of those who hand in, then of those who appraise. */
const allForms: readonly DocumentForm[] = [...documentForms, ...councilForms];

export type TemplateService = ReturnType<typeof createTemplateService>;

/**
 * Templates of papers: those that ship with the application, and the office's own in the workspace's folder, which
 * may also be changed there in place.
 */
export function createTemplateService({
  folders,
  resourcesDir,
  runTask,
}: {
  folders: Folders;
  resourcesDir: string;
  runTask: RunTask;
}) {
  const scans = new Map<string, { stamp: string; scan: ScannedTemplate }>();

  const shippedPath = (name: string) => join(resourcesDir, 'templates', `${name}.docx`);
  const ownPath = (name: string) => join(folders.templates, `${name}.docx`);
  const asidePath = (name: string) => join(folders.templates, `${name}.de-rieng.docx`);

  function mustFind(name: string) {
    const form = allForms.find(each => each.name === name);
    if (!form) throw new AppError('notFound', { what: 'document', id: name });
    return form;
  }

  /** The template that is used for a paper. */
  function placeOf(name: string): { path: string; kind: 'shipped' | 'own' } {
    return existsSync(ownPath(name))
      ? { path: ownPath(name), kind: 'own' }
      : { path: shippedPath(name), kind: 'shipped' };
  }

  /** Reads a template again only when its file changed. */
  async function scan(path: string): Promise<ScannedTemplate> {
    const { mtimeMs, size } = statSync(path);
    const stamp = `${mtimeMs} ${size}`;
    const known = scans.get(path);
    if (known?.stamp === stamp) return known.scan;
    const fresh = await scanTemplate(path);
    scans.set(path, { stamp, scan: fresh });
    return fresh;
  }

  async function view(name: string): Promise<DocumentTemplate> {
    const form = mustFind(name);
    const { path, kind } = placeOf(name);
    const own = kind === 'own' ? 'used' : existsSync(asidePath(name)) ? 'setAside' : 'none';
    const { problem } = await scan(path);
    return { name, title: form.title, units: [...form.units], own, problem };
  }

  /** Puts a file in another's place in the office's folder. */
  function move(from: string, to: string, name: string): void {
    if (!existsSync(from)) throw new AppError('notFound', { what: 'document', id: name });
    try {
      renameOver(from, to);
    } catch (error) {
      throw targetError(to, error);
    }
  }

  return {
    placeOf,
    scan,
    fields: (): DocumentFieldView[] => documentFields.map(viewField),
    list: (): Promise<DocumentTemplate[]> => Promise.all(allForms.map(({ name }) => view(name))),

    take({ name, target }: { name: string; target: string | null }): { path: string; fileName: string } {
      mustFind(name);
      const place = target ?? folders.exports;
      const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
      const path = isFolder ? join(place, `mau-${name}.docx`) : place;
      try {
        copyFileSync(placeOf(name).path, path);
      } catch (error) {
        throw targetError(path, error);
      }
      return { path, fileName: basename(path) };
    },

    /** @throws AppError templateRefused; then the template of before is used on */
    async use({ name, source }: { name: string; source: FileSource }): Promise<DocumentTemplate> {
      mustFind(name);
      const path = pathOfSource(source, folders);
      const fileName = 'path' in source ? basename(source.path) : source.name;
      try {
        const { problem } = await scanTemplate(path);
        if (problem !== null) throw new AppError('templateRefused', { path: fileName, reason: problem });
        const signal = new AbortController().signal;
        await runTask('tryTemplate', { path, name: fileName }, { signal, onProgress: () => {} });
        const staging = `${ownPath(name)}.partial`;
        copyFileSync(path, staging);
        renameOver(staging, ownPath(name));
        rmSync(asidePath(name), { force: true });
      } catch (error) {
        if (error instanceof AppError) throw error;
        throw sourceError(fileName, error);
      } finally {
        removeUpload(source, folders);
      }
      return view(name);
    },

    drop({ name }: { name: string }): Promise<DocumentTemplate> {
      mustFind(name);
      move(ownPath(name), asidePath(name), name);
      return view(name);
    },

    restore({ name }: { name: string }): Promise<DocumentTemplate> {
      mustFind(name);
      move(asidePath(name), ownPath(name), name);
      return view(name);
    },
  };
}

function viewField({ name, words, kind, fields }: DocumentField): DocumentFieldView {
  return { name, words, kind, fields: fields.map(viewField) };
}
