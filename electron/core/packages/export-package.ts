import { Buffer } from 'node:buffer';
import type { ExportOptions } from '#shared/contract/packages.ts';
import { dossierJsonText } from '#shared/domain/dossier-json.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import type { Control } from '../work/control.ts';
import type { PayloadFile } from './bag-plan.ts';
import { packagedDossier } from './dossier-json.ts';
import { renderIndexPage } from './index-page.ts';
import { copyTitle, type PackageContents, sampleWarning } from './package-contents.ts';
import { readMeFirst } from './read-me-first.ts';
import { summaryTable } from './summary-table.ts';
import { noteExport } from './unfinished-exports.ts';
import { type WrittenVolumes, writeVolumes } from './write-volumes.ts';

export type ExportTask = {
  contents: PackageContents;
  /** Name of the one folder in the zip. */
  stem: string;
  target: string;
  /** Where the bytes of each evidence are, by its id, and of each paper, by its path. */
  files: ReadonlyMap<string, string>;
  options: Pick<ExportOptions, 'volumeBytes' | 'password'>;
  /** Where a note of each file lies while it is written (unfinished-exports.ts). */
  incoming: string;
};

/** Writes the package of one submission: the data, the table, the page, the evidence (design: package.md). */
export async function exportPackage(
  { contents, stem, target, files, options, incoming }: ExportTask,
  control: Control,
): Promise<WrittenVolumes> {
  const { volumeBytes, password } = options;
  const { dossier, set, evidence, submission, software, copy, papers } = contents;
  const generated: PayloadFile[] = [
    { path: 'data/ho-so.json', source: { bytes: Buffer.from(dossierJsonText(packagedDossier(contents))) } },
    { path: 'data/bo-tieu-chi.json', source: { bytes: Buffer.from(`${JSON.stringify(set, null, 2)}\n`) } },
    { path: 'data/bieu-tong-hop.xlsx', source: { bytes: await summaryTable(contents) } },
  ];
  const copied: PayloadFile[] = evidence.map(item => ({
    path: item.path,
    source: { file: fileOf(item.id, files), label: item.name, sha256: item.sha256, size: item.sizeBytes },
  }));
  const attached: PayloadFile[] = papers.map(({ path, name, sha256, sizeBytes }) => ({
    path,
    source: { file: fileOf(path, files), label: name, sha256, size: sizeBytes },
  }));
  const takeBackNote = noteExport(incoming, target);
  return writeVolumes(
    {
      target,
      stem,
      createdAt: new Date(submission.createdAt),
      payload: [...generated, ...copied, ...attached],
      tagFiles: [
        {
          path: 'index.html',
          content: payload => {
            const listed = [...payload].map(([path, { sha256, size }]) => ({
              path,
              sha256,
              sizeBytes: size,
            }));
            return Buffer.from(renderIndexPage({ ...contents, files: listed }));
          },
        },
        { path: 'DOC-TRUOC.txt', content: () => readMeFirst(contents) },
      ],
      bagInfo: [
        { label: 'Source-Organization', value: `${unitText(dossier.unit)}, ${dossier.unit.provinceName}` },
        {
          label: 'External-Identifier',
          value: `${dossier.id} / ${submission.number}${copy ? ' / cong-khai' : ''}`,
        },
        { label: 'Bag-Software-Agent', value: `${software.name} ${software.version}` },
        {
          label: 'Internal-Sender-Description',
          value: [dossier.sample && sampleWarning, copy && copyTitle, dossier.set.title, String(dossier.year)]
            .filter(Boolean)
            .join(' – '),
        },
      ],
      password: password ?? undefined,
    },
    { volumeBytes, incoming },
    control,
  ).finally(takeBackNote);
}

function fileOf(id: string, files: ReadonlyMap<string, string>): string {
  const file = files.get(id);
  if (file === undefined) throw new Error(`no stored file for ${id}`);
  return file;
}
