import { fullMetadata } from '#shared/domain/document-metadata.ts';
import { upsertAssessment } from '../assessments/assessments-sql.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import { insertEvidence, upsertLink } from '../evidence/evidence-sql.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { findSampleId, insertDossier } from './dossiers-sql.ts';
import { loadSample } from './sample.ts';

export type SampleService = ReturnType<typeof createSampleService>;

/** The sample dossier of resources/sample: real files, fictional figures, marked as a sample wherever it goes. */
export function createSampleService({
  db,
  folders,
  criteria,
  resourcesDir,
  runTask,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  criteria: CriteriaService;
  resourcesDir: string;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
}) {
  async function make(): Promise<{ id: string }> {
    const sample = await loadSample(resourcesDir);
    const known = criteria.mustFindSet(sample.setId);
    const { stored, failed } = await runTask(
      'storeFiles',
      {
        files: sample.evidence.map(({ path, name }) => ({ path, name, uploaded: false })),
        store: folders.store,
        incoming: folders.incoming,
      },
      { signal: new AbortController().signal, onProgress: () => {} },
    );
    if (failed[0]) throw new Error(`the sample is not whole: ${failed[0].message}`);
    const id = newId();
    const createdAt = now().toISOString();
    db.transaction(() => {
      criteria.keep(known);
      insertDossier(db, {
        id,
        sample: true,
        setDigest: known.digest,
        variantId: sample.variantId,
        ...sample.unit,
        year: sample.year,
        folder: null,
        createdAt,
        updatedAt: createdAt,
      });
      for (const [code, assessment] of Object.entries(sample.assessments))
        upsertAssessment(db, { dossierId: id, code, assessment, updatedAt: createdAt });
      for (const { at, ...file } of stored) {
        const item = sample.evidence[at];
        if (!item) throw new Error('the sample lists fewer files than were stored');
        const evidenceId = newId();
        insertEvidence(db, {
          id: evidenceId,
          dossierId: id,
          ...file,
          ...fullMetadata(item.metadata),
          personal: null,
          folder: '',
          revisions: [],
          path: null,
          addedAt: createdAt,
        });
        for (const code of item.indicators) upsertLink(db, evidenceId, code, null);
      }
    })();
    return { id };
  }

  let making: Promise<{ id: string }> | undefined;
  return {
    /** Two quick clicks make one sample; it is made to its end, though the page that asked first went away. */
    open(): Promise<{ id: string }> {
      const known = findSampleId(db);
      if (known !== undefined) return Promise.resolve({ id: known });
      making ??= make().finally(() => {
        making = undefined;
      });
      return making;
    },
  };
}
