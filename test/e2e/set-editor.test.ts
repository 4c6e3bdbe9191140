import { expect, test } from 'vitest';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { tempDir } from '../support/temp-dir.ts';

const national = 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021–2025';

/** From the list of sets to a new draft of the national one. */
async function beginDraft({ page }: AppPage, item: string): Promise<void> {
  await page.getByRole('link', { name: 'Bộ tiêu chí', exact: true }).click();
  await page.getByRole('link', { name: national }).click();
  await page.getByRole('button', { name: 'Sửa, so sánh' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('tree', { name: 'Các phần của bộ tiêu chí' }).waitFor();
}

const part = ({ page }: AppPage, code: string) =>
  page.getByRole('treeitem', { name: new RegExp(`^${code.replace('.', '\\.')} `) });
const level = ({ page }: AppPage, variant: string) =>
  page.getByLabel(`Mức quy định: ${variant}`, { exact: true });

describeInShells('The editor of criteria sets', open => {
  test('a threshold is changed, the version put to use, compared with the old one and used by a dossier', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await beginDraft(app, 'Soạn phiên bản mới của bộ này');
    await part(app, '2.2').click();
    await level(app, 'Bắc Trung Bộ').fill('khoảng 95');
    await page.keyboard.press('Tab');
    const fault = page.getByRole('button', { name: /Còn 1 chỗ cần sửa.*chưa hiểu “khoảng 95”/ });
    await fault.waitFor();
    expect(await page.getByRole('button', { name: 'Đưa vào sử dụng' }).isDisabled()).toBe(true);
    await part(app, '1.1').click();
    await fault.click();
    await expect
      .poll(() => level(app, 'Bắc Trung Bộ').evaluate(field => field === document.activeElement))
      .toBe(true);
    await level(app, 'Bắc Trung Bộ').fill('từ 95 đến 99 %');
    await page.keyboard.press('Tab');
    expect(await level(app, 'Bắc Trung Bộ').inputValue()).toBe('≥ 95 % và ≤ 99 %');
    await page.getByText('Không còn chỗ nào sai').waitFor();

    await page.getByRole('link', { name: 'So với bản gốc' }).click();
    await page.getByRole('heading', { name: 'So hai bản: 1 phần đã sửa' }).waitFor();
    await page.getByRole('rowheader', { name: 'Mức quy định: Bắc Trung Bộ' }).waitFor();
    await page.getByText('Sửa', { exact: true }).first().waitFor();
    await page.goBack();

    await page.getByRole('button', { name: 'Đưa vào sử dụng' }).click();
    await page.getByText(/^Soạn tại đơn vị ngày/).waitFor();
    await page.getByRole('link', { name: 'Tạo hồ sơ theo bộ này' }).click();
    await page.getByLabel('Xã, phường').first().pressSequentially('quang ngoc thanh hoa');
    await page.getByRole('option', { name: 'Xã Quảng Ngọc – Tỉnh Thanh Hoá' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Nhóm xã, vùng' }).click();
    await page.getByRole('option', { name: /Bắc Trung Bộ/ }).click();
    await page.getByRole('textbox', { name: 'Năm đánh giá' }).press('Enter');
    await page.getByRole('heading', { name: /Còn 57 chỉ tiêu chưa đánh giá/ }).waitFor();
    await page.keyboard.press('Alt+2');
    await page.getByText('≥ 95 % và ≤ 99 %').first().waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('the keyboard builds a draft; what was typed and the steps to take back outlive the application', async () => {
    await using folder = await tempDir();
    {
      await using app = await open({ workspaceDir: folder.path });
      const { page } = app;
      page.setDefaultTimeout(15_000);
      await page.getByRole('link', { name: 'Bộ tiêu chí', exact: true }).click();
      await page.getByRole('button', { name: 'Soạn bộ mới' }).click();
      await page.getByLabel('Tên bộ tiêu chí').fill('Bộ của huyện');
      await page.getByRole('treeitem', { name: /^Thông tin chung/ }).focus();
      await page.keyboard.press('Insert');
      await part(app, '1.1').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Đường sạch');
      await part(app, '1.1').focus();
      await page.keyboard.press('Insert');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Đường sáng');
      await part(app, '1.2').focus();
      await page.keyboard.press('Alt+ArrowUp');
      const rows = page.getByRole('treeitem');
      await expect.poll(() => rows.nth(2).innerText()).toMatch(/^1\.2\s*Đường sáng/);
      await page.keyboard.press('Delete');
      await expect.poll(() => rows.count()).toBe(3);
      await page.keyboard.press('Control+z');
      await expect.poll(() => rows.count()).toBe(4);
      await page.getByText('Đã lưu').waitFor();
      expect(app.complaints()).toEqual([]);
    }
    await using app = await open({ workspaceDir: folder.path });
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('link', { name: 'Bộ tiêu chí', exact: true }).click();
    await page.getByRole('link', { name: 'Bộ của huyện' }).click();
    const rows = page.getByRole('treeitem');
    await part(app, '1.2').waitFor();
    await expect.poll(() => rows.nth(2).innerText()).toMatch(/^1\.2\s*Đường sáng/);
    await page.getByRole('button', { name: 'Hoàn tác: Chuyển chỉ tiêu 1.2' }).click();
    await expect.poll(() => rows.nth(2).innerText()).toMatch(/^1\.1\s*Đường sạch/);
    expect(app.complaints()).toEqual([]);
  });

  test('a retired set is not offered for a new dossier until it is taken back', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    const offered = async () => {
      await page.getByRole('link', { name: 'Hồ sơ NTM', exact: true }).click();
      await page.getByRole('link', { name: 'Tạo hồ sơ' }).click();
      await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).click();
      await page
        .getByRole('option', { name: /nâng cao/ })
        .first()
        .waitFor();
      return page.getByRole('option', { name: new RegExp(`^${national}`) }).count();
    };
    await page.getByRole('link', { name: 'Bộ tiêu chí', exact: true }).click();
    await page.getByRole('link', { name: national }).click();
    await page.getByRole('button', { name: 'Sửa, so sánh' }).click();
    await page.getByRole('menuitem', { name: 'Ngừng dùng cho hồ sơ mới' }).click();
    await page.getByText(/^Ngừng dùng cho hồ sơ mới từ/).waitFor();
    expect(await offered()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Bộ tiêu chí', exact: true }).click();
    await page.getByText('Ngừng dùng (1)').click();
    await page.getByRole('link', { name: national }).click();
    await page.getByRole('button', { name: 'Sửa, so sánh' }).click();
    await page.getByRole('menuitem', { name: 'Dùng lại cho hồ sơ mới' }).click();
    await page.getByRole('link', { name: 'Tạo hồ sơ theo bộ này' }).waitFor();
    expect(await offered()).toBe(1);
    expect(app.complaints()).toEqual([]);
  });
});
