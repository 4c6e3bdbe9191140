import { finished, makeDossier, type TestClient } from './core.ts';

type Folder = { join: (name: string) => string };

/** A commune's dossier with a ratio that misses its threshold, one that meets it and one yes, exported as a package. */
export async function submitted(commune: TestClient, folder: Folder) {
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
  const exported = await finished(
    commune.packages.export({ dossierId, target: folder.join('lan-trinh-1.zip') }),
  );
  return { dossierId, ...exported };
}

/** The dossier as a reviewer's office has it. */
export async function received(reviewer: TestClient, path: string) {
  return (await finished(reviewer.packages.open({ source: { path } }))).id;
}
