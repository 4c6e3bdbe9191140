import type { ChangeRow } from '#shared/contract/changes.ts';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { displayEntry } from '#shared/domain/entry.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { type Assessment, assessmentSchema, emptyAssessment, verdictLabel } from '#shared/domain/verdict.ts';

export type Detail = { what: string; before: string; after: string };
type Item = ChangeRow['items'][number];
type FindRow = (code: string) => IndicatorRow | undefined;

/** What a change made of what, field by field, in the words of the screen; only results have such fields. */
export function detailsOf({ items }: ChangeRow, findRow: FindRow): Detail[] {
  return items.flatMap(item => (item.kind === 'assessment' ? assessmentDetails(item, findRow) : []));
}

function assessmentDetails({ key, before, after }: Item, findRow: FindRow): Detail[] {
  const [left, right] = [linesOf(before, findRow(key)), linesOf(after, findRow(key))];
  return [...left.keys()]
    .map(field => ({
      what: `${key} · ${field}`,
      before: left.get(field) ?? '',
      after: right.get(field) ?? '',
    }))
    .filter(detail => detail.before !== detail.after);
}

function linesOf(value: Item['before'], row: IndicatorRow | undefined): Map<string, string> {
  const parsed = assessmentSchema.safeParse(value);
  const { entry, notApplicable, override, local, note, explanation }: Assessment = parsed.success
    ? parsed.data
    : emptyAssessment;
  return new Map([
    ['kết quả', entry && row ? displayEntry(row.indicator, 'met', entry) : ''],
    ['không áp dụng', notApplicable?.reason ?? ''],
    ['tự đánh giá', override ? `${verdictLabel[override.verdict]}: ${override.reason}` : ''],
    [
      'mức của tỉnh',
      local && row
        ? `${local.requirement === 'met' ? 'Đạt' : formatRequirement(local.requirement, row.indicator.unit)} (${local.decision})`
        : '',
    ],
    ['ghi chú', note],
    ['giải trình', explanation ? Object.values(explanation).filter(Boolean).join(' · ') : ''],
  ]);
}
