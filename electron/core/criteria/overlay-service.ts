import type { OverlaySummary } from '#shared/contract/criteria.ts';
import { legalBasisText } from '#shared/domain/legal-basis.ts';
import { type Overlay, overlaySchema, parseOverlay } from '#shared/domain/overlay.ts';
import { applyOverlay } from '#shared/domain/overlay-apply.ts';
import { compareVersions } from '#shared/domain/set-version.ts';
import { AppError } from '#shared/errors.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import { type Db, readStored } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import type { CriteriaService, KnownSet } from './criteria-service.ts';
import { type ExportedFile, exportAsJson } from './export-file.ts';
import { insertOverlay, listOverlays, type OverlayRow } from './overlays-sql.ts';

export type OverlayService = ReturnType<typeof createOverlayService>;

/** What provinces decided on top of national sets. */
export function createOverlayService({
  db,
  folders,
  criteria,
  now,
}: {
  db: Db;
  folders: Folders;
  criteria: CriteriaService;
  now: () => Date;
}) {
  /** Of each overlay the newest version that is still offered. */
  function offered(): Map<string, OverlayRow> {
    const newest = new Map<string, OverlayRow>();
    for (const row of listOverlays(db)) {
      const known = newest.get(row.id);
      if (row.retiredAt === null && (!known || compareVersions(row.version, known.version) > 0))
        newest.set(row.id, row);
    }
    return newest;
  }

  function readRow({ json }: OverlayRow): Overlay {
    return readStored(db, () => overlaySchema.parse(JSON.parse(json)));
  }

  function mustFind(id: string): OverlayRow {
    const row = offered().get(id);
    if (!row) throw new AppError('notFound', { what: 'overlay', id });
    return row;
  }

  /** @throws AppError setInvalid with every place where the overlay does not fit the set */
  function applied(known: KnownSet, overlay: Overlay): KnownSet {
    const digests = { base: known.digest, overlay: canonicalDigest(overlay) };
    const result = applyOverlay(known.set, overlay, digests);
    if (!result.ok) throw new AppError('setInvalid', { problems: result.problems });
    return { set: result.set, digest: canonicalDigest(result.set) };
  }

  return {
    list: (): OverlaySummary[] => [...offered().values()].map(row => summarize(readRow(row), row.digest)),
    get: ({ id }: { id: string }): Overlay => readRow(mustFind(id)),

    exportOverlay: ({ id, target }: { id: string; target: string | null }): Promise<ExportedFile> =>
      exportAsJson(readRow(mustFind(id)), target, folders),

    /**
     * Publishes an overlay here, after trying it on the set it is for.
     * @throws AppError setInvalid with every place and reason, setExists, notFound where there is no such set
     */
    importOverlay({ overlay: json }: { overlay: unknown }): OverlaySummary {
      const parsed = parseOverlay(json);
      if (!parsed.ok) throw new AppError('setInvalid', { problems: parsed.problems });
      const { overlay } = parsed;
      const { id, version } = overlay;
      const digest = canonicalDigest(overlay);
      const versions = listOverlays(db).filter(row => row.id === id);
      if (versions.some(known => known.version === version && known.digest === digest))
        return summarize(overlay, digest);
      applied(criteria.mustFindSet(overlay.of), overlay);
      if (versions.some(known => compareVersions(version, known.version) <= 0))
        throw new AppError('setExists', { id, version });
      insertOverlay(db, {
        id,
        version,
        setId: overlay.of,
        digest,
        json: JSON.stringify(overlay),
        publishedAt: now().toISOString(),
      });
      return summarize(overlay, digest);
    },

    /** A set as it is in force where an overlay counts; the national set itself where there is none. */
    inForce(known: KnownSet, overlayId: string | null): KnownSet {
      return overlayId === null ? known : applied(known, readRow(mustFind(overlayId)));
    },
  };
}

function summarize(overlay: Overlay, digest: string): OverlaySummary {
  const { id, version, title, of: setId, legalBasis, requirements, indicators = [] } = overlay;
  return {
    id,
    version,
    title,
    setId,
    provinceCode: overlay.provinceCode ?? null,
    legalBasis: legalBasisText(legalBasis),
    thresholdCount: Object.keys(requirements).length,
    addedCount: indicators.length,
    digest,
  };
}
