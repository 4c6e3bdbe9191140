import type { FileSource } from '#shared/contract/base.ts';
import { finished, makeDossier, type TestClient } from './core.ts';

type Folder = { join: (name: string) => string };

/**
 * A commune's dossier with a ratio that misses its threshold, one that meets it and one yes, exported as a package.
 * @param files by the code of the indicator they prove
 */
export async function submitted(
  commune: TestClient,
  folder: Folder,
  files: Readonly<Record<string, FileSource[]>> = {},
) {
  const dossierId = await makeDossier(commune);
  await commune.assessments.setMany({
    dossierId,
    items: [
      { code: '1.1', change: { entry: { kind: 'boolean', met: true } } },
      {
        code: '2.1',
        change: {
          entry: { kind: 'ratio', numerator: '277', denominator: '287' },
          local: { requirement: { op: '>=', value: '100' }, decision: '12/QĐ-UBND' },
        },
      },
      {
        code: '2.2',
        change: {
          entry: { kind: 'ratio', numerator: '10', denominator: '10' },
          local: { requirement: { op: '>=', value: '90' }, decision: '12/QĐ-UBND' },
        },
      },
    ],
  });
  for (const [code, sources] of Object.entries(files))
    await finished(commune.evidence.add({ dossierId, code, sources }));
  const exported = await finished(
    commune.packages.export({ dossierId, target: folder.join('lan-trinh-1.zip') }),
  );
  return { dossierId, ...exported };
}

/** The dossier as a reviewer's office has it. */
export async function received(reviewer: TestClient, path: string) {
  return (await finished(reviewer.packages.open({ source: { path } }))).id;
}
