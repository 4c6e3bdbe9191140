import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

/** Electron's main-process interface as far as the desktop shell uses it; every part remembers what it was given. */
const electron = vi.hoisted(() => {
  const handlers = new Map<string, (...args: unknown[]) => unknown>();
  return {
    handlers,
    module: {
      app: { on: vi.fn(), getPath: () => '/nowhere', isPackaged: false },
      protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
      dialog: { showOpenDialog: vi.fn(async () => ({ filePaths: ['/a.pdf'] })), showSaveDialog: vi.fn() },
      shell: { openPath: vi.fn(async () => ''), showItemInFolder: vi.fn() },
      ipcMain: {
        handle: (name: string, handler: (...args: unknown[]) => unknown) => handlers.set(name, handler),
        on: (name: string, handler: (...args: unknown[]) => unknown) => handlers.set(name, handler),
      },
      utilityProcess: { fork: vi.fn() },
      MessageChannelMain: class {
        port1 = 'core end';
        port2 = 'page end';
      },
      BrowserWindow: vi.fn(),
      screen: { getDisplayMatching: vi.fn() },
    },
  };
});
vi.mock('electron', () => electron.module);

const { isOwnUrl, pageUrl, registerAppScheme, serveAppScheme } = await import(
  '../../electron/desktop/app-scheme.ts'
);
const { superviseCore } = await import('../../electron/desktop/core-supervisor.ts');
const { denyLeavingThePage, denyPermissions } = await import('../../electron/desktop/denials.ts');
const { openMainWindow } = await import('../../electron/desktop/main-window.ts');
const { answerPage } = await import('../../electron/desktop/page-requests.ts');
const { saveDialogFor } = await import('../../electron/desktop/save-dialog.ts');
const { createFilesToOpen, packagesAmong } = await import('../../electron/desktop/files-to-open.ts');

beforeEach(() => {
  vi.clearAllMocks();
  electron.handlers.clear();
});

class FakeChild extends EventEmitter {
  postMessage = vi.fn();
  kill = vi.fn();
}

function startSupervisor() {
  const children: FakeChild[] = [];
  electron.module.utilityProcess.fork.mockImplementation(() => {
    const child = new FakeChild();
    children.push(child);
    return child;
  });
  const onLost = vi.fn();
  const onGivenUp = vi.fn();
  const core = superviseCore({ file: 'core.js', workspaceDir: '/w', resourcesDir: '/r', onLost, onGivenUp });
  const last = () => {
    const child = children.at(-1);
    if (!child) throw new Error('No core was started.');
    return child;
  };
  return { core, children, last, onLost, onGivenUp };
}

test('the scheme is registered as a secure origin, once', () => {
  registerAppScheme();
  expect(electron.module.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    {
      scheme: 'app',
      privileges: expect.objectContaining({
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
      }),
    },
  ]);
});

test('only our own address is ours', () => {
  expect(isOwnUrl(`${pageUrl}files/x`)).toBe(true);
  for (const url of [
    'app://ho-so-ntm.evil/',
    'app://other/',
    'https://ho-so-ntm/',
    'file:///etc/passwd',
    'about:blank',
    '',
  ]) {
    expect(isOwnUrl(url), url).toBe(false);
  }
});

test('another host of the scheme gets nothing', async () => {
  const gateway = vi.fn(async () => new Response('page'));
  serveAppScheme(gateway);
  const answer = electron.module.protocol.handle.mock.calls[0]?.[1];
  expect((await answer(new Request('app://evil/'))).status).toBe(403);
  expect(gateway).not.toHaveBeenCalled();
  expect(await (await answer(new Request(pageUrl))).text()).toBe('page');
});

test('navigation, windows and embedded pages are denied', () => {
  denyLeavingThePage();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  electron.module.app.on.mock.calls.find(([name]) => name === 'web-contents-created')?.[1]({}, contents);
  expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
  for (const [event, url, isDenied] of [
    ['will-navigate', 'https://example.com/', true],
    ['will-navigate', pageUrl, false],
    ['will-frame-navigate', 'app://other/', true],
    ['will-redirect', 'file:///etc/passwd', true],
  ] as const) {
    const preventDefault = vi.fn();
    contents.emit(event, { url, preventDefault });
    expect(preventDefault, `${event} ${url}`).toHaveBeenCalledTimes(isDenied ? 1 : 0);
  }
  const preventDefault = vi.fn();
  contents.emit('will-attach-webview', { preventDefault });
  expect(preventDefault).toHaveBeenCalled();
});

test('every permission but copying text is denied, and no address outside is fetched', () => {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };
  // A session has a hundred more members, none of which may be touched here.
  denyPermissions(session as unknown as Parameters<typeof denyPermissions>[0]);
  const request = session.setPermissionRequestHandler.mock.calls[0]?.[0];
  const granted: string[] = [];
  for (const name of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fullscreen',
    'clipboard-read',
    'clipboard-sanitized-write',
  ]) {
    request({ getURL: () => pageUrl }, name, (isGranted: boolean) => isGranted && granted.push(name));
  }
  expect(granted).toEqual(['clipboard-sanitized-write']);
  const checkPermission = session.setPermissionCheckHandler.mock.calls[0]?.[0];
  expect(checkPermission(null, 'clipboard-sanitized-write', 'https://example.com')).toBe(false);
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
  const fetching = session.webRequest.onBeforeRequest.mock.calls[0]?.[0];
  for (const [url, cancel] of [
    ['https://example.com/', true],
    ['file:///etc/passwd', true],
    [pageUrl, false],
  ]) {
    fetching({ url }, (answer: unknown) => expect(answer).toEqual({ cancel }));
  }
});

test('the window is sandboxed and isolated', () => {
  const window = Object.assign(new EventEmitter(), { loadURL: vi.fn(async () => {}), show: vi.fn() });
  electron.module.BrowserWindow.mockImplementation(function open() {
    return window;
  });
  openMainWindow('preload.cjs', 'icon.png');
  expect(electron.module.BrowserWindow.mock.calls[0]?.[0]).toMatchObject({
    title: 'Hồ sơ NTM',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  });
  expect(window.loadURL).toHaveBeenCalledExactlyOnceWith(pageUrl);
});

test('"Save as" asks for the kind of file that is saved', () => {
  expect(saveDialogFor('Hồ sơ Đầm Hà.zip')).toEqual({
    title: 'Lưu gói hồ sơ',
    defaultPath: 'Hồ sơ Đầm Hà.zip',
    filters: [{ name: 'Gói hồ sơ', extensions: ['zip'] }],
  });
  expect(saveDialogFor('bo.XLSX').filters).toEqual([{ name: 'Bảng Excel', extensions: ['xlsx'] }]);
  expect(saveDialogFor('bo-1.0.0.json')).toMatchObject({ filters: [{ extensions: ['json'] }] });
  expect(saveDialogFor('tờ trình.docx')).toMatchObject({ title: 'Lưu tài liệu Word' });
  for (const other of ['ảnh.constructor', 'không đuôi', ''])
    expect(saveDialogFor(other)).toEqual({ title: 'Lưu tệp', defaultPath: other });
});

test('packages that come from outside wait until the page takes them, each once', () => {
  const argv = ['--workspace', '/w', '.', 'HSNTM_1.zip', '/tải về/DG_2.ZIP', '--x.zip', 'a.pdf'];
  const found = packagesAmong(argv, '/home/xa');
  expect(found).toEqual(['/home/xa/HSNTM_1.zip', '/tải về/DG_2.ZIP'].map(path => resolve(path)));
  const tell = vi.fn();
  const files = createFilesToOpen(tell);
  files.add([]);
  expect(tell).not.toHaveBeenCalled();
  files.add(found);
  files.add(['/sau.zip']);
  expect(tell).toHaveBeenCalledTimes(2);
  expect(files.take()).toEqual([...found, '/sau.zip']);
  expect(files.take()).toEqual([]);
});

test('requests are answered for our own frame alone', async () => {
  const mainFrame = { url: pageUrl };
  const window = { webContents: { mainFrame, postMessage: vi.fn() }, isDestroyed: () => false };
  const core = { connect: vi.fn(), stop: vi.fn(), pid: () => 1 };
  // Of the window only the frame, the sender and its end are asked for.
  answerPage(window as unknown as Parameters<typeof answerPage>[0], core, () => ['/nhận/goi.zip']);
  const ask = (name: string, senderFrame: unknown) => electron.handlers.get(name)?.({ senderFrame }, '/x');

  for (const stranger of [null, { url: pageUrl }, { url: 'https://example.com/' }]) {
    expect(() => ask('dialog:pick-files', stranger)).toThrow('stranger');
    expect(() => ask('shell:show-in-folder', stranger)).toThrow('stranger');
    ask('core:connect', stranger);
  }
  expect(core.connect).not.toHaveBeenCalled();
  expect(electron.module.dialog.showOpenDialog).not.toHaveBeenCalled();

  expect(await ask('dialog:pick-files', mainFrame)).toEqual(['/a.pdf']);
  expect(await ask('app:take-files-to-open', mainFrame)).toEqual(['/nhận/goi.zip']);
  ask('core:connect', mainFrame);
  core.connect.mock.calls[0]?.[0]('port');
  expect(window.webContents.postMessage).toHaveBeenCalledWith('core:port', null, ['port']);
});

test('a core that is there gets a channel at once, one that is not yet there when it starts', () => {
  const { core, last } = startSupervisor();
  const deliver = vi.fn();
  core.connect(deliver);
  expect(deliver).not.toHaveBeenCalled();
  last().emit('spawn');
  expect(deliver).toHaveBeenCalledExactlyOnceWith('page end');
  expect(last().postMessage.mock.calls).toEqual([
    [{ type: 'start', workspaceDir: '/w', resourcesDir: '/r' }, []],
    [{ type: 'connect' }, ['core end']],
  ]);
});

test('a core that dies is started again, and given up after too many deaths in a minute', () => {
  vi.useFakeTimers();
  const { children, last, onLost, onGivenUp } = startSupervisor();
  for (let death = 1; death <= 6; death++) {
    last().emit('spawn');
    last().emit('exit', 1);
    expect(onLost).toHaveBeenCalledTimes(death);
    vi.advanceTimersByTime(3_000);
  }
  expect(children).toHaveLength(6);
  expect(onGivenUp).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});

test('stopping asks the core to close and does not start it again', async () => {
  const { core, children, last, onLost } = startSupervisor();
  last().emit('spawn');
  const stopped = core.stop();
  expect(last().postMessage).toHaveBeenLastCalledWith({ type: 'stop' }, []);
  last().emit('exit', 0);
  await stopped;
  expect(onLost).not.toHaveBeenCalled();
  expect(children).toHaveLength(1);
});

test('a file the core wants opened is opened by main, and the answer goes back under its number', async () => {
  const { last } = startSupervisor();
  last().emit('spawn');
  electron.module.shell.openPath.mockResolvedValueOnce('không có chương trình');
  last().emit('message', { type: 'openPath', id: 7, path: '/w/opened/a.pdf' });
  await vi.waitFor(() =>
    expect(last().postMessage).toHaveBeenLastCalledWith(
      { type: 'opened', id: 7, error: 'không có chương trình' },
      [],
    ),
  );
});
