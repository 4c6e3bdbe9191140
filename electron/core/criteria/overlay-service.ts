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
import { createOverlayDrafts } from './overlay-drafts.ts';
import { insertOverlay, listOverlays, type OverlayRow, setOverlayRetired } from './overlays-sql.ts';

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
  /** Of each overlay the newest version, also of a retired one. */
  function newest(): Map<string, OverlayRow> {
    const rows = new Map<string, OverlayRow>();
    for (const row of listOverlays(db)) {
      const known = rows.get(row.id);
      if (!known || compareVersions(row.version, known.version) > 0) rows.set(row.id, row);
    }
    return rows;
  }

  function readRow({ json }: OverlayRow): Overlay {
    return readStored(db, () => overlaySchema.parse(JSON.parse(json)));
  }

  function mustFind(id: string): OverlayRow {
    const row = newest().get(id);
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

  const drafts = createOverlayDrafts({ db, now });

  return {
    drafts,

    list: (): OverlaySummary[] => [...newest().values()].map(row => summarize(readRow(row), row)),
    get: ({ id }: { id: string }): Overlay => readRow(mustFind(id)),

    retire: ({ id }: { id: string }): void =>
      setOverlayRetired(db, { id: mustFind(id).id, retiredAt: now().toISOString() }),
    takeBack: ({ id }: { id: string }): void =>
      setOverlayRetired(db, { id: mustFind(id).id, retiredAt: null }),

    exportOverlay: ({ id, target }: { id: string; target: string | null }): Promise<ExportedFile> =>
      exportAsJson(readRow(mustFind(id)), target, folders),

    /**
     * Publishes an overlay here, after trying it on the set it is for.
     * @throws AppError setInvalid with every place and reason, setExists, notFound where there is no such set
     */
    importOverlay({
      overlay: json,
      draft,
    }: {
      overlay: unknown;
      draft?: { setId: string; overlayId: string | null } | undefined;
    }): OverlaySummary {
      const parsed = parseOverlay(json);
      if (!parsed.ok) throw new AppError('setInvalid', { problems: parsed.problems });
      const { overlay } = parsed;
      const { id, version } = overlay;
      const digest = canonicalDigest(overlay);
      const versions = listOverlays(db).filter(row => row.id === id);
      const same = versions.find(known => known.version === version && known.digest === digest);
      if (same) {
        if (draft) drafts.remove(draft);
        return summarize(overlay, same);
      }
      applied(criteria.mustFindSet(overlay.of), overlay);
      if (versions.some(known => compareVersions(version, known.version) <= 0))
        throw new AppError('setExists', { id, version });
      db.transaction(() => {
        insertOverlay(db, {
          id,
          version,
          setId: overlay.of,
          digest,
          json: JSON.stringify(overlay),
          publishedAt: now().toISOString(),
        });
        if (draft) drafts.remove(draft);
      })();
      return summarize(overlay, { digest, retiredAt: null });
    },

    /**
     * A set as it is in force where an overlay counts; the national set itself where there is none. `used` is what a
     * dossier keeps even where it is retired.
     * @throws AppError notFound, setRetired, setInvalid
     */
    inForce(known: KnownSet, overlayId: string | null, used: string | null = null): KnownSet {
      if (overlayId === null) return known;
      const row = mustFind(overlayId);
      const overlay = readRow(row);
      if (row.retiredAt !== null && row.id !== used)
        throw new AppError('setRetired', { title: overlay.title });
      return applied(known, overlay);
    },
  };
}

function summarize(
  overlay: Overlay,
  { digest, retiredAt }: Pick<OverlayRow, 'digest' | 'retiredAt'>,
): OverlaySummary {
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
    retiredAt,
  };
}
