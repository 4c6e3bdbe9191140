import type { CriteriaSet, Criterion, Variant } from '#shared/domain/criteria-set.ts';
import { convertIndicator } from './convert-indicator.ts';
import { convertProcedure } from './convert-procedure.ts';
import { provenance } from './provenance.ts';
import type { RawCriterion, RawProcedure, RawSet } from './raw-set.ts';
import type { Recipe } from './recipes.ts';

const wordingText = {
  verbatim: 'chép lại nguyên văn',
  paraphrase: 'theo bài tóm tắt',
  memory: 'theo trí nhớ',
  unknown: 'chưa biết nguồn',
};

export function convertSet(raw: RawSet, recipe: Recipe, procedure: RawProcedure): CriteriaSet {
  checkCounts(raw);
  const variantOf = (key: string) => key.toLowerCase();
  return {
    schema: 'ho-so-ntm/criteria-set@1',
    id: recipe.id,
    version: recipe.version,
    title: recipe.title,
    unitKind: raw.level === 'xã' ? 'commune' : 'village',
    level: recipe.level,
    period: recipe.period,
    legalBasis: legalBasis(raw),
    ...(raw.incomplete === undefined ? {} : { incomplete: raw.incomplete }),
    notes: notesOf(raw, recipe),
    variants: variantsOf(raw, variantOf),
    ...(raw.groups ? { groups: raw.groups.map(text => groupOf(text, raw)) } : {}),
    criteria: raw.criteria.map(criterion => convertCriterion(criterion, recipe, variantOf)),
    ...(recipe.procedure ? convertProcedure(procedure, recipe.procedure) : {}),
  };
}

function convertCriterion(raw: RawCriterion, recipe: Recipe, variantOf: (key: string) => string): Criterion {
  return {
    code: String(raw.no),
    name: raw.name,
    rule: { all: true },
    indicators: raw.indicators.map(indicator => convertIndicator(indicator, recipe, variantOf)),
    source: provenance(raw.name_provenance ?? 'unknown', raw.name_source, [raw.name_note]),
  };
}

/** "Thủ tướng Chính phủ (ký: …)": the signer is no part of the issuer's name. */
function legalBasis(raw: RawSet): CriteriaSet['legalBasis'] {
  const [issuer = raw.issuer, signer] = raw.issuer.replace(/\)$/, '').split(' (');
  const changes = (raw.amended_by ?? []).map(change => ({
    number: change.decision,
    issuer,
    issuedOn: change.date,
    note: `Sửa đổi, bổ sung ${raw.decision}`,
    url: change.source,
  }));
  const own = {
    number: raw.decision,
    issuer,
    issuedOn: raw.date,
    ...(raw.effective === undefined ? {} : { effectiveFrom: raw.effective }),
    ...(raw.appendix === undefined ? {} : { annex: raw.appendix }),
    ...(signer === undefined ? {} : { note: signer }),
  };
  return [own, ...changes];
}

function notesOf(raw: RawSet, recipe: Recipe): string[] {
  const rules = (raw.special_rules ?? []).map(rule => {
    const where = rule.source === null ? '' : `; nguồn: ${rule.source}`;
    return `${rule.text} (${wordingText[rule.provenance]}${where})`;
  });
  const general = [recipe.warning ?? raw.warning, raw.note, raw.completeness, raw.evidence_note];
  const words = general.filter(note => note !== undefined).map(inWordsOfTheOffice);
  return [...rules, ...words];
}

/** The collector's field names and English, as the office calls them. */
function inWordsOfTheOffice(note: string): string {
  const said = note.replaceAll("'evidence'", 'minh chứng').replace(/^complete\b/, 'đầy đủ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A set with one column of thresholds still names it, so that a dossier always says what it was judged by. */
function variantsOf(raw: RawSet, variantOf: (key: string) => string): Variant[] {
  if (!raw.regions) return [{ id: 'chung', name: 'Áp dụng chung' }];
  return Object.entries(raw.regions).map(([key, name]) => ({ id: variantOf(key), name }));
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
