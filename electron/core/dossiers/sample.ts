import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sample, sampleSchema } from '#shared/domain/sample.ts';
import { AppError } from '#shared/errors.ts';

/** A file of the sample with its absolute path. */
export type SampleEvidence = Omit<Sample['evidence'][number], 'file'> & { path: string };
export type LoadedSample = Omit<Sample, 'evidence'> & { evidence: SampleEvidence[] };

/** The sample dossier that ships with the application; `notFound` where this installation has none. */
export async function loadSample(resourcesDir: string): Promise<LoadedSample> {
  const folder = join(resourcesDir, 'sample');
  const text = await readSample(join(folder, 'ho-so.json'));
  const { evidence, ...sample } = sampleSchema.parse(JSON.parse(text));
  return {
    ...sample,
    evidence: evidence.map(({ file, ...item }) => ({ ...item, path: join(folder, file) })),
  };
}

async function readSample(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError('notFound', { what: 'sample', id: path }, { cause });
  }
}
