import { expect, test } from 'vitest';
import { describeInShells } from '../support/app-page.ts';

describeInShells('The check before submission', open => {
  test('is filtered, grouped and jumped from; a finding is left with a reason and comes back', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('link', { name: /^Kiểm tra & xuất/ }).click();
    await page
      .getByRole('heading', { name: /^Còn \d+ điều cần sửa, \d+ nên xem trước khi trình\.$/ })
      .waitFor();
    const list = page.getByRole('region', { name: 'Cần xem lại' });

    await list.getByText('Theo người phụ trách').click();
    await list.getByRole('heading', { name: /^Chưa có người phụ trách/ }).waitFor();
    await list.getByText(/^Nên xem \d+$/).click();
    expect(await list.getByRole('img', { name: 'Cần sửa' }).count()).toBe(0);

    const unchecked = list.getByRole('listitem').filter({ hasText: 'Chưa đối chiếu với văn bản gốc' });
    await unchecked.getByRole('button', { name: 'Bỏ qua…' }).click();
    await page.keyboard.type('Đã đối chiếu với Quyết định 318');
    await page.keyboard.press('Enter');
    await list.getByRole('heading', { name: /^Đã bỏ qua có lý do/ }).waitFor();
    await unchecked.getByText('Đã đối chiếu với Quyết định 318').waitFor();
    await unchecked.getByRole('button', { name: 'Xem lại' }).click();
    await unchecked.getByRole('button', { name: 'Bỏ qua…' }).waitFor();

    await list.getByText(/^Tất cả \d+$/).click();
    await list
      .getByRole('link', { name: /Chưa có minh chứng/ })
      .first()
      .click();
    await page
      .getByRole('region', { name: /^Chỉ tiêu/ })
      .or(page.getByText(/^Minh chứng \(0\)$/))
      .first()
      .waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
