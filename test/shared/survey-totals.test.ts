import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ballotPattern, countBallots, type SurveyDefinition } from '#shared/domain/survey.ts';
import { blankOf, rateText, surveyTotals } from '#shared/domain/survey-totals.ts';

const questions = [0, 1, 2, 3].map(id => ({ id, text: `Câu ${id}` }));
const villages = ['a', 'b', 'c'].map(id => ({ id, name: id, households: null, issued: null }));
const definition: SurveyDefinition = { questions, villages, mainQuestion: 3, heldFrom: null, heldTo: null };

const answers = fc.array(fc.constantFrom('0', '1', '2', '3'), { minLength: 4, maxLength: 4 });
const ballots = fc.array(fc.record({ villageId: fc.constantFrom('a', 'b', 'c'), answers }), {
  maxLength: 60,
});

test('Totals are those of counting ballot by ballot, whatever the batches they came in', () => {
  fc.assert(
    fc.property(ballots, fc.nat(5), (all, cuts) => {
      const size = Math.max(1, Math.ceil(all.length / (cuts + 1)));
      const batches = Array.from({ length: cuts + 1 }, (_, at) =>
        all.slice(at * size, (at + 1) * size),
      ).flatMap(part =>
        villages.map(({ id }) => ({
          villageId: id,
          ballots: countBallots(
            part
              .filter(each => each.villageId === id)
              .map(each => [ballotPattern(new Map(each.answers.map((sign, at) => [at, sign]))), 1] as const),
          ),
        })),
      );
      const totals = surveyTotals({ definition, batches, figures: new Map() });
      expect(totals.ballots).toBe(all.length);
      questions.forEach((_, at) => {
        const said = (sign: string) => all.filter(each => each.answers[at] === sign).length;
        const tally = totals.tallies[at];
        expect(tally).toEqual({
          asked: all.length,
          satisfied: said('1'),
          unsatisfied: said('2'),
          other: said('3'),
        });
        expect(tally && blankOf(tally)).toBe(said('0'));
      });
      expect(totals.main).toEqual(totals.tallies[3]);
      const sum = totals.villages.reduce((count, village) => count + village.main.satisfied, 0);
      expect(sum).toBe(totals.main.satisfied);
    }),
  );
});

test('The same ballots in another order are kept as the same', () => {
  fc.assert(
    fc.property(fc.array(answers), all => {
      const patterns = all.map(each => [each.join(''), 1] as const);
      expect(countBallots(patterns)).toEqual(countBallots(patterns.toReversed()));
    }),
  );
});

test('A rate below its limit is not rounded up to it', () => {
  expect(rateText({ asked: 100_000, satisfied: 89_999 }, [{ op: '>=', value: '90' }])).toBe('89,99 %');
  expect(rateText({ asked: 0, satisfied: 0 })).toBe('');
});
