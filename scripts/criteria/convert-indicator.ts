import type { Indicator, IndicatorSource, Measure, Requirement } from '#shared/domain/criteria-set.ts';
import { provenance } from './provenance.ts';
import type { RawIndicator } from './raw-set.ts';
import type { Recipe } from './recipe.ts';
import { readLevels, untilAmended } from './requirements.ts';

const judgedUnit = 'đạt/không đạt';
const countedUnits = new Set([
  'nhà',
  'mô hình',
  'lĩnh vực',
  'hộ',
  'HTX',
  'thôn',
  'điểm',
  'hệ thống',
  'sự cố',
]);

export function convertIndicator(
  raw: RawIndicator,
  recipe: Recipe,
  variantOf: (key: string) => string,
): Indicator {
  const unit = recipe.units?.[raw.code] ?? (raw.unit === judgedUnit ? '' : raw.unit);
  const levels = readLevels(raw.thresholds, unit, variantOf, {
    reading: recipe.readings?.[raw.code],
    bareMeansAtLeast: recipe.bareMeansAtLeast,
  });
  const requirement = inForce(levels.requirement, raw, recipe.period.from);
  return {
    code: recipe.codes?.[raw.code] ?? raw.code,
    text: raw.text,
    unit,
    measure: measureOf(raw, unit, levels.requirement, recipe),
    requirement,
    evidence: raw.evidence.map(text => ({ text, required: false })),
    source: sourceOf(raw, recipe, levels.published),
  };
}

function inForce(
  levels: Record<string, Requirement>,
  raw: RawIndicator,
  firstYear: number,
): Record<string, Requirement> {
  const change = raw.amended_by;
  if (!change) return levels;
  return Object.fromEntries(
    Object.entries(levels).map(([id, level]) => [id, untilAmended(level, firstYear, change.date)]),
  );
}

function measureOf(
  raw: RawIndicator,
  unit: string,
  levels: Record<string, Requirement>,
  recipe: Recipe,
): Measure {
  const kind = recipe.measures?.[raw.code];
  if (kind === 'parts') return { kind, parts: partsOf(raw) };
  if (kind === 'text') return { kind };
  if (unit === '') return { kind: 'boolean' };
  if (unit === '%') {
    return { kind: 'ratio', ...(recipe.ratios[raw.code] ?? { numerator: 'Số đạt', denominator: 'Tổng số' }) };
  }
  // "Mức độ 3", "Khá": a rank that only the office can compare.
  if (Object.values(levels).some(level => typeof level === 'object' && 'text' in level))
    return { kind: 'text' };
  return { kind: countedUnits.has(unit) ? 'count' : 'number' };
}

/** The published level itself lists the parts, separated by semicolons. */
function partsOf(raw: RawIndicator): { id: string; text: string }[] {
  const words = raw.thresholds['chung'];
  if (typeof words !== 'string') throw new Error(`${raw.code}: no words to split into parts`);
  return words.split(';').map((text, at) => ({ id: String(at + 1), text: text.trim() }));
}

function sourceOf(raw: RawIndicator, recipe: Recipe, published: Record<string, string>): IndicatorSource {
  const change = raw.amended_by;
  const code = recipe.codes?.[raw.code] === undefined ? undefined : `Mã ở nguồn: ${raw.code}.`;
  const also = raw.source2 === undefined ? undefined : `Cũng tại: ${raw.source2}`;
  const threshold = provenance(raw.thresholds_provenance ?? raw.provenance, raw.thresholds_source, [
    change && `Sửa đổi bởi ${change.decision}; mức mới chưa biết.`,
  ]);
  return {
    ...provenance(raw.provenance, raw.source, [raw.note, raw.wording, code, also]),
    threshold: {
      ...threshold,
      ...(raw.thresholds_confidence === undefined ? {} : { confidence: raw.thresholds_confidence }),
      ...(Object.keys(published).length === 0 ? {} : { published }),
    },
    ...(change ? { amendedBy: [amendment(change)] } : {}),
  };
}

function amendment(change: NonNullable<RawIndicator['amended_by']>) {
  const { wording, note, url } = provenance(change.provenance, change.source, [
    change.note,
    'Mức mới: chưa biết.',
  ]);
  return {
    number: change.decision,
    issuedOn: change.date,
    text: change.new_text,
    wording,
    note,
    ...(url === undefined ? {} : { url }),
  };
}
