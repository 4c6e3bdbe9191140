import { beforeAll, describe, expect, test } from 'vitest';
import { read } from 'xlsx';
import { renderIndexPage } from '#core/packages/index-page.ts';
import type { PackageContents } from '#core/packages/package-contents.ts';
import { summaryTable } from '#core/packages/summary-table.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { criteriaSet, criterion, indicator, source } from '../shared/indicator-fixture.ts';
import { type TestClient, testCore } from '../support/core.ts';
import { sampleContents } from '../support/sample-contents.ts';

const codes = ['1.1', '1.2', '1.3', '2.1'];
const decision = 'Quyết định 51/2025/QĐ-TTg';
const set: CriteriaSet = criteriaSet({
  variants: [{ id: 'chung', name: 'Áp dụng chung' }],
  criteria: ['1', '2'].map(code =>
    criterion(
      codes
        .filter(each => each.startsWith(code))
        .map(each => indicator({ kind: 'boolean' }, 'met', { code: each })),
      { code },
    ),
  ),
  rule: {
    atLeastPercent: '70',
    compulsory: [{ text: 'An toàn thực phẩm', indicator: '1.1' }],
    units: ['ward'],
    decision,
    source,
  },
});

/** A dossier of a unit of this type, with these indicators met and the others not. */
async function dossierOf(client: TestClient, type: RegExp, ...met: string[]) {
  await client.criteria.importSet({ set });
  const communes = await client.units.searchCommunes({ text: '', provinceCode: '22', limit: 100 });
  const commune = communes.find(({ name }) => type.test(name));
  const { id: dossierId } = await client.dossiers.create({
    setId: set.id,
    variantId: null,
    communeCode: commune?.code ?? '',
    village: null,
    year: 2025,
  });
  for (const code of codes)
    await client.assessments.set({
      dossierId,
      code,
      change: { entry: { kind: 'boolean', met: met.includes(code) } },
    });
  const { result } = await client.dossiers.get({ dossierId });
  const { problems } = await client.dossiers.check({ dossierId });
  return { result, problems: problems.map(each => `${each.code} ${each.indicator}`) };
}

describe('a dossier judged by a rule over its whole set', () => {
  test('may lack what the rule lets it do without', async () => {
    await using app = await testCore();
    const { result, problems } = await dossierOf(app.client, /^Phường/, '1.1', '1.2', '1.3');
    expect(result).toMatchObject({
      criteriaMet: 1,
      rule: { verdict: 'met', share: '75 %', met: 3, total: 4 },
    });
    // Papers and the set itself stand under no indicator.
    const ofIndicators = problems.filter(problem => !problem.endsWith(' '));
    expect(ofIndicators.filter(problem => !problem.startsWith('evidenceMissing'))).toEqual([]);
    expect(problems).not.toContain('evidenceMissing 2.1');
  });

  test('is told which compulsory content fails, and then everything else that does', async () => {
    await using app = await testCore();
    const { result, problems } = await dossierOf(app.client, /^Phường/, '1.2', '1.3', '2.1');
    expect(result.rule).toMatchObject({
      verdict: 'notMet',
      compulsory: [{ code: '1.1', verdict: 'notMet' }],
    });
    expect(problems).toEqual(expect.arrayContaining(['setRule ', 'notMet 1.1']));
  });

  test('answers for every criterion where the rule is for other units', async () => {
    await using app = await testCore();
    const { result, problems } = await dossierOf(app.client, /^Xã/, '1.1', '1.2', '1.3');
    expect(result.rule).toBeNull();
    expect(problems).toContain('notMet 2.1');
  });
});

describe('what goes out says', () => {
  let contents: PackageContents;
  beforeAll(async () => {
    const sample = await sampleContents();
    const result = {
      ...sample.dossier.result,
      rule: {
        text: 'Đạt khi đạt từ 70 % số chỉ tiêu trở lên',
        decision,
        sourceMark: null,
        verdict: 'notMet' as const,
        met: 30,
        total: 57,
        share: '52,63 %',
        compulsory: [
          { code: '1.1', text: 'Quy hoạch', verdict: 'met' as const },
          { code: null, text: 'Phát triển <OCOP>', verdict: 'unassessed' as const },
        ],
      },
      revocation: { share: '52,63 %', criteria: ['10'], text: 'Xem xét thu hồi theo 18/2022', note: '' },
    };
    contents = { ...sample, dossier: { ...sample.dossier, result } };
  });

  test('the rule and the warning on the page, with what is compulsory', () => {
    const page = renderIndexPage({ ...contents, files: [] });
    expect(page).toContain(`(${decision}): đạt 30/57 chỉ tiêu (52,63 %)`);
    expect(page).toMatch(/href="#[^"]+">1\.1<\/a> Quy hoạch/);
    expect(page).toContain('Phát triển &lt;OCOP&gt; (chưa biết là chỉ tiêu nào của bộ)');
    expect(page).toContain('Xem xét thu hồi theo 18/2022');
  });

  test('the rule in the table', async () => {
    const sheet = read(await summaryTable(contents)).Sheets['Biểu tổng hợp'] ?? {};
    const texts = Object.values(sheet).map(cell => String(cell?.v ?? ''));
    expect(texts).toContain(
      `Đạt khi đạt từ 70 % số chỉ tiêu trở lên (${decision}): đạt 30/57 chỉ tiêu – Chưa đạt`,
    );
  });
});
