import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { errorText } from '#shared/error-text.ts';
import { refusal, type TestClient } from '../../support/core.ts';
import { members, reviewingOffice, sitting } from '../../support/council-fixture.ts';
import { received, submitted } from '../../support/review-fixture.ts';

async function sentence(call: Promise<unknown>): Promise<string> {
  const { code, details } = await refusal(call);
  return errorText(code, details);
}

let office: Awaited<ReturnType<typeof reviewingOffice>>;
beforeAll(async () => {
  office = await reviewingOffice();
}, 60_000);
afterAll(() => office[Symbol.asyncDispose]());
// Each test begins without a council: what the one before it did is taken back.
afterEach(async () => {
  const { client, dossierId } = office;
  while ((await client.changes.undo({ dossierId })).change) {}
});

async function secretBallots(client: TestClient, dossierId: string, text: string) {
  const choices = { a: 'agree', d: 'disagree', o: 'other', i: 'invalid' } as const;
  for (const sign of text) {
    const choice = choices[sign as keyof typeof choices];
    await client.councils.addBallot({ dossierId, choice });
  }
}

describe('a council', () => {
  test('is set up for a received dossier, with the rule of its set and that nobody compared it with the law', async () => {
    const { client, dossierId } = office;
    expect(await client.councils.get({ dossierId })).toMatchObject({ number: 0, meeting: null, last: null });
    const council = await client.councils.begin({ dossierId, takeOver: false });
    expect(council.setRule).toMatchObject({
      quorum: 'từ 70 %',
      approve: 'từ 90 %',
      sourceMark: 'chưa đối chiếu với văn bản gốc',
    });
    expect(council.rule).toMatchObject({ from: 'set' });
    expect(council.meeting?.approvalBase).toBeNull();
  });

  test('judges no dossier that was made here', async () => {
    const call = office.client.councils.begin({ dossierId: office.own, takeOver: false });
    expect(await sentence(call)).toContain('lập tại đây');
  });

  test('is taken over from the last one, for the members judge many dossiers', async () => {
    const { client, dossierId } = office;
    await sitting(client, dossierId, { count: 7 });
    const other = await submitted(client, { join: name => office.folder.join(`khac-${name}`) });
    const second = await received(client, other.path);
    expect((await client.councils.get({ dossierId: second })).last).toMatchObject({ members: 7 });
    const { meeting } = await client.councils.begin({ dossierId: second, takeOver: true });
    expect(meeting?.members.map(({ name, role }) => [name, role])).toEqual(
      members(7).map(({ name, role }) => [name, role]),
    );
    expect(meeting).toMatchObject({ present: [], votes: {}, approvalBase: 'present' });
  });

  test('has one chair, and nobody twice', async () => {
    const { client, dossierId } = office;
    await client.councils.begin({ dossierId, takeOver: false });
    const [chair] = members(1);
    if (!chair) throw new Error('no member');
    const two = [chair, { ...chair, name: 'Người khác' }];
    expect(await sentence(client.councils.setMembers({ dossierId, members: two }))).toContain(
      'hơn một Chủ tịch hội đồng',
    );
    const twice = [chair, { ...chair, name: 'THÀNH VIÊN  1', role: 'member' as const }];
    expect(await sentence(client.councils.setMembers({ dossierId, members: twice }))).toContain('có hai lần');
    const namesakes = [chair, { ...chair, role: 'member' as const, office: 'Sở khác' }];
    const { meeting } = await client.councils.setMembers({ dossierId, members: namesakes });
    expect(meeting?.members).toHaveLength(2);
  });
});

describe('an open vote', () => {
  test('is by name, counts those present, and concludes by the rule', async () => {
    const { client, dossierId } = office;
    const { meeting } = await sitting(client, dossierId, { count: 10 });
    await client.councils.setMode({ dossierId, mode: 'open' });
    const ids = (meeting?.members ?? []).map(({ id }) => id);
    const vote = (memberId: string, said: 'agree' | 'disagree') => ({ memberId, vote: said });
    const nine = await client.councils.vote({
      dossierId,
      votes: ids.map((id, index) => vote(id, index === 0 ? 'disagree' : 'agree')),
    });
    expect(nine.tally).toMatchObject({
      approval: { met: true, text: 'Đồng ý 9/10 (90 %) số thành viên có mặt, cần từ 90 %' },
      result: 'recommend',
    });
    const decided = await client.councils.decide({ dossierId, decided: true });
    expect(decided.meeting?.decidedAt).not.toBeNull();
    const late = client.councils.vote({ dossierId, votes: [vote(ids[1] ?? '', 'disagree')] });
    expect(await sentence(late)).toContain('đã kết luận');
  });

  test('takes no vote of who is not there, and loses that of who leaves', async () => {
    const { client, dossierId } = office;
    const { meeting } = await sitting(client, dossierId, { count: 5, present: 4 });
    await client.councils.setMode({ dossierId, mode: 'open' });
    const ids = (meeting?.members ?? []).map(({ id }) => id);
    const absent = client.councils.vote({ dossierId, votes: [{ memberId: ids[4] ?? '', vote: 'agree' }] });
    expect(await sentence(absent)).toBe(
      'Hội đồng thẩm định: Thành viên 5 không có mặt nên không biểu quyết.',
    );
    await client.councils.vote({ dossierId, votes: [{ memberId: ids[0] ?? '', vote: 'agree' }] });
    const left = await client.councils.setPresent({ dossierId, present: ids.slice(1) });
    expect(left.tally?.cast).toBe(0);
  });
});

describe('a secret ballot', () => {
  test('keeps counts alone: no name, no order, no time', async () => {
    const { client, dossierId } = office;
    await sitting(client, dossierId);
    await secretBallots(client, dossierId, 'adaaaoaai');
    const open = await client.councils.get({ dossierId });
    expect(open.pending).toEqual({ agree: 6, disagree: 1, other: 1, invalid: 1 });
    expect(open.tally?.cast).toBe(0);
    const { tally, meeting, pending } = await client.councils.closeBallots({ dossierId });
    expect(tally).toMatchObject({ cast: 9, valid: 8, result: 'decline' });
    expect(meeting?.votes).toEqual({});
    expect(pending.agree).toBe(0);
    const changes = await client.changes.list({ dossierId, limit: 50 });
    expect(changes.filter(({ what }) => what.includes('phiếu kín'))).toHaveLength(1);
  });

  test('has no more ballots than members present', async () => {
    const { client, dossierId } = office;
    await sitting(client, dossierId, { count: 9, present: 7 });
    await secretBallots(client, dossierId, 'aaaaaaa');
    expect(await sentence(client.councils.addBallot({ dossierId, choice: 'agree' }))).toBe(
      'Hội đồng thẩm định: 8 phiếu nhưng chỉ có 7 thành viên có mặt.',
    );
    await client.councils.takeBallot({ dossierId, choice: 'agree' });
    const counts = { agree: 8, disagree: 0, other: 0, invalid: 0 };
    expect(await sentence(client.councils.setCounts({ dossierId, counts }))).toContain('8 phiếu');
    const fewer = client.councils.setPresent({ dossierId, present: [] });
    expect(await sentence(fewer)).toContain('6 phiếu nhưng chỉ có 0');
  });

  test('is not concluded while ballots wait, nor changed into an open one behind their back', async () => {
    const { client, dossierId } = office;
    await sitting(client, dossierId);
    await secretBallots(client, dossierId, 'aa');
    expect(await sentence(client.councils.decide({ dossierId, decided: true }))).toContain(
      'còn 2 phiếu vừa nhập chưa ghi vào kết quả',
    );
    expect(await sentence(client.councils.setMode({ dossierId, mode: 'open' }))).toContain('xóa các phiếu');
    await client.councils.setCounts({
      dossierId,
      counts: { agree: 0, disagree: 0, other: 0, invalid: 0 },
    });
    const { meeting } = await client.councils.setMode({ dossierId, mode: 'open' });
    expect(meeting?.mode).toBe('open');
  });
});

describe('a council without quorum', () => {
  test('sees its tally, is refused a conclusion with the figures, and meets again', async () => {
    const { client, dossierId } = office;
    await sitting(client, dossierId, { count: 9, present: 5 });
    await secretBallots(client, dossierId, 'aaaaa');
    const { tally } = await client.councils.closeBallots({ dossierId });
    expect(tally).toMatchObject({ result: null, counts: { agree: 5 } });
    expect(await sentence(client.councils.decide({ dossierId, decided: true }))).toBe(
      'Hội đồng thẩm định: có mặt 5/9 (55,56 %), cần từ 70 %: chưa đủ thành viên để kết luận.',
    );
    const again = await client.councils.meetAgain({ dossierId });
    expect(again).toMatchObject({
      number: 2,
      earlier: [{ number: 1, outcome: 'chưa kết luận', quorum: 'Có mặt 5/9 (55,56 %), cần từ 70 %' }],
    });
    expect(again.meeting).toMatchObject({ present: [], counts: { agree: 0 } });
    expect(again.meeting?.members).toHaveLength(9);
  });
});

test('a rule of its own needs its source, and stands in place of the set’s', async () => {
  const { client, dossierId } = office;
  await sitting(client, dossierId, { count: 9, present: 6 });
  const rule = {
    quorum: { op: '>=' as const, share: '2/3' },
    approve: { op: '>' as const, share: '1/2' },
    basis: '',
  };
  const without = await refusal(client.councils.setRule({ dossierId, rule, approvalBase: 'valid' }));
  expect(without.code).toBe('invalidInput');
  const { tally, rule: holds } = await client.councils.setRule({
    dossierId,
    rule: { ...rule, basis: 'Quy chế hội đồng của tỉnh' },
    approvalBase: 'valid',
  });
  expect(holds).toEqual({
    quorum: 'từ 2/3',
    approve: 'trên 1/2',
    from: 'own',
    basis: 'Quy chế hội đồng của tỉnh',
  });
  expect(tally?.quorum).toEqual({ met: true, text: 'Có mặt 6/9 (66,67 %), cần từ 2/3' });
});

test('every step of the council is taken back by undo', async () => {
  const { client, dossierId } = office;
  const before = await sitting(client, dossierId);
  await secretBallots(client, dossierId, 'aaaaaaaaa');
  await client.councils.closeBallots({ dossierId });
  await client.councils.decide({ dossierId, decided: true });
  await client.changes.undo({ dossierId });
  expect((await client.councils.get({ dossierId })).meeting?.decidedAt).toBeNull();
  await client.changes.undo({ dossierId });
  expect((await client.councils.get({ dossierId })).tally).toEqual(before.tally);
  for (let step = 0; step < 4; step += 1) await client.changes.undo({ dossierId });
  expect((await client.councils.get({ dossierId })).meeting).toBeNull();
});
