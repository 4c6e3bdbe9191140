import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CriteriaSet, Indicator } from '#shared/domain/criteria-set.ts';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { finished, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const setId = 'vn-xa-ntm-2021';

function indicatorAt(set: CriteriaSet, code: string): Indicator {
  const found = set.criteria.flatMap(({ indicators }) => indicators).find(each => each.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
}

async function makeHere(client: TestClient, id = setId) {
  const [commune] = await client.units.searchCommunes({
    text: 'quang ngoc thanh hoa',
    provinceCode: null,
    limit: 1,
  });
  const made = await client.dossiers.create({
    setId: id,
    variantId: 'dbsh',
    communeCode: commune?.code ?? '',
    village: null,
    year: 2025,
  });
  return made.id;
}

/** A workspace as a commune has it after some work, made before the window opens. */
async function prepared(workspaceDir: string, prepare: (client: TestClient) => Promise<void>) {
  await using core = await testCore({ workspaceDir });
  await prepare(core.client);
}

const ratio = { entry: { kind: 'ratio', numerator: '96', denominator: '100' } } as const;

async function pickFile({ page }: AppPage, button: string, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(path);
}

describeInShells('Sets that change and dossiers that follow', open => {
  test('a province decides: typed beside the national levels, handed over as a file, chosen for a dossier', async () => {
    await using folder = await tempDir();
    await using app = await open({ workspaceDir: folder.join('ws') });
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page
      .getByRole('link', { name: 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021–2025' })
      .click();
    await page.getByRole('link', { name: 'Lập quy định' }).click();
    await page.getByRole('button', { name: 'Đưa vào sử dụng' }).click();
    await page.getByText(/Còn \d+ chỗ cần sửa/).waitFor();
    await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).click();
    await page.keyboard.type('thanh hoa');
    await page.getByRole('option', { name: /Thanh Ho/ }).click();
    await page.getByLabel('Số quyết định').fill('12/2022/QĐ-UBND');
    await page.getByLabel('Ngày ban hành').fill('8/3/22');
    const field = (code: string) =>
      page.getByRole('textbox', { name: `Mức của tỉnh, chỉ tiêu ${code}, Mức mọi vùng` });
    await field('2.1').fill('98');
    await page.getByText('Tỉnh: ≥ 98 %').waitFor();
    await page.getByText(/^Tất cả \(/).click();
    await field('3.1').fill('10');
    await page.getByText(/thấp hơn mức quốc gia/).waitFor();
    await field('3.1').fill('97');
    // Leaving the page loses nothing.
    await page.getByRole('link', { name: /^‹ Bộ tiêu chí quốc gia/ }).click();
    await page.getByRole('link', { name: 'Lập quy định' }).click();
    await page.getByRole('button', { name: 'Đưa vào sử dụng' }).click();
    await page.getByRole('cell', { name: '≥ 97 %' }).waitFor();
    if (app.kind === 'desktop') {
      await app.answerDialogs({ save: folder.join('quy-dinh.json') });
      await page.getByRole('button', { name: 'Xuất tệp' }).click();
      await page.getByText(/^Đã ghi tệp/).waitFor();
      expect(JSON.parse(readFileSync(folder.join('quy-dinh.json'), 'utf8'))).toMatchObject({
        provinceCode: '38',
      });
    } else {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Xuất tệp' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('thanh-hoa-xa-ntm-2021-1.0.0.json');
    }

    await page.getByRole('link', { name: 'Tạo hồ sơ' }).click();
    await page.getByRole('textbox', { name: 'Xã, phường' }).fill('quang ngoc thanh hoa');
    await page.getByRole('option', { name: /Quảng Ngọc/ }).click();
    await page.getByRole('combobox', { name: 'Quy định của tỉnh' }).waitFor();
    await page.getByRole('combobox', { name: 'Nhóm xã, vùng' }).click();
    await page.getByRole('option', { name: /Đồng bằng sông Hồng/ }).click();
    await page.getByRole('button', { name: 'Tạo hồ sơ' }).click();
    await page.getByText(/^Áp dụng .*: 12\/2022\/QĐ-UBND ngày 08\/03\/2022/).waitFor();
    await page
      .getByRole('link', { name: /^Tiêu chí/ })
      .first()
      .click();
    await page.getByRole('gridcell', { name: '≥ 97 %' }).click();
    const panel = page.getByRole('complementary', { name: 'Chỉ tiêu đang chọn' });
    await panel.getByText('≥ 97 % (theo 12/2022/QĐ-UBND)').waitFor();
    await panel.getByText('≥ 80 %', { exact: true }).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('a file that is not a decision in order is refused with the place, and nothing of it stays', async () => {
    await using files = await tempDir();
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    const overlay = {
      schema: 'ho-so-ntm/overlay@1',
      id: 'tinh-mau',
      version: '1.0.0',
      title: 'Quy định thử',
      of: setId,
      legalBasis: [{ number: '01/QĐ', issuer: 'UBND tỉnh mẫu' }],
      requirements: { '3.1': { default: { op: '>=', value: '97' } } },
    };
    const write = (name: string, text: string) => {
      writeFileSync(files.join(name), text);
      return files.join(name);
    };
    const hostile = write('hong.json', JSON.stringify(overlay).replace('{', '{"__proto__":{"a":1},'));
    const unknown = write(
      'la.json',
      JSON.stringify({ ...overlay, requirements: { '3.1': { default: 'cao' } } }),
    );
    const lower = {
      ...overlay,
      requirements: { '3.1': { default: { op: '>=', value: '10' } }, '99.9': { default: 'met' } },
    };
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page
      .getByRole('link', { name: 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021–2025' })
      .click();
    await pickFile(app, 'Nhập từ tệp', hostile);
    await page.getByRole('alert').getByText('__proto__').waitFor();
    await pickFile(app, 'Chọn tệp', unknown);
    await page
      .getByRole('alert')
      .getByText(/Chỉ tiêu 3\.1, mức mọi vùng/)
      .waitFor();
    await pickFile(app, 'Chọn tệp', write('thap.json', JSON.stringify(lower)));
    const misfit = page.getByRole('alert');
    await misfit.getByText(/thấp hơn mức quốc gia/).waitFor();
    await misfit.getByText(/không có chỉ tiêu "99.9"/).waitFor();
    await page.getByRole('button', { name: 'Đưa vào sử dụng' }).click();
    await page.getByText(/^Bộ tiêu chí chưa hợp lệ/).waitFor();
    await pickFile(app, 'Chọn tệp khác', write('dung.json', JSON.stringify(overlay)));
    await page.getByRole('heading', { name: 'Quy định thử' }).waitFor();
    await page.getByRole('button', { name: 'Đưa vào sử dụng' }).click();
    await page.getByRole('link', { name: 'Sửa thành phiên bản mới' }).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('a dossier goes to a new version with a preview, confirms what changed, and can go back', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('ws');
    await prepared(workspaceDir, async client => {
      const dossierId = await makeHere(client);
      for (const code of ['2.1', '2.2', '2.3'])
        await client.assessments.set({ dossierId, code, change: ratio });
      const set = structuredClone(await client.criteria.get({ id: setId }));
      indicatorAt(set, '2.1').text += ', có biển báo';
      indicatorAt(set, '2.2').requirement = { default: { op: '>=', value: '99' } };
      for (const criterion of set.criteria)
        criterion.indicators = criterion.indicators.filter(({ code }) => code !== '2.3');
      await client.criteria.importSet({ set: { ...set, version: '1.1.0' } });
    });
    await using app = await open({ workspaceDir });
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('link', { name: 'Xã Quảng Ngọc' }).click();
    await page.getByText('Bộ tiêu chí đã có phiên bản 1.1.0 (hồ sơ đang dùng 1.0.0).').waitFor();
    await page.getByRole('link', { name: 'Xem thay đổi' }).click();
    const waiting = page.getByRole('region', { name: 'Cần xác nhận' });
    await waiting.getByText('có biển báo').waitFor();
    expect(await waiting.locator('ins').allInnerTexts()).toContain(', có biển báo');
    await page.getByRole('region', { name: 'Bị bỏ' }).getByText('2.3').waitFor();
    await page.getByRole('button', { name: 'Chuyển sang phiên bản mới' }).click();
    await page.getByRole('heading', { name: /^Còn 2 chỉ tiêu cần xác nhận/ }).waitFor();

    await page.getByRole('link', { name: /^Kiểm tra & xuất/ }).click();
    await page
      .getByText(/còn 2 kết quả cần xác nhận/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Xuất gói hồ sơ' }).isDisabled()).toBe(true);
    await page.getByRole('status').getByRole('link', { name: '2.1' }).click();
    const panel = page.getByRole('complementary', { name: 'Chỉ tiêu đang chọn' });
    await panel.getByRole('region', { name: 'Cần xác nhận' }).locator('ins').waitFor();
    await page.getByText(/^Cần xác nhận 2$/).click();
    await expect.poll(() => page.getByRole('gridcell', { name: 'Cần xác nhận' }).count()).toBe(2);
    await page.getByRole('gridcell', { name: '96 %' }).first().click();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByRole('gridcell', { name: 'Cần xác nhận' }).count()).toBe(1);
    await panel.getByRole('button', { name: /^Xác nhận kết quả/ }).click();
    await page.getByText('Đã xác nhận hết các kết quả.').waitFor();

    await page.getByRole('link', { name: /^Tổng quan/ }).click();
    await page.getByText('Không còn kết quả nào cần xác nhận.').waitFor();
    await page.getByRole('link', { name: 'Xem lịch sử chuyển' }).click();
    await page.getByText(/^Kết quả: 96 %/).waitFor();
    await page.getByRole('button', { name: 'Trở lại phiên bản 1.0.0' }).click();
    await page.getByRole('button', { name: 'Trở lại', exact: true }).click();
    await page.getByText(/^Hồ sơ đã trở lại phiên bản 1.0.0/).waitFor();
    await page.getByText(/đã trở lại lúc/).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('figures and files are taken from another dossier, chosen by keyboard, and given back', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('ws');
    await prepared(workspaceDir, async client => {
      const fromId = await makeHere(client);
      for (const code of ['4.2', '9.2'])
        await client.assessments.set({ dossierId: fromId, code, change: ratio });
      writeFileSync(folder.join('biểu.pdf'), 'biểu thống kê');
      await finished(
        client.evidence.add({ dossierId: fromId, code: '4.2', sources: [{ path: folder.join('biểu.pdf') }] }),
      );
      await makeHere(client, 'vn-xa-ntm-nang-cao-2021');
    });
    await using app = await open({ workspaceDir });
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page
      .getByRole('row', { name: /nâng cao/ })
      .getByRole('link')
      .click();
    await page.getByRole('link', { name: 'Lấy từ hồ sơ khác' }).click();
    await page.getByText(/^Không ghi đè/).waitFor();
    await page.getByRole('button', { name: 'Lấy 2 chỉ tiêu đã chọn' }).waitFor();
    await page.getByRole('checkbox', { name: 'Chọn tất cả (Ctrl+A)' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Lấy 1 chỉ tiêu đã chọn' }).click();
    await page.getByText('Đã lấy 1 số liệu và đính 1 tệp.').waitFor();
    await page.getByText('Đang có: 96 %').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác: hồ sơ như trước khi lấy.').waitFor();
    await expect.poll(() => page.getByText('Đang có: 96 %').count()).toBe(0);
    expect(app.complaints()).toEqual([]);
  });
});
