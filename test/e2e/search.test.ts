import { expect, test } from 'vitest';
import { describeInShells } from '../support/app-page.ts';

describeInShells('search', open => {
  test('Ctrl+K finds a word inside a PDF without diacritics and opens the file at its page', async () => {
    await using app = await open();
    const { page } = app;
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).first().click();
    await page.getByRole('link', { name: /^Minh chứng/ }).waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /^Tìm/ });
    // At once, as people do: no letter may be lost while the field comes up. The words stand on the second page of a
    // plan, and nowhere in the names of files.
    await page.keyboard.type('dien tap');
    await expect.poll(() => field.inputValue()).toBe('dien tap');
    const hit = page.getByRole('option', { name: /Phương án phòng chống thiên tai/ });
    await hit.waitFor({ timeout: 90_000 });
    expect(await hit.locator('mark').first().innerText()).toMatch(/diễn tập/i);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: /^Tìm/ }).waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain('/minh-chung/');
    await page.getByRole('img', { name: 'Trang 2' }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: /^Đến trang/ }).inputValue()).toBe('2');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('duong ngo xom');
    await page.getByRole('option', { name: /^2\.3 / }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('/tieu-chi/2.3');

    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(app.complaints()).toEqual([]);
  });
});
