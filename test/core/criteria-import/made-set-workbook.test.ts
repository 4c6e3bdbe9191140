import { expect, test } from 'vitest';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import type { SetDraft } from '#shared/domain/set-draft.ts';
import { withChecked, withText, withTypedLevel } from '#shared/domain/set-draft-source.ts';
import {
  addCondition,
  addCriterion,
  addIndicator,
  withIndicator,
} from '#shared/domain/set-draft-structure.ts';
import { renamedVariant, withNewVariant } from '#shared/domain/set-draft-variants.ts';
import { finished, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** Levels of every form the editor takes. */
const levels = [
  'Đạt',
  '≥ 80%',
  'từ 60 đến 80',
  '≥ 90 hoặc ≤ 5',
  '2026: ≥ 48; 2027: ≥ 51; 2028: Do tỉnh quy định',
  'Do tỉnh quy định',
  'Chưa biết',
  'Không',
  'Có, theo hướng dẫn của sở',
];

/** A set with everything the editor can make. */
function everything(begun: SetDraft): SetDraft {
  let draft: SetDraft = {
    ...begun,
    id: 'bo-day-du',
    title: 'Bộ có đủ mọi thứ',
    legalBasis: [{ issuer: 'UBND tỉnh', number: '1/QĐ-UBND', issuedOn: '2026-05', annex: 'Phụ lục I' }],
    notes: ['=1+1', 'Một ghi chú'],
  };
  draft = renamedVariant(withNewVariant(draft), 'nhom-2', 'Bắc Trung Bộ');
  levels.forEach((typed, at) => {
    draft = addIndicator(draft, 'criteria[0]').draft;
    draft = withIndicator(draft, 0, at, each =>
      withTypedLevel(withText(each, `Chỉ tiêu ${typed}`), 'default', typed),
    );
  });
  draft = withIndicator(draft, 0, 1, each => withTypedLevel(withChecked(each, true), 'btb', '≥ 70 %'));
  draft = withIndicator(draft, 0, 0, each => ({
    ...each,
    measure: {
      kind: 'parts',
      parts: [
        { id: 'nd-1', text: 'Một' },
        { id: 'nd-2', text: 'Hai' },
      ],
      atLeast: 1,
    },
    evidence: [
      { text: 'Biên bản', required: true },
      { text: 'Ảnh chụp', required: false },
    ],
    guidance: 'Dòng một\nDòng hai',
    agency: 'Sở Xây dựng',
    costFree: true,
  }));
  draft = addCriterion(draft, 'criteria[0]').draft;
  draft = addIndicator(draft, 'criteria[1]').draft;
  draft = withIndicator(draft, 1, 0, each => withTypedLevel(withText(each, 'Nội dung'), 'default', 'Đạt'));
  const points = { '2.1': { most: '10.5', from: 'verdict' as const } };
  draft = addCondition(draft).draft;
  return {
    ...draft,
    criteria: draft.criteria.map((criterion, at) => ({
      ...criterion,
      name: `Tiêu chí ${at + 1}`,
      rule: at === 0 ? { atLeastPercent: '70', compulsory: ['1.1'] } : { points, pass: '5' },
    })),
    conditions: (draft.conditions ?? []).map(each => ({
      ...each,
      text: 'Tỷ lệ hài lòng',
      unit: '%',
      requirement: { op: '>=', value: '90' },
    })),
    openCriteria: ['2'],
  };
}

test('whatever the editor can make comes back from its workbook as it went out', async () => {
  await using app = await testCore();
  await using folder = await tempDir();
  const { client } = app;
  const { id } = await client.setDrafts.create({ from: null, as: 'copy' });
  const { revision, set } = await client.setDrafts.get({ id });
  const made = everything(set);
  // A level in words and levels of many years are judged or counted as they say.
  made.criteria = made.criteria.map(criterion => ({
    ...criterion,
    indicators: criterion.indicators.map(each =>
      each.text.includes('từ 60') ||
      each.text.includes('hoặc') ||
      each.text.includes('2026') ||
      each.text.includes('Không')
        ? { ...each, measure: { kind: 'number' } }
        : each,
    ),
  }));
  const saved = await client.setDrafts.save({
    id,
    revision,
    set: made,
    what: 'Soạn',
    place: '',
    continues: false,
  });
  const published = await client.setDrafts.publish({ id, revision: saved.revision });
  const { path } = await client.criteria.exportWorkbook({ id: published.id, target: folder.path });
  const { interpretation } = await finished(client.criteria.readTable({ source: { path } }));
  expect(interpretation?.problems).toEqual([]);
  expect(interpretation?.set).toEqual(await client.criteria.get({ id: published.id }));
  expect(indicatorsOf(made)).toHaveLength(levels.length + 1);
});
