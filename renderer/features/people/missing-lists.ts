import type { DossierCheck } from '#shared/contract/checks.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { compareVietnamese } from '#shared/domain/vietnamese.ts';
import { findRow } from '../../core/dossier-rows.ts';

export type MissingItem = { code: string; messages: string[]; dueOn: string | null; isOverdue: boolean };
/** Null: what nobody has. */
export type MissingOf = { personId: string | null; person: string | null; items: MissingItem[] };

/**
 * The problems of a check by who is to solve them, what is nobody's last. An indicator that is not met and explained is
 * done as far as a person can do it now.
 */
export function missingByPerson(dossier: Dossier, problems: DossierCheck['problems']): MissingOf[] {
  const lists = new Map<string | null, MissingOf>();
  const items = new Map<string, MissingItem>();
  for (const { code, indicator, message, dueOn, severity } of problems) {
    const row = findRow(dossier, indicator);
    if (!row || code === 'overdue' || severity === 'look') continue;
    if (code === 'notMet' && row.assessment.explanation?.reason.trim()) continue;
    const known = items.get(indicator);
    const words = message.replace(/^Điều kiện “.*”: /s, '');
    if (known) {
      known.messages.push(words);
      continue;
    }
    const isOverdue = problems.some(each => each.code === 'overdue' && each.indicator === indicator);
    const item = { code: indicator, messages: [words], dueOn, isOverdue };
    items.set(indicator, item);
    const personId = row.assignment?.personId ?? null;
    const list = lists.get(personId) ?? { personId, person: row.assignment?.person ?? null, items: [] };
    list.items.push(item);
    lists.set(personId, list);
  }
  return [...lists.values()].sort(
    (a, b) =>
      Number(a.personId === null) - Number(b.personId === null) ||
      compareVietnamese(a.person ?? '', b.person ?? ''),
  );
}
