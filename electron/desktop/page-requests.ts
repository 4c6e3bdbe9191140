import {
  type BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  shell,
} from 'electron';
import { isOwnUrl } from './app-scheme.ts';
import type { CoreSupervisor } from './core-supervisor.ts';
import { requests } from './request-names.ts';
import { saveDialogFor } from './save-dialog.ts';

const packageFilter = { name: 'Gói hồ sơ', extensions: ['zip'] };

/** Whether a message comes from our page's own frame and not from something that got into the window. */
function isOwnFrame(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && isOwnUrl(frame.url);
}

/** Answers what the page may ask of the desktop: a channel to the core and the system's file dialogs. */
export function answerPage(
  window: BrowserWindow,
  core: CoreSupervisor,
  takeFilesToOpen: () => string[],
): void {
  const answer = (name: string, handle: (text: string) => unknown) =>
    ipcMain.handle(name, (event, text: unknown) => {
      if (!isOwnFrame(event, window)) throw new Error('A stranger asked.');
      return handle(typeof text === 'string' ? text : '');
    });

  ipcMain.on(requests.connect, event => {
    if (!isOwnFrame(event, window)) return;
    core.connect(port => {
      if (!window.isDestroyed()) window.webContents.postMessage(requests.port, null, [port]);
    });
  });
  answer(requests.pickFiles, async () => {
    const properties = ['openFile' as const, 'multiSelections' as const];
    return (await dialog.showOpenDialog(window, { title: 'Chọn minh chứng', properties })).filePaths;
  });
  answer(requests.pickPackages, async () => {
    const properties = ['openFile' as const, 'multiSelections' as const];
    const options = { title: 'Mở gói hồ sơ', properties, filters: [packageFilter] };
    return (await dialog.showOpenDialog(window, options)).filePaths;
  });
  answer(requests.takeFilesToOpen, takeFilesToOpen);
  answer(requests.pickSavePath, async defaultPath => {
    return (await dialog.showSaveDialog(window, saveDialogFor(defaultPath))).filePath || undefined;
  });
  answer(requests.showInFolder, path => shell.showItemInFolder(path));
}
