import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import type { CriteriaSet, Indicator, Source, UnitType } from '#shared/domain/criteria-set.ts';
import { levelWords } from '#shared/domain/set-level.ts';

/** The summary of a set names its level as plain text. */
export function levelName(level: string): string {
  return new Map<string, string>(Object.entries(levelWords)).get(level) ?? level;
}

export const unitKindWords: Record<CriteriaSet['unitKind'], string> = { commune: 'Xã', village: 'Thôn' };

export const unitTypeWords: Record<UnitType, string> = {
  commune: 'xã',
  ward: 'phường',
  specialZone: 'đặc khu',
};

export const originWords: Record<CriteriaSetSummary['origin'], string> = {
  shipped: 'Kèm theo ứng dụng',
  imported: 'Nhập từ tệp',
  made: 'Soạn tại đơn vị',
};

export const confidenceWords: Record<NonNullable<Indicator['source']['threshold']['confidence']>, string> = {
  high: 'cao',
  medium: 'vừa',
  low: 'thấp',
  none: 'chưa biết',
};

export function periodText({ from, to }: CriteriaSet['period']): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** "Thông tư …: chép lại nguyên văn. …": a source in one paragraph. */
export function noteOf({ note, url }: Pick<Source, 'note' | 'url'>): string {
  return [note.trim(), url ? `Nơi lấy: ${url}` : ''].filter(Boolean).join('\n');
}
