import type { DossierCheck, DossierFinding } from '#shared/contract/checks.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { type Severity, severities, severityLabel } from '#shared/domain/checks/rule.ts';
import { compareVietnamese } from '#shared/domain/vietnamese.ts';
import { groupsOf, groupTitle, rowsOf } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';

export type GroupedBy = 'criterion' | 'person';
/** Not the key of a finding, which changes with the grouping. */
export type FindingGroup<F> = { key: string; title: string; findings: F[] };

/** Findings under what they belong to, what belongs to the whole dossier first; each group in the order of the set. */
export function groupFindings<F extends DossierFinding>(
  dossier: Dossier,
  findings: readonly F[],
  by: GroupedBy,
): FindingGroup<F>[] {
  const order = new Map(rowsOf(dossier).map(({ code }, at) => [code, at]));
  const inOrder = findings.toSorted((a, b) => placeIn(order, a) - placeIn(order, b));
  const whole = inOrder.filter(({ indicator }) => !order.has(indicator));
  const placed = inOrder.filter(({ indicator }) => order.has(indicator));
  const groups = by === 'person' ? byPerson(placed) : byCriterion(dossier, placed);
  return [{ key: '', title: 'Chung cả hồ sơ', findings: whole }, ...groups].filter(
    group => group.findings.length > 0,
  );
}

function placeIn(order: ReadonlyMap<string, number>, { indicator }: DossierFinding): number {
  return order.get(indicator) ?? -1;
}

function byCriterion<F extends DossierFinding>(dossier: Dossier, findings: readonly F[]): FindingGroup<F>[] {
  const groupOf = new Map(
    groupsOf(dossier).flatMap(group => group.indicators.map(({ code }) => [code, group.code])),
  );
  return groupsOf(dossier).map(group => ({
    key: group.code,
    title: groupTitle(group),
    findings: findings.filter(({ indicator }) => groupOf.get(indicator) === group.code),
  }));
}

/** By name; what nobody has comes last. */
function byPerson<F extends DossierFinding>(findings: readonly F[]): FindingGroup<F>[] {
  const groups = new Map<string | null, F[]>();
  for (const finding of findings) {
    const group = groups.get(finding.person);
    if (group) group.push(finding);
    else groups.set(finding.person, [finding]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || compareVietnamese(a ?? '', b ?? ''))
    .map(([person, own]) => ({
      key: person ?? ' ',
      title: person ?? 'Chưa có người phụ trách',
      findings: own,
    }));
}

export function countBySeverity({ problems }: Pick<DossierCheck, 'problems'>): Record<Severity, number> {
  const count = (wanted: Severity) => problems.filter(({ severity }) => severity === wanted).length;
  return { blocks: count('blocks'), fix: count('fix'), look: count('look') };
}

/** The one line on top of the page: "Còn 12 điều cần sửa, 3 nên xem trước khi trình." */
export function checkHeadline(check: DossierCheck, { part, kind }: Pick<Dossier, 'part' | 'kind'>): string {
  const counts = countBySeverity(check);
  const there = severities.filter(severity => counts[severity] > 0);
  const told = there.map((severity, at) => {
    const what = at === 0 ? ' điều' : '';
    return `${formatCount(counts[severity])}${what} ${severityLabel[severity].toLowerCase()}`;
  });
  if (kind === 'received')
    return told.length > 0 ? `Gói có ${told.join(', ')}.` : 'Không thấy điều gì cần sửa trong gói.';
  if (!check.ready) return `Còn ${told.join(', ')} trước khi ${part ? 'gửi lại' : 'trình'}.`;
  const ready = part ? 'Phần việc đã đủ, có thể gửi lại' : 'Hồ sơ đã đủ, có thể xuất gói để trình';
  return counts.look > 0 ? `${ready}; còn ${counts.look} điều nên xem.` : `${ready}.`;
}

/** Where a finding is put right. */
export function placeHref({ id, set }: Dossier, { place }: DossierFinding): string {
  switch (place.kind) {
    case 'set':
      return paths.set(set.id);
    case 'indicator':
      return paths.checklist(id, place.code);
    case 'evidence':
      return paths.evidence(id, place.id);
    case 'paper':
      return paths.documents(id, place.name);
    case 'finding':
      return paths.findings(id, place.id);
    case 'survey':
      return paths.survey(id);
  }
}
