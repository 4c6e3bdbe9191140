import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import { resolveRequirement } from '#shared/domain/requirement.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { shippedSets } from '../../scripts/convert-criteria.ts';
import { rawSetSchema } from '../../scripts/criteria/raw-set.ts';
import { recipes } from '../../scripts/criteria/recipes.ts';
import { byCode, readResource, shipped } from './shipped-set.ts';

test.each(shippedSets())('$name is what the converter makes of its source', ({ name, text }) => {
  expect(readResource('criteria', name)).toBe(text);
});

describe.each(recipes)('$id', recipe => {
  const raw = rawSetSchema.parse(JSON.parse(readResource('criteria-sources', `${recipe.raw}.json`)));
  const set = shipped(recipe.id);
  const text = readResource('criteria', `${recipe.id}.json`);
  const rawIndicators = raw.criteria
    .flatMap(criterion => criterion.indicators)
    .map(indicator => ({ ...indicator, code: recipe.codes?.[indicator.code] ?? indicator.code }));

  test('every indicator is there with its words, its wording and its confidence', () => {
    expect(indicatorsOf(set).map(({ code, text: words }) => [code, words])).toEqual(
      rawIndicators.map(indicator => [indicator.code, indicator.text]),
    );
    for (const { code, source } of indicatorsOf(set)) {
      const from = rawIndicators.find(indicator => indicator.code === code);
      expect(source.wording).toBe(from?.provenance);
      expect(source.threshold.wording).toBe(from?.thresholds_provenance ?? from?.provenance);
      expect(source.threshold.confidence).toBe(from?.thresholds_confidence);
      expect(source.note).toContain(from?.note ?? '');
      expect(source.note).toContain(from?.wording ?? '');
      expect(source.amendedBy?.[0]?.text).toBe(from?.amended_by?.new_text);
    }
    expect(set.criteria.map(({ name, source }) => [name, source.wording])).toEqual(
      raw.criteria.map(criterion => [criterion.name, criterion.name_provenance ?? 'unknown']),
    );
  });

  test('every address that was noted survives', () => {
    const { provenance_legend: _legend, ...kept } = raw;
    const addresses = JSON.stringify(kept).match(/https?:\/\/[^\s");,]+/g) ?? [];
    for (const address of addresses) expect(text).toContain(address);
  });

  test('nothing passes for checked', () => {
    expect(text).not.toContain('"checked": true');
    for (const indicator of indicatorsOf(set)) expect(sourceMark(indicator.source)).toBeDefined();
  });

  test('every level says what was published, per variant, or that it is not known', () => {
    for (const indicator of indicatorsOf(set)) {
      const from = rawIndicators.find(candidate => candidate.code === indicator.code);
      for (const key of Object.keys(raw.regions ?? recipe.regions ?? { chung: '' })) {
        const words = from?.thresholds[key];
        for (const year of [recipe.period.from, 2023, recipe.period.to]) {
          const level = resolveRequirement(indicator, key.toLowerCase(), year);
          const expected = typeof words === 'object' ? words?.[String(year)] : words;
          const isAmended = from?.amended_by && year >= 2024 && expected !== 'Đạt';
          if (expected === undefined || expected === null || isAmended)
            expect(level.requirement).toBe('unknown');
          else {
            const shown = [...(level.published?.split('; ') ?? []), level.published, level.text];
            expect(shown.map(said => bare(said, indicator.unit, year))).toContain(
              bare(expected, indicator.unit, year),
            );
          }
        }
      }
    }
  });

  test('whoever chooses it is told which levels nobody knows', () => {
    const open = indicatorsOf(set).filter(({ requirement }) =>
      Object.values(requirement).includes('unknown'),
    );
    const told = set.notes.find(note => note.startsWith('Chưa biết đủ mức đạt chuẩn'))?.split(/[:,.] /) ?? [];
    for (const { code } of open) expect(told).toContain(code);
  });

  test('what is demanded outside the criteria is a condition with its words', () => {
    const said = [...(raw.preconditions ?? []), raw.precondition, raw.rule].flatMap(each => each ?? []);
    const conditions = (set.conditions ?? []).map(({ text, source }) => [text, source.wording]);
    for (const each of said) expect(conditions).toContainEqual([each.text, each.provenance]);
  });

  test('a set that lacks criteria, indicators or words of them says so', () => {
    const gaps =
      set.criteria.some(({ indicators }) => indicators.length === 0) || /\[(?:thiếu|bị cắt)/.test(text);
    if (gaps) expect(set.incomplete).toBeDefined();
  });
});

/** The words without spaces and, as decisions often print them, without the unit; "2025: 95%" as of that year. */
function bare(words: string | undefined, unit: string, year: number): string | undefined {
  const plain = words?.replace(`${year}: `, '').replace(/\s/g, '');
  return unit === '%' ? plain : plain?.replace(unit.replace(/\s/g, ''), '');
}

describe('what is known of each set', () => {
  test('Quyết định 318, Phụ lục I: 19 criteria, 57 indicators, 7 regions', () => {
    const set = shipped('vn-xa-ntm-2021');
    expect([set.criteria.length, indicatorsOf(set).length]).toEqual([19, 57]);
    expect(set.variants.map(variant => variant.id)).toEqual([
      'tdmnpb',
      'dbsh',
      'btb',
      'dhntb',
      'tn',
      'dnb',
      'dbscl',
    ]);
    expect(resolveRequirement(byCode(set, '9.2'), 'dbscl', 2023).text).toBe('≥ 70 %');
    expect(resolveRequirement(byCode(set, '4.2'), 'tn', 2023).text).toBe('Chưa biết mức');
    expect(byCode(set, '14.1').measure).toMatchObject({ kind: 'parts', parts: { length: 5 } });
    expect(set.groups?.flatMap(group => group.criteria)).toEqual(
      set.criteria.map(criterion => criterion.code),
    );
  });

  test('a guess by pattern is no level', () => {
    expect(resolveRequirement(byCode(shipped('vn-xa-ntm-2021'), '10'), 'btb', 2024).requirement).toBe(
      'unknown',
    );
  });

  test('a figure whose indicator was amended in 2024 does not reach beyond 2023', () => {
    const health = byCode(shipped('vn-xa-ntm-2021'), '15.4');
    expect(resolveRequirement(health, 'dbsh', 2023).text).toBe('≥ 50 %');
    expect(resolveRequirement(health, 'dbsh', 2024)).toMatchObject({
      text: 'Chưa biết mức năm 2024',
      needsLocal: true,
    });
  });

  test('the remembered satisfaction rate is a note, not a level', () => {
    const satisfaction = shipped('vn-xa-ntm-2021').conditions?.find(condition => condition.id === 'hai-long');
    expect(satisfaction?.requirement).toBe('unknown');
    expect(satisfaction?.source.note).toContain('90');
  });

  test('Quyết định 51/2025: ten names, three groups, said to be incomplete', () => {
    const set = shipped('vn-xa-ntm-2026');
    expect(set.criteria).toHaveLength(10);
    expect(indicatorsOf(set)).toEqual([]);
    expect(set.variants.map(variant => variant.id)).toEqual(['nhom-1', 'nhom-2', 'nhom-3']);
    expect(set.incomplete).toMatch(/47 chỉ tiêu/);
    expect(set.documents?.every(document => document.source.wording === 'unknown')).toBe(true);
  });

  test('Quyết định 51/2025, Phụ lục III: 70 % with six contents for a phường or đặc khu, without codes of our own', () => {
    const { rule } = shipped('vn-xa-ntm-2026');
    expect(rule).toMatchObject({ atLeastPercent: '70', units: ['ward', 'specialZone'] });
    expect(rule?.compulsory).toHaveLength(6);
    expect(rule?.compulsory.every(({ indicator }) => indicator === undefined)).toBe(true);
    expect(rule?.source).toMatchObject({ wording: 'paraphrase', checked: false });
    const others = recipes.filter(({ id }) => id !== 'vn-xa-ntm-2026');
    expect(others.some(({ id }) => shipped(id).rule)).toBe(false);
  });

  test('Quyết định 318, Phụ lục II: 19 criteria, 75 indicators, a condition before all others', () => {
    const set = shipped('vn-xa-ntm-nang-cao-2021');
    expect([set.criteria.length, indicatorsOf(set).length]).toEqual([19, 75]);
    expect(set.conditions?.map(condition => condition.id)).toEqual([
      'dat-chuan-ntm',
      'hai-long',
      'no-dong',
      'an-ninh-trat-tu',
    ]);
    expect(resolveRequirement(byCode(set, '10'), 'dbsh', 2022).text).toBe('≥ 64 triệu đồng/người/năm');
    expect(resolveRequirement(byCode(set, '10'), 'dbsh', 2023)).toMatchObject({ needsLocal: true });
    expect(byCode(set, '18.5')).toMatchObject({ measure: { kind: 'count' }, unit: 'sự cố' });
    expect(byCode(set, '5.3').measure.kind).toBe('text');
  });

  test('only the two sets by which a recognition is withdrawn carry the rule, and it is marked', () => {
    const rules = recipes.map(({ id }) => [id, shipped(id).revocation?.withOneOf.join(' ')]);
    expect(rules.filter(([, codes]) => codes !== undefined)).toEqual([
      ['vn-xa-ntm-2021', '10 17 19'],
      ['vn-xa-ntm-nang-cao-2021', '10 17 18 19'],
    ]);
    const source = shipped('vn-xa-ntm-2021').revocation?.source;
    expect(source).toMatchObject({ wording: 'paraphrase', checked: false });
    expect(source?.note).toContain('người soạn suy từ tên');
  });

  test('names alone make a set that says what is missing', () => {
    const names = [
      'lao-cai-thon-ntm-2022',
      'yen-bai-thon-ntm-kieu-mau-2022',
      'ha-tinh-khu-dan-cu-kieu-mau-2014',
    ];
    expect(names.map(id => [shipped(id).criteria.length, indicatorsOf(shipped(id)).length])).toEqual([
      [14, 0],
      [17, 0],
      [10, 0],
    ]);
    for (const id of names) expect(shipped(id).incomplete).toMatch(/Mới biết tên \d+ tiêu chí/);
  });

  test('three digital pillars: the figures of real places are notes, not levels', () => {
    const set = shipped('quang-ninh-chuyen-doi-so-2025');
    expect(set.criteria.map(({ name }) => name)).toEqual(['Chính quyền số', 'Kinh tế số', 'Xã hội số']);
    const online = byCode(set, '1.7');
    expect(online.requirement).toEqual({ default: 'unknown' });
    expect(online.source.note).toContain('1.832/2.026');
    expect(resolveRequirement(byCode(set, '3.3'), 'chung', 2025)).toMatchObject({
      text: '≥ 95 %',
      published: '2025: 95%',
    });
    expect(resolveRequirement(byCode(set, '3.3'), 'chung', 2024).needsLocal).toBe(true);
  });

  test('a code that is no file name keeps its place and says what it was', () => {
    const patrol = byCode(shipped('quang-nam-khu-dan-cu-kieu-mau-2016'), '1.1dd');
    expect(patrol.source.note).toContain('Mã ở nguồn: 1.1đ');
  });

  test('no number of a decision is made up', () => {
    const [basis] = shipped('lam-dong-thon-thong-minh-2021').legalBasis;
    expect(basis).toEqual({ issuer: 'UBND tỉnh Lâm Đồng' });
  });

  test('what was not found at all is not shipped', () => {
    expect(recipes.some(({ raw }) => raw.includes('quangninh-sets-unknown'))).toBe(false);
  });

  test('the smart village keeps a date that is known only by its year', () => {
    const set = shipped('thanh-hoa-thon-thong-minh-2022');
    expect(set).toMatchObject({ unitKind: 'village', level: 'smart', legalBasis: [{ issuedOn: '2022' }] });
  });
});

test('the administrative units keep where they came from', () => {
  expect(readResource('administrative-units.json')).toMatch(/^\{"source":"General Statistics Office/);
});
