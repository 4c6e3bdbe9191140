import { createHash, randomFillSync } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import type { PackageInput } from '#core/packages/bag-plan.ts';
import { evidencePath, packageStem } from '#shared/domain/package-names.ts';

const subjects = [
  'Quyết định phê duyệt',
  'Báo cáo kết quả',
  'Biên bản họp thôn',
  'Ảnh nhà văn hóa',
  'Danh sách hộ nghèo',
];

/** Incompressible files with Vietnamese names below `folder`/cây, and the package that holds them all. */
export function makeTree(folder: string, gib: number, files: number): { tree: string; input: PackageInput } {
  const tree = join(folder, 'cây');
  const buffer = Buffer.allocUnsafe(Math.floor((gib * 1024 ** 3) / files));
  const payload: PackageInput['payload'] = [];
  for (let index = 0; index < files; index += 1) {
    const criterion = String((index % 19) + 1);
    const label = `${subjects[index % subjects.length]} số ${index + 1} năm 2025.pdf`;
    const file = join(tree, `Tiêu chí ${criterion}`, label);
    fs.mkdirSync(join(tree, `Tiêu chí ${criterion}`), { recursive: true });
    randomFillSync(buffer);
    fs.writeFileSync(file, buffer);
    const sha256 = createHash('sha256').update(buffer).digest('hex');
    const path = evidencePath({ criterion, indicator: `${criterion}.1`, sequence: index + 1, name: label });
    payload.push({ path, source: { file, label, sha256, size: buffer.length } });
  }
  const createdAt = new Date('2026-11-21T03:04:06Z');
  const stem = packageStem({
    communeCode: '00000',
    setId: 'vn-xa-ntm-2021',
    year: 2025,
    version: 1,
    createdAt,
  });
  const bagInfo = [
    'Source-Organization',
    'External-Identifier',
    'Bag-Software-Agent',
    'Internal-Sender-Description',
  ].map(label => ({ label, value: 'Đo tốc độ' }));
  const tagFiles = ['DOC-TRUOC.txt', 'index.html'].map(path => ({
    path,
    content: () => Buffer.from('Đo tốc độ\n'),
  }));
  return { tree, input: { target: join(folder, 'goi.zip'), stem, createdAt, payload, tagFiles, bagInfo } };
}
