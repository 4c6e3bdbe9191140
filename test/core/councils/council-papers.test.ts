import { readFile, writeFile } from 'node:fs/promises';
import { unzip } from '@cj-tech-master/excelts/archive';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finished } from '../../support/core.ts';
import { reviewingOffice, sitting } from '../../support/council-fixture.ts';
import { textPdf } from '../../support/text-pdf.ts';
import { bodyOf, wordsOf } from '../documents/papers.ts';

let office: Awaited<ReturnType<typeof reviewingOffice>>;
beforeAll(async () => {
  office = await reviewingOffice();
}, 60_000);
afterAll(() => office[Symbol.asyncDispose]());

async function words(name: string, folder: string) {
  const { client, dossierId } = office;
  const target = office.folder.join(folder);
  const { failed } = await finished(client.councils.papers.build({ dossierId, names: [name] }));
  expect(failed).toEqual([]);
  const files = await client.councils.papers.save({ dossierId, names: [name], target });
  const paths = files.map(({ path }) => path);
  return { text: await wordsOf(paths[0] ?? ''), body: await bodyOf(paths[0] ?? ''), paths };
}

async function stateOf(name: string) {
  const { client, dossierId } = office;
  return (await client.councils.papers.list({ dossierId })).find(each => each.name === name)?.state;
}

test('before the council meets its papers have dots, and no number, name or conclusion of their own', async () => {
  const { text } = await words('bien-ban-hoi-dong', 'truoc');
  expect(text).toContain('Căn cứ thành lập hội đồng: ………….');
  expect(text).toContain('Số: …………/BB-HĐTĐ');
  expect(text).toContain('Hội đồng ………… đặc khu');
  expect(text).not.toMatch(/\{|\}|undefined|null/);
});

test('the minutes of a secret ballot tell counts and the rule with its mark, and no name beside a vote', async () => {
  const { client, dossierId } = office;
  await sitting(client, dossierId, { count: 10 });
  await client.councils.describe({
    dossierId,
    facts: { heldOn: '2026-02-05', startsAt: '8 giờ 00', opinions: '=1+1 {hd_ten}\nÝ thứ hai', copies: 3 },
  });
  const counts = { agree: 8, disagree: 1, other: 0, invalid: 1 };
  await client.councils.setCounts({ dossierId, counts });
  await client.councils.decide({ dossierId, decided: true });
  const { text, body } = await words('bien-ban-hoi-dong', 'kin');
  expect(text).toContain('Bắt đầu: 8 giờ 00 ngày 05 tháng 02 năm 2026 (họp lần 1).');
  expect(text).toContain('Hội đồng có 10 thành viên. Có mặt 10/10 (100 %), cần từ 70 %.');
  expect(text).toContain('- =1+1 {hd_ten}');
  expect(text).toContain('Căn cứ: theo bộ tiêu chí (chưa đối chiếu với văn bản gốc).');
  expect(text).toContain('thông qua khi từ 90 % số thành viên có mặt đồng ý');
  expect(text).toContain('- Số phiếu hợp lệ: 9; số phiếu không hợp lệ: 1;');
  expect(text).toContain('Đồng ý 8/10 (80 %) số thành viên có mặt, cần từ 90 %.');
  expect(text).toContain('Hội đồng không đề nghị công nhận đặc khu');
  expect(text).not.toMatch(/Thành viên 1: /);
  expect(body).toContain('<w:tblHeader/>');
});

test('the minutes of an open vote name who voted how', async () => {
  const { client, dossierId } = office;
  await client.councils.decide({ dossierId, decided: false });
  await client.councils.setCounts({ dossierId, counts: { agree: 0, disagree: 0, other: 0, invalid: 0 } });
  const { meeting } = await client.councils.setMode({ dossierId, mode: 'open' });
  const votes = (meeting?.members ?? [])
    .slice(0, 9)
    .map(({ id }) => ({ memberId: id, vote: 'agree' as const }));
  await client.councils.vote({ dossierId, votes });
  await client.councils.decide({ dossierId, decided: true });
  const { text } = await words('bien-ban-hoi-dong', 'cong-khai');
  expect(text).toContain('- Thành viên 1: Đồng ý;');
  expect(text).toContain('- Thành viên 10: Không biểu quyết;');
  expect(text).toContain('Hội đồng đề nghị công nhận đặc khu');
});

test('the report and the table stand criterion by criterion: what the commune says and what the review says', async () => {
  const { client, dossierId } = office;
  await client.reviews.begin({
    dossierId,
    reviewer: { name: 'Lê Thị Mai', office: 'Sở Xây dựng', role: 'Chuyên viên' },
    scope: null,
  });
  await client.reviews.judge({
    dossierId,
    items: [
      { target: '1.1', change: { verdict: 'met' } },
      {
        target: '2.1',
        change: {
          verdict: 'met',
          correction: {
            entry: { kind: 'ratio', numerator: '287', denominator: '287' },
            reason: 'Tính cả đường mới',
          },
        },
      },
      {
        target: '2.2',
        change: { verdict: 'supplement', request: 'Bổ sung biên bản', dueOn: '2026-12-20' },
      },
    ],
  });
  const { text } = await words('bao-cao-tham-dinh', 'bao-cao');
  expect(text).toContain('- Lê Thị Mai, Chuyên viên, Sở Xây dựng');
  expect(text).toContain('- 1.1. Đạt;');
  expect(text).toContain('- 2.1. Đạt. Số liệu thẩm định: 100 %. Lý do: Tính cả đường mới;');
  expect(text).toContain('- 2.3. Chưa xem;');
  expect(text).toMatch(/III\. NỘI DUNG KHÁC[^\n]*\n- 2\.1\. .*tự đánh giá Chưa đạt, thẩm định Đạt/);
  expect(text).toMatch(/IV\. YÊU CẦU BỔ SUNG\n- 2\.2\. .*: Bổ sung biên bản\. Thời hạn: 20\/12\/2026;/);
  const { body, paths } = await words('bieu-tham-dinh', 'bieu');
  expect(body).toContain('w:orient="landscape"');
  expect(body).toContain('<w:tblHeader/>');
  const workbook = paths.find(path => path.endsWith('.xlsx')) ?? '';
  const cells: string[] = [];
  for await (const entry of unzip(await readFile(workbook)).entries())
    if (/sharedStrings|sheet1/.test(entry.path))
      cells.push(Buffer.from(await entry.bytes()).toString('utf8'));
  const sheet = cells.join('\n');
  for (const title of ['Mức quy định', 'Đơn vị tự đánh giá', 'Kết quả thẩm định', 'Ý kiến thẩm định'])
    expect(sheet).toContain(title);
  expect(sheet).toContain('Bổ sung: Bổ sung biên bản');
});

test('a paper is signed by its scan, and outdated once the verdicts change', async () => {
  const { client, dossierId } = office;
  expect(await stateOf('bao-cao-tham-dinh')).toBe('built');
  const scan = office.folder.join('ban-ky.pdf');
  await writeFile(scan, await textPdf(['Da ky']));
  const attached = await finished(
    client.councils.papers.attachScan({ dossierId, name: 'bao-cao-tham-dinh', source: { path: scan } }),
  );
  expect(attached.document.state).toBe('signed');
  await client.reviews.judge({ dossierId, items: [{ target: '1.2', change: { verdict: 'notMet' } }] });
  expect(await stateOf('bao-cao-tham-dinh')).toBe('outdated');
  await client.changes.undo({ dossierId });
  expect(await stateOf('bao-cao-tham-dinh')).toBe('signed');
});
