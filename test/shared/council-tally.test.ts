import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ApprovalBase, type BallotChoice, emptyMeeting, type Meeting } from '#shared/domain/council.ts';
import { meetsShare, partText, readShare, shareText } from '#shared/domain/council-share.ts';
import { type CouncilRule, tallyOf } from '#shared/domain/council-tally.ts';

const rule = (quorum: string, approve: string): CouncilRule => ({
  quorum: { op: '>=', share: quorum },
  approve: { op: '>=', share: approve },
});

/** A meeting by secret ballot of so many members, of whom so many are there. */
function meeting(members: number, present: number, counts: Partial<Meeting['counts']>): Meeting {
  const ids = Array.from({ length: members }, (_, index) => `m${index}`);
  return {
    ...emptyMeeting,
    members: ids.map(id => ({ id, name: id, role: 'member', office: '' })),
    present: ids.slice(0, present),
    counts: { ...emptyMeeting.counts, ...counts },
    approvalBase: 'present',
  };
}

describe('a quorum', () => {
  test.each([
    [10, 7, '70', true],
    [10, 6, '70', false],
    [9, 6, '2/3', true],
    [9, 6, '66.67', false],
    [3, 2, '66.66', true],
    [60, 42, '70', true],
    [60, 41, '70', false],
  ])('of %i members with %i there, needed from %s: %s', (members, present, quorum, met) => {
    expect(tallyOf(meeting(members, present, { agree: present }), rule(quorum, '50')).quorum.met).toBe(met);
  });

  test('that is missed is said with its figures, and nothing is concluded', () => {
    const tally = tallyOf(meeting(9, 5, { agree: 5 }), rule('70', '90'));
    expect(tally.obstacle).toBe('Có mặt 5/9 (55,56 %), cần từ 70 %: chưa đủ thành viên để kết luận');
    expect(tally.result).toBeNull();
    expect(tally.counts.agree).toBe(5);
  });

  test('"more than half" is not met by one half', () => {
    const share = { op: '>' as const, share: '1/2' };
    expect([meetsShare(5, 10, share), meetsShare(6, 10, share)]).toEqual([false, true]);
    expect(shareText(share)).toBe('trên 1/2');
  });
});

describe('ballots against the rule', () => {
  test.each([
    ['present', { agree: 9, disagree: 1 }, 'recommend'],
    ['present', { agree: 8, disagree: 1, invalid: 1 }, 'decline'],
    // 9 of 10: exactly on the threshold.
    ['valid', { agree: 9, other: 1 }, 'recommend'],
    ['valid', { agree: 8, invalid: 1 }, 'recommend'],
    ['cast', { agree: 8, invalid: 1 }, 'decline'],
    ['members', { agree: 10 }, 'decline'],
    ['valid', { invalid: 10 }, 'decline'],
  ] as const)('as a share of those %s, %o: %s', (base, counts, result) => {
    const voted = { ...meeting(12, 10, counts), approvalBase: base };
    expect(tallyOf(voted, rule('70', '90')).result).toBe(result);
  });

  test('that came back in a greater number than was given out conclude nothing', () => {
    const tally = (issued: number | null) =>
      tallyOf({ ...meeting(10, 9, { agree: 9 }), issued }, rule('70', '90')).obstacle;
    expect([tally(null), tally(9)]).toEqual([null, null]);
    expect(tally(8)).toBe('Thu về 9 phiếu nhưng chỉ phát ra 8 phiếu');
  });

  test('a share that misses is never shown as the one that is needed', () => {
    expect(partText(899_999, 1_000_000, { op: '>=', share: '90' })).toBe('899999/1000000 (89,99 %)');
    expect(partText(9, 10, { op: '>=', share: '90' })).toBe('9/10 (90 %)');
  });

  test('what is missing is asked for, one thing after the other', () => {
    const voted = meeting(10, 10, { agree: 10 });
    expect(tallyOf({ ...voted, members: [], present: [] }, null).obstacle).toBe(
      'Chưa có thành viên hội đồng',
    );
    expect(tallyOf(voted, null).obstacle).toContain('nhập tỷ lệ và căn cứ');
    expect(tallyOf({ ...voted, approvalBase: null }, rule('70', '90')).obstacle).toBe(
      'Chưa chọn tỷ lệ đồng ý tính trên số nào',
    );
    expect(tallyOf(meeting(10, 10, {}), rule('70', '90'))).toMatchObject({
      obstacle: 'Chưa có phiếu nào',
      result: null,
    });
  });

  test('the result is that of whole numbers, whatever the figures', () => {
    const percents = fc.integer({ min: 1, max: 100_00 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        fc.array(fc.constantFrom<BallotChoice>('agree', 'disagree', 'other', 'invalid'), { maxLength: 60 }),
        percents,
        percents,
        fc.constantFrom<ApprovalBase>('members', 'present', 'cast', 'valid'),
        (members, there, papers, quorum, approve, base) => {
          const present = Math.min(members, there);
          const ballots = papers.slice(0, present);
          const cast = ballots.length;
          fc.pre(cast > 0);
          const number = (choice: BallotChoice) => ballots.filter(each => each === choice).length;
          const [agree, invalid] = [number('agree'), number('invalid')];
          const counts = { agree, invalid, disagree: number('disagree'), other: number('other') };
          const share = (hundredths: number) => (hundredths / 100).toFixed(2);
          const voted = meeting(members, present, counts);
          const tally = tallyOf({ ...voted, approvalBase: base }, rule(share(quorum), share(approve)));
          const whole = { members, present, cast, valid: cast - invalid }[base];
          const isQuorate = present * 10_000 >= quorum * members;
          const isApproved = whole > 0 && agree * 10_000 >= approve * whole;
          expect(tally.result).toBe(isQuorate ? (isApproved ? 'recommend' : 'decline') : null);
          expect(tally.obstacle === null).toBe(isQuorate);
        },
      ),
    );
  });
});

test.each([
  ['70', '70'],
  ['66,7 %', '66.7'],
  ['2/3', '2/3'],
  ['3/2', undefined],
  ['0', undefined],
  ['101', undefined],
  ['hai phần ba', undefined],
])('a share typed as %s is read as %s', (typed, share) => {
  expect(readShare(typed)).toBe(share);
});
