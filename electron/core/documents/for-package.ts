import { safeFileName } from '#shared/domain/package-names.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import { type StandingPaper, stateOf } from './document-view.ts';
import type { PackagedDocument } from './packaged-document.ts';

/** The files of the papers in the order of the dossier, under the names they have in `data/van-ban/`. */
export function packagedDocuments(papers: readonly StandingPaper[], folders: Folders): PackagedDocument[] {
  return papers.flatMap((paper, index) => {
    const { plan, content } = paper;
    const stem = `data/van-ban/${String(index + 1).padStart(2, '0')}_`;
    const common = {
      document: plan.name,
      title: plan.title,
      state: stateOf(paper),
      number: content.number === '' ? null : content.number,
      issuedOn: content.issuedOn,
    };
    const files: PackagedDocument[] = [];
    if (content.built) {
      const { name, sha256, sizeBytes } = content.built;
      const file = storedPath(folders.store, sha256);
      const path = stem + safeFileName(name, 60);
      files.push({ ...common, kind: 'built', path, name, sha256, sizeBytes, file });
    }
    if (content.scan) {
      const { name, sha256, sizeBytes } = content.scan;
      const file = storedPath(folders.store, sha256);
      const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
      const path = stem + safeFileName(`${plan.name} ban ky${ending}`, 60);
      files.push({ ...common, kind: 'scan', path, name, sha256, sizeBytes, file });
    }
    return files;
  });
}
