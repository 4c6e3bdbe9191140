import { app, type BrowserWindow, dialog, session } from 'electron';
import { createGateway } from '#gateway/gateway.ts';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { superviseCore } from './core-supervisor.ts';
import { denyLeavingThePage, denyPermissions } from './denials.ts';
import { createFilesToOpen, packagesAmong } from './files-to-open.ts';
import { openMainWindow } from './main-window.ts';
import { installMenu } from './menu.ts';
import { answerPage } from './page-requests.ts';
import { findPlaces, separateProfile } from './places.ts';
import { requests } from './request-names.ts';

const givenUp =
  'Phần xử lý dữ liệu dừng nhiều lần liên tiếp nên không khởi động lại nữa. Dữ liệu đã lưu vẫn còn. Hãy đóng ứng dụng rồi mở lại.';

/** The desktop shell, step by step. Nothing here awaits at the top level: an ES-module main would never be ready. */
function startDesktop(): void {
  const argv = process.argv.slice(1);
  const places = findPlaces(argv);
  separateProfile(places.workspaceDir);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Started without a sandbox (as root, in a container) Chromium would refuse one for its own processes.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  denyLeavingThePage();
  app.on('window-all-closed', () => app.quit());
  let window: BrowserWindow | undefined;
  const files = createFilesToOpen(() => {
    if (window && !window.isDestroyed()) window.webContents.send(requests.filesToOpen);
  });
  files.add(packagesAmong(argv, process.cwd()));
  // macOS tells of files in its own way, and maybe before anything is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    files.add([path]);
  });
  app.on('second-instance', (_event, others, workingDir) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    files.add(packagesAmong(others.slice(1), workingDir));
  });
  void app.whenReady().then(() => {
    window = run(places, files.take);
  });
}

function run(places: ReturnType<typeof findPlaces>, takeFilesToOpen: () => string[]): BrowserWindow {
  let window: BrowserWindow | undefined;
  denyPermissions(session.defaultSession);
  serveAppScheme(createGateway(places));
  installMenu(places.workspaceDir, !app.isPackaged);
  const core = superviseCore({
    file: places.coreProcess,
    workspaceDir: places.workspaceDir,
    resourcesDir: places.resourcesDir,
    onLost: () => window && !window.isDestroyed() && window.webContents.send(requests.lost),
    // Not an error box: that one would stop this process, and with it the window, until somebody comes by.
    onGivenUp: () => void dialog.showMessageBox({ type: 'error', title: 'Hồ sơ NTM', message: givenUp }),
  });
  window = openMainWindow(places.preload, places.icon);
  answerPage(window, core, takeFilesToOpen);
  stopBeforeQuit(core.stop);
  return window;
}

/** The core closes its database before the application ends. */
function stopBeforeQuit(stop: () => Promise<void>): void {
  let isStopped = false;
  app.on('before-quit', event => {
    if (isStopped) return;
    event.preventDefault();
    isStopped = true;
    void stop().finally(() => app.quit());
  });
}

startDesktop();
