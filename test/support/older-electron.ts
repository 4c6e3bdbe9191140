import { readFileSync, writeFileSync } from 'node:fs';

/**
 * For tests in an Electron that is older than the one we ship: makes a staged better-sqlite3 survive its garbage
 * collector. There the library runs as an experimental Node-API module, whose finalizers run inside the collector, and
 * that version ends the process when one of them deletes a reference (allowed since Node 22.12, nodejs/node#55620).
 * The name the library imports is replaced by that of a C function which does nothing and reports success: references
 * leak, which a test of seconds does not notice.
 */
export function keepReferences(nativeFile: string): void {
  const wanted = '\0napi_delete_reference\0';
  const harmless = '\0sched_yield\0';
  const code = readFileSync(nativeFile);
  // The first one is in the table of imported names; later ones are texts of error messages.
  const at = code.indexOf(wanted, 0, 'latin1');
  if (at < 0) throw new Error(`${nativeFile} imports no napi_delete_reference.`);
  code.write(harmless.padEnd(wanted.length, '\0'), at, 'latin1');
  writeFileSync(nativeFile, code);
}
