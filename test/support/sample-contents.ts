import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { viewDossier } from '#core/dossiers/dossier-view.ts';
import type { DossierRow } from '#core/dossiers/dossiers-sql.ts';
import { loadSample } from '#core/dossiers/sample.ts';
import type { PackageContents } from '#core/packages/package-contents.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { fullMetadata } from '#shared/domain/document-metadata.ts';
import type { PackagedEvidence } from '#shared/domain/dossier-json.ts';
import type { Assessment } from '#shared/domain/verdict.ts';
import { resourcesDir } from './core.ts';

export function shippedSet(id: string): CriteriaSet {
  const parsed = parseCriteriaSet(
    JSON.parse(readFileSync(join(resourcesDir, 'criteria', `${id}.json`), 'utf8')),
  );
  if (!parsed.ok) throw new Error(`the shipped set ${id} is not readable`);
  return parsed.set;
}

/** Package contents of any dossier, without a database. */
export function contentsOf(
  set: CriteriaSet,
  assessments: Record<string, Assessment>,
  evidence: readonly PackagedEvidence[],
  change: Partial<DossierRow> = {},
): PackageContents {
  const createdAt = '2025-11-20T01:30:00.000Z';
  const row: DossierRow = {
    id: 'd1',
    sample: false,
    setDigest: 'a'.repeat(64),
    variantId: set.variants[0]?.id ?? '',
    communeCode: '00000',
    communeName: 'Xã Bình Minh',
    provinceCode: '22',
    provinceName: 'Tỉnh Quảng Ninh (mẫu)',
    village: null,
    year: 2025,
    folder: null,
    originId: null,
    receivedAt: null,
    removedAt: null,
    archivedAt: null,
    createdAt,
    updatedAt: createdAt,
    ...change,
  };
  const dossier = viewDossier({
    row,
    set,
    assessments: new Map(Object.entries(assessments)),
    unconfirmed: new Map(),
    evidence: evidence.map(asListed),
    assignments: new Map(),
    part: null,
    check: null,
    findings: [],
    reviews: [],
    submissions: [],
    attached: '',
  });
  return {
    dossier,
    set,
    evidence,
    submission: { number: 2, createdAt: '2025-11-21T02:05:00.000Z' },
    papers: [],
    survey: null,
    software: { name: 'Hồ sơ NTM', version: '0.1.0' },
  };
}

function asListed({ metadata, path: _path, ...item }: PackagedEvidence): Evidence {
  const { pages = {}, personal = null } = item;
  const own = { pages, personal, folder: '', revisions: [], removedAt: null, url: '' };
  return { ...item, ...fullMetadata(metadata), ...own };
}

/** The contents of a package of the shipped sample. */
export async function sampleContents(): Promise<PackageContents> {
  const sample = await loadSample(resourcesDir);
  const evidence = await Promise.all(
    sample.evidence.map(async ({ path, name, metadata, indicators }, index): Promise<PackagedEvidence> => {
      const sha256 = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return {
        id: `e${index + 1}`,
        path: `data/minh-chung/${path.split('/').at(-1) ?? ''}`,
        name,
        sha256,
        sizeBytes: (await stat(path)).size,
        addedAt: '2025-11-20T01:30:00.000Z',
        metadata,
        indicators,
      };
    }),
  );
  return contentsOf(shippedSet(sample.setId), sample.assessments, evidence, {
    sample: true,
    variantId: sample.variantId,
    year: sample.year,
  });
}
