import type { PackageAbout } from '#shared/contract/packages.ts';
import { readDossierJson } from '#shared/domain/dossier-json.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import type { BagSource } from './bag-source.ts';
import { dossierPath, setPath } from './package-data.ts';
import { printable } from './problems.ts';

/** Enough for any dossier; a larger file is not opened only to name a unit in a table. */
const mostBytes = 16 * 1024 ** 2;

/** What a package says it is about, for lists of packages; null where it says nothing that can be read. */
export async function aboutPackage(source: BagSource): Promise<PackageAbout | null> {
  const read = readDossierJson((await textOf(source, dossierPath)) ?? '');
  if (!read.ok) return null;
  const { unit, set, year, submission, copy } = read.dossier;
  return {
    unit: printable(unitText(unit)),
    set: printable(titleOf(await textOf(source, setPath)) ?? `${set.id} ${set.version}`),
    year,
    submission: copy ? null : submission.number,
  };
}

async function textOf(source: BagSource, path: string): Promise<string | undefined> {
  const file = source.files.get(path);
  if (!file || file.bytes > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  await file.read(Buffer.allocUnsafe(64 * 1024), chunk => chunks.push(Buffer.from(chunk)));
  return Buffer.concat(chunks).toString('utf8');
}

function titleOf(text: string | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string'
      ? value.title
      : undefined;
  } catch {
    return undefined;
  }
}
