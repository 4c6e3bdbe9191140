import type { CriteriaSet, Criterion, Variant } from '#shared/domain/criteria-set.ts';
import { convertIndicator } from './convert-indicator.ts';
import { convertProcedure, convertStatements } from './convert-procedure.ts';
import { provenance } from './provenance.ts';
import type { RawCriterion, RawProcedure, RawSet } from './raw-set.ts';
import type { Recipe } from './recipe.ts';
import { notesOf } from './set-notes.ts';

export function convertSet(raw: RawSet, recipe: Recipe, procedure: RawProcedure): CriteriaSet {
  checkCounts(raw);
  const variantOf = (key: string) => key.toLowerCase();
  const criteria = raw.criteria.map(criterion => convertCriterion(criterion, recipe, variantOf));
  const incomplete = recipe.incomplete ?? raw.incomplete;
  const { conditions: ofProcedure = [], ...rest }: Partial<CriteriaSet> = recipe.procedure
    ? convertProcedure(procedure, recipe.procedure, recipe.level)
    : {};
  const conditions = [...convertStatements(raw, recipe), ...ofProcedure];
  return {
    schema: 'ho-so-ntm/criteria-set@1',
    id: recipe.id,
    version: recipe.version,
    title: recipe.title,
    unitKind: raw.level === 'xã' ? 'commune' : 'village',
    level: recipe.level,
    period: recipe.period,
    legalBasis: legalBasis(raw, recipe),
    ...(incomplete === undefined ? {} : { incomplete }),
    notes: notesOf(raw, recipe, criteria),
    variants: variantsOf(raw, recipe, variantOf),
    ...(raw.groups ? { groups: raw.groups.map(text => groupOf(text, raw)) } : {}),
    criteria,
    ...rest,
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(raw.set_rule ? { rule: setRule(raw.set_rule) } : {}),
  };
}

const unitTypes = { xã: 'commune', phường: 'ward', 'đặc khu': 'specialZone' } as const;

/** The words of what is compulsory stand without a code: the collected files do not say which indicators they are. */
function setRule(raw: NonNullable<RawSet['set_rule']>): NonNullable<CriteriaSet['rule']> {
  return {
    atLeastPercent: raw.at_least_percent,
    compulsory: raw.compulsory.map(text => ({ text })),
    units: raw.units.map(unit => unitTypes[unit]),
    decision: `Quyết định ${raw.decision}`,
    source: provenance(raw.provenance, raw.source, [raw.text, raw.note]),
  };
}

function convertCriterion(raw: RawCriterion, recipe: Recipe, variantOf: (key: string) => string): Criterion {
  return {
    // What the source names without a criterion stands under a letter.
    code: String(raw.no ?? 'x'),
    name: raw.name,
    rule: { all: true },
    indicators: raw.indicators.map(indicator => convertIndicator(indicator, recipe, variantOf)),
    source: provenance(raw.name_provenance ?? 'unknown', raw.name_source, [raw.name_note]),
  };
}

/** "Thủ tướng Chính phủ (ký: …)": the signer is no part of the issuer's name. */
function legalBasis(raw: RawSet, recipe: Recipe): CriteriaSet['legalBasis'] {
  const [issuer = raw.issuer, signer] = raw.issuer.replace(/\)$/, '').split(' (');
  const changes = (raw.amended_by ?? []).map(change => ({
    number: change.decision,
    issuer,
    issuedOn: change.date,
    note: `Sửa đổi, bổ sung ${raw.decision ?? raw.title}`,
    url: change.source,
  }));
  const number = recipe.decision?.number ?? raw.decision;
  const annex = recipe.decision?.annex ?? raw.appendix;
  const own = {
    ...(number === null ? {} : { number }),
    issuer,
    ...(raw.date === null ? {} : { issuedOn: raw.date }),
    ...(raw.effective === undefined ? {} : { effectiveFrom: raw.effective }),
    ...(annex === undefined ? {} : { annex }),
    ...(signer === undefined ? {} : { note: signer }),
  };
  return [own, ...changes];
}

/** A set with one column of thresholds still names it, so that a dossier always says what it was judged by. */
function variantsOf(raw: RawSet, recipe: Recipe, variantOf: (key: string) => string): Variant[] {
  const regions = raw.regions ?? recipe.regions;
  if (!regions) return [{ id: 'chung', name: 'Áp dụng chung' }];
  return Object.entries(regions).map(([key, name]) => ({ id: variantOf(key), name }));
}

/** "Hạ tầng kinh tế - xã hội (2-9)" */
function groupOf(text: string, raw: RawSet): NonNullable<CriteriaSet['groups']>[number] {
  const match = /^(.+) \((\d+)(?:-(\d+))?\)$/.exec(text);
  if (!match) throw new Error(`not a group: ${text}`);
  const [, name = '', first = '', last = first] = match;
  const criteria = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) =>
    String(Number(first) + at),
  );
  return { name, criteria, source: provenance('memory', undefined, [raw.groups_note]) };
}

function checkCounts(raw: RawSet): void {
  const indicators = raw.criteria.reduce((sum, criterion) => sum + criterion.indicators.length, 0);
  if (!raw.counts) return;
  if (raw.counts.criteria !== raw.criteria.length || raw.counts.indicators !== indicators) {
    throw new Error(
      `${raw.id}: ${raw.criteria.length} criteria and ${indicators} indicators, not as counted`,
    );
  }
}
