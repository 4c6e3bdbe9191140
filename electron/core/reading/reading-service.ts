import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '#shared/contract/base.ts';
import type { Reading } from '#shared/contract/evidence-reading.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { Log } from '../log.ts';
import type { RunTaskOf } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import type { readText } from './read-text.ts';
import {
  countWaiting,
  findPlace,
  listReadings,
  nextWaiting,
  readOutdatedAgain,
  saveText,
  setTries,
  setUnread,
} from './reading-sql.ts';
import { indexChanged } from './words-sql.ts';

/** Files come in bursts, and a short command of the command line is over before reading begins. */
const startAfterMs = 1500;
/** The core's thread is never kept longer than this at a time, and left alone between. */
const indexingMs = 15;
const restMs = 5;
const mostTries = 2;

const nothingRead = { number: null, subject: null, issuer: null, issuedOn: null, kind: null };

export type ReadingService = ReturnType<typeof createReadingService>;

/**
 * Reads what stored files say, one after the other, in a thread that may be ended at any time. What is left to do
 * stands in the database (evidence_to_index, content_text), so reading goes on after a restart where it was.
 */
export function createReadingService({
  db,
  folders,
  dossiers,
  runReading,
  log,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  runReading: RunTaskOf<{ readText: typeof readText }>;
  log: Log;
}) {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const isLeft = indexChanged(db, indexingMs);
      if (!isLeft && !(await readNext())) return;
      await pause(restMs);
    }
  }

  /** @returns whether there was something to read */
  async function readNext(): Promise<boolean> {
    const next = nextWaiting(db);
    if (next === undefined) return false;
    const { id, sha256, tries } = next;
    const place = findPlace(db, sha256);
    if (!place || tries >= mostTries) {
      setUnread(db, id, 'damaged');
      return true;
    }
    setTries(db, id, tries + 1);
    const path =
      place.folder !== null && place.path !== null
        ? join(folders.received, place.folder, place.path)
        : storedPath(folders.store, sha256);
    try {
      const { signal } = stopping;
      const read = await runReading('readText', { path, name: place.name }, { signal, onProgress: () => {} });
      db.transaction(() => saveText(db, id, sha256, read))();
    } catch (error) {
      if (stopping.signal.aborted) setTries(db, id, tries);
      else {
        log(`reading ${sha256}`, error);
        setUnread(db, id, 'damaged');
      }
    }
    return true;
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  }

  /** After anything happened: looks in a moment whether there is something to read. */
  function wake(): void {
    if (running || timer || stopping.signal.aborted) return;
    timer = setTimeout(() => run().catch(error => log('reading', error)), startAfterMs).unref();
  }

  readOutdatedAgain(db);
  wake();
  return {
    wake,

    readings({ dossierId }: { dossierId: string }) {
      dossiers.mustFind(dossierId);
      const files = listReadings(db, dossierId).map(
        ({ evidenceId, state, pages, isCut, suggested }): Reading => ({
          evidenceId,
          state: state ?? 'waiting',
          pages,
          isCut: isCut === 1,
          suggested: suggested ?? nothingRead,
        }),
      );
      const done = files.filter(({ state }) => state !== 'waiting').length;
      return { done, total: files.length, files };
    },

    async prepare(_input: unknown, report: (progress: Progress) => void, signal: AbortSignal) {
      while (indexChanged(db, indexingMs)) await pause(0);
      const total = countWaiting(db);
      const ended = run().then(() => true);
      while (!(await Promise.race([ended, pause(100, false)]))) {
        // Reading goes on without whoever waited for it.
        if (signal.aborted) throw new AppError('cancelled', {});
        report({ step: 'reading', done: total - countWaiting(db), total, unit: 'files' });
      }
      return { read: total };
    },

    async stop(): Promise<void> {
      clearTimeout(timer);
      stopping.abort();
      await running?.catch(error => log('reading', error));
    },
  };
}
