import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageInput } from '#core/packages/bag-plan.ts';
import type { Control } from '#core/work/control.ts';
import { safeFileName } from '#shared/domain/package-names.ts';

/** A small package ready to be written: two generated files, three pieces of evidence in `folder`/nguon. */
export function packageFixture(folder: string, changed: Partial<PackageInput> = {}): PackageInput {
  const evidence = [
    ['Quyết định 123.pdf', randomBytes(2_500_000)],
    ['Số liệu.csv', Buffer.from('xã;thôn;hộ\n'.repeat(150_000))],
    ['Rỗng.txt', Buffer.alloc(0)],
  ] as const;
  mkdirSync(join(folder, 'nguon'), { recursive: true });
  return {
    target: join(folder, 'goi.zip'),
    stem: 'HSNTM_07123_vn-xa-ntm-2021_2025_v1_20261121-1004',
    createdAt: new Date('2026-11-21T03:04:06Z'),
    payload: [
      { path: 'data/ho-so.json', source: { bytes: Buffer.from('{"xã":"Bình Minh"}') } },
      ...evidence.map(([label, bytes]) => {
        const file = join(folder, 'nguon', label);
        writeFileSync(file, bytes);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const path = `data/minh-chung/TC02/${safeFileName(label)}`;
        return { path, source: { file, label, sha256, size: bytes.length } };
      }),
    ],
    tagFiles: [
      { path: 'DOC-TRUOC.txt', content: () => Buffer.from('Đọc trước\r\n') },
      {
        path: 'index.html',
        content: payload =>
          Buffer.from([...payload].map(([path, { sha256 }]) => `<p>${path} ${sha256}`).join('\n')),
      },
    ],
    bagInfo: [
      { label: 'Source-Organization', value: 'Ủy ban nhân dân xã Bình Minh' },
      { label: 'External-Identifier', value: 'b7b8a1/1' },
      { label: 'Bag-Software-Agent', value: 'Hồ sơ NTM 0.1.0' },
      {
        label: 'Internal-Sender-Description',
        value: 'Hồ sơ đề nghị công nhận xã đạt chuẩn nông thôn mới. '.repeat(4),
      },
    ],
    ...changed,
  };
}

/** A control that says it is cancelled from the `moment`-th time it is asked; `asked` counts. */
export function cancelAt(moment: number): Control & { asked: number } {
  const control = {
    asked: 0,
    onProgress: () => {},
    isCancelled: () => {
      control.asked += 1;
      return control.asked >= moment;
    },
  };
  return control;
}
