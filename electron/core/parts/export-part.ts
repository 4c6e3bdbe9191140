import { Buffer } from 'node:buffer';
import { dossierJsonText } from '#shared/domain/dossier-json.ts';
import { partJsonPath } from '#shared/domain/part-json.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { type WrittenPackage, writePackage } from '../packages/bag-writer.ts';
import type { Control } from '../work/control.ts';
import type { PartContents } from './plan-part.ts';

export type ExportPartTask = {
  contents: PartContents;
  stem: string;
  target: string;
  /** Where the bytes of each evidence are, by its id. */
  files: ReadonlyMap<string, string>;
};

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2).normalize('NFC')}\n`);

/** Writes a specialist's part: the bag of a package with what makes it a part, without the papers for readers. */
export async function exportPart(
  { contents: { part, dossier, set }, stem, target, files }: ExportPartTask,
  control: Control,
): Promise<WrittenPackage> {
  const { unit, software } = dossier;
  const at = part.back?.at ?? part.sentAt;
  return writePackage(
    {
      target,
      stem,
      createdAt: new Date(at),
      payload: [
        { path: 'data/ho-so.json', source: { bytes: Buffer.from(dossierJsonText(dossier)) } },
        { path: 'data/bo-tieu-chi.json', source: { bytes: json(set) } },
        { path: partJsonPath, source: { bytes: json(part) } },
        ...dossier.evidence.map(item => ({
          path: item.path,
          source: {
            file: fileOf(item.id, files),
            label: item.name,
            sha256: item.sha256,
            size: item.sizeBytes,
          },
        })),
      ],
      tagFiles: [{ path: 'DOC-TRUOC.txt', content: () => readMe(part, unitText(unit), set.title) }],
      bagInfo: [
        { label: 'Source-Organization', value: `${unitText(unit)}, ${unit.provinceName}` },
        { label: 'External-Identifier', value: `${part.dossierId} / ${part.id}` },
        { label: 'Bag-Software-Agent', value: `${software.name} ${software.version}` },
        {
          label: 'Internal-Sender-Description',
          value: `${part.back ? 'Phần việc gửi lại' : 'Phần việc giao đi'} – ${set.title} – ${dossier.year}`,
        },
      ],
    },
    control,
  );
}

function fileOf(id: string, files: ReadonlyMap<string, string>): string {
  const file = files.get(id);
  if (file === undefined) throw new Error(`no stored file for evidence ${id}`);
  return file;
}

/** For somebody who unpacks the file instead of opening it. UTF-8, CRLF. */
function readMe({ person, indicators, sentAt, back }: PartContents['part'], unit: string, set: string) {
  const lines = [
    'ĐỌC TRƯỚC',
    '=========',
    '',
    back
      ? 'Đây là phần việc đã làm, gửi lại cho người đầu mối hồ sơ.'
      : 'Đây là phần việc được giao trong hồ sơ xây dựng nông thôn mới.',
    `  Đơn vị:         ${unit}`,
    `  Bộ tiêu chí:    ${set}`,
    `  Người phụ trách: ${person ? [person.name, person.office].filter(Boolean).join(', ') : 'không ghi'}`,
    `  Chỉ tiêu:       ${indicators.join(', ')}`,
    `  Giao lúc:       ${vietnamTimeText(sentAt)} (giờ Việt Nam)`,
    ...(back ? [`  Gửi lại lúc:    ${vietnamTimeText(back.at)} (giờ Việt Nam)`] : []),
    '',
    'CÁCH DÙNG',
    '  Không cần giải nén. Trong phần mềm Hồ sơ NTM:',
    back
      ? '  người đầu mối mở trang Phân công, chọn "Nhận phần việc" và chỉ vào tệp .zip này.'
      : '  chọn "Mở gói hồ sơ" và chỉ vào tệp .zip này; làm xong, chọn "Xuất phần việc" và gửi tệp mới lại.',
    '  Không sửa, thêm, bớt tệp trong gói: gói sẽ bị báo là không còn nguyên vẹn.',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n').normalize('NFC'));
}
