import { useSyncExternalStore } from 'react';

export type AddReport = {
  /** The indicator the files were given to, null where they wait. */
  code: string | null;
  /** The files that were not in the dossier before. */
  addedIds: string[];
  /** Files whose bytes were in the dossier before, or that came twice. */
  known: { file: string; evidenceId: string; name: string; twice: boolean }[];
  failed: { message: string; file: string | null }[];
};

const listeners = new Set<() => void>();
const reports = new Map<string, AddReport>();

function put(dossierId: string, report: AddReport | undefined): void {
  if (report) reports.set(dossierId, report);
  else reports.delete(dossierId);
  for (const listener of listeners) listener();
}

/** What came of the last files that were brought into a dossier; it stays until it is closed. */
export function useAddReport(dossierId: string): [AddReport | undefined, () => void] {
  const report = useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reports.get(dossierId),
  );
  return [report, () => put(dossierId, undefined)];
}

export function keepAddReport(dossierId: string, report: AddReport): void {
  put(dossierId, report);
}
