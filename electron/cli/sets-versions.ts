import type { Command } from 'commander';
import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { type ComparedItem, compareSets, type FieldDifference } from '#shared/domain/set-compare.ts';
import type { Session } from './session.ts';

export const originWords: Record<CriteriaSetSummary['origin'], string> = {
  shipped: 'kèm theo ứng dụng',
  imported: 'nhập từ tệp',
  made: 'soạn tại đơn vị',
};

/** "vn-xa-ntm-2021" is the newest version of a set, "vn-xa-ntm-2021@1.0.0" that one. */
export function readReference(text: string): { id: string; version?: string } {
  const [id = '', version] = text.split('@');
  return version === undefined ? { id } : { id, version };
}

export function addVersionCommands(sets: Command, session: Session): void {
  sets
    .command('compare <mã-cũ> <mã-mới>')
    .description('so hai bộ hoặc hai phiên bản (mã@phiên-bản); thoát 1 nếu khác nhau')
    .action(async (before: string, after: string) => {
      const { criteria } = await session.client();
      const comparison = compareSets(
        await criteria.get(readReference(before)),
        await criteria.get(readReference(after)),
      );
      const { added, removed, changed } = comparison.counts;
      const differs = added + removed + changed + comparison.head.length > 0;
      session.exitCode = differs ? 1 : 0;
      session.print(comparison, () =>
        differs
          ? [
              ...comparison.head.flatMap(fieldLines),
              ...[
                ...comparison.criteria.flatMap(({ indicators, ...criterion }) => [criterion, ...indicators]),
                ...comparison.conditions,
              ].flatMap(itemLines),
            ].join('\n')
          : 'Hai bản không khác nhau.',
      );
    });

  sets
    .command('retire <mã>')
    .description('ngừng dùng một bộ, một quy định của tỉnh cho hồ sơ mới; hồ sơ đang dùng vẫn giữ')
    .action(async (id: string) => {
      const { criteria } = await session.client();
      await ((await isOverlay(criteria, id)) ? criteria.retireOverlay({ id }) : criteria.retire({ id }));
      session.print({ id, retired: true }, () => `Đã ngừng dùng ${id} cho hồ sơ mới.`);
    });

  sets
    .command('restore <mã>')
    .description('dùng lại một bộ, một quy định của tỉnh đã ngừng dùng')
    .action(async (id: string) => {
      const { criteria } = await session.client();
      await ((await isOverlay(criteria, id)) ? criteria.takeBackOverlay({ id }) : criteria.takeBack({ id }));
      session.print({ id, retired: false }, () => `Đã dùng lại ${id}.`);
    });
}

type Criteria = Awaited<ReturnType<Session['client']>>['criteria'];

async function isOverlay(criteria: Criteria, id: string): Promise<boolean> {
  return (await criteria.overlays()).some(each => each.id === id);
}

const words: Record<ComparedItem['state'], string> = {
  added: 'THÊM',
  removed: 'BỎ',
  changed: 'SỬA',
  same: '',
};

function itemLines({ state, code, name, differences }: ComparedItem): string[] {
  if (state === 'same') return [];
  return [`${words[state]} ${code} ${name}`, ...(state === 'changed' ? differences.flatMap(fieldLines) : [])];
}

function fieldLines({ label, before, after }: FieldDifference): string[] {
  return [`  ${label}:`, ...marked('-', before), ...marked('+', after)];
}

function marked(sign: string, text: string): string[] {
  return text === '' ? [] : text.split('\n').map(line => `    ${sign} ${line}`);
}
