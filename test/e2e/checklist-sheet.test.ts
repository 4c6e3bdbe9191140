import { expect, test } from 'vitest';
import { type AppPage, describeInShells, type OpenApp } from '../support/app-page.ts';
import { tempDir } from '../support/temp-dir.ts';

async function openChecklist(open: OpenApp, workspaceDir?: string): Promise<AppPage> {
  const app = await open(workspaceDir === undefined ? {} : { workspaceDir });
  app.page.setDefaultTimeout(15_000);
  await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
  await app.page.getByRole('heading', { name: /^Còn/ }).waitFor();
  await app.page.keyboard.press('Alt+2');
  await cell(app, '2.1', 'result').waitFor();
  return app;
}

const cell = ({ page }: AppPage, code: string, column: string) =>
  page.locator(`.ag-row[row-id="${code}"] [col-id="${column}"]`);
const shown = (app: AppPage, code: string, column = 'result') => cell(app, code, column).innerText();

/** A busy machine may take its time to save. */
const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

/** Puts text on the clipboard as another program does, and pastes it where the keyboard is. */
async function paste({ page }: AppPage, text: string): Promise<void> {
  await page.evaluate(words => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** What Ctrl+C gives to other programs. */
async function copy({ page }: AppPage): Promise<string> {
  return page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return data.getData('text/plain');
  });
}

describeInShells('The checklist as a sheet', (open, kind) => {
  test('ranges are copied, pasted, filled and cleared, each in one step that can be undone', async () => {
    await using app = await openChecklist(open);
    const { page } = app;
    const before = await Promise.all(['2.1', '2.2', '2.3'].map(code => shown(app, code)));
    await cell(app, '2.1', 'result').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await copy(app)).toMatch(/^100 %\tĐạt\r\n91,95 %\tĐạt$/);

    await paste(app, '1832/2026\n90.4%\n"1,5"\n');
    await eventually(() => shown(app, '2.1')).toBe('90,42 %');
    expect(await shown(app, '2.2')).toBe('90,4 %');
    await page.keyboard.press('Control+z');
    await page.getByText(/^Đã hoàn tác: Dán 3 ô/).waitFor();
    await eventually(() => Promise.all(['2.1', '2.2', '2.3'].map(code => shown(app, code)))).toEqual(before);

    await cell(app, '2.1', 'result').click();
    await cell(app, '2.3', 'result').click({ modifiers: ['Shift'] });
    expect((await copy(app)).split('\r\n')).toHaveLength(3);
    await page.keyboard.press('Control+d');
    await eventually(() => shown(app, '2.2')).toBe('100 %');
    await page.keyboard.press('Delete');
    await eventually(() => shown(app, '2.3')).toBe('');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await eventually(() => shown(app, '2.2')).toBe(before[1]);
    expect(app.complaints()).toEqual([]);
  });

  test('a paste that does not fit is refused whole, with the cell and the reason', async () => {
    await using app = await openChecklist(open);
    const before = await shown(app, '2.1');
    await cell(app, '2.1', 'result').click();
    await paste(app, '90\nnhiều lắm');
    await app.page.getByText(/^Ô “Kết quả” của chỉ tiêu 2\.2: .+ Không ô nào thay đổi\.$/).waitFor();
    expect(await shown(app, '2.1')).toBe(before);
    await cell(app, '2.1', 'text').click();
    await paste(app, 'khác');
    await app.page.getByText(/^Ô “Nội dung” của chỉ tiêu 2\.1: cột này chỉ để xem/).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('keys move as in Excel: Enter down past criteria, an arrow ends what was typed over', async () => {
    await using app = await openChecklist(open);
    const { page } = app;
    await cell(app, '2.4', 'result').click();
    await page.keyboard.type('80');
    await page.keyboard.press('Enter');
    await eventually(() => shown(app, '2.4')).toBe('80 %');
    await page.keyboard.type('90');
    await page.keyboard.press('ArrowUp');
    await eventually(() => shown(app, '3.1')).toBe('90 %');
    await page.keyboard.press('Delete');
    await eventually(() => shown(app, '2.4')).toBe('');
    expect(app.complaints()).toEqual([]);
  });

  test('Ctrl+Z takes back what was entered before the application was closed, and Ctrl+Y makes it again', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('workspace');
    let before = '';
    {
      await using app = await openChecklist(open, workspaceDir);
      before = await shown(app, '2.1');
      await cell(app, '2.1', 'result').click();
      await app.page.keyboard.type('50');
      await app.page.keyboard.press('Enter');
      await eventually(() => shown(app, '2.1')).toBe('50 %');
    }
    await using app = await openChecklist(open, workspaceDir);
    await eventually(() => shown(app, '2.1')).toBe('50 %');
    await cell(app, '3.1', 'result').click();
    await app.page.keyboard.press('Control+z');
    await app.page.getByText('Đã hoàn tác: Nhập kết quả 2.1').waitFor();
    await eventually(() => shown(app, '2.1')).toBe(before);
    await app.page.keyboard.press('Control+Shift+z');
    await eventually(() => shown(app, '2.1')).toBe('50 %');
    expect(app.complaints()).toEqual([]);
  });

  test.skipIf(kind === 'desktop')('what one window enters the other one shows', async () => {
    await using app = await openChecklist(open);
    const second = await app.page.context().newPage();
    await second.goto(app.page.url());
    const other: AppPage = { ...app, page: second };
    await cell(other, '2.1', 'result').click();
    await second.keyboard.type('50');
    await second.keyboard.press('Enter');
    await eventually(() => shown(app, '2.1')).toBe('50 %');
    expect(app.complaints()).toEqual([]);
  });

  test('a note that is too long is kept in its cell and said to be, not cut off', async () => {
    await using app = await openChecklist(open);
    const note = app.page.getByRole('textbox', { name: 'Ghi chú' });
    await note.fill('x'.repeat(100_000));
    await note.blur();
    await app.page.getByText(/Chưa lưu: dài 100\.000 ký tự, nhiều nhất là 8\.000/).waitFor();
    expect((await note.inputValue()).length).toBe(100_000);
    await note.fill('đã họp dân');
    await note.blur();
    await app.page.getByText('Đã lưu').waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
