import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, type Rectangle, screen } from 'electron';
import { pageUrl } from './app-scheme.ts';

type WindowState = { bounds: Rectangle; isMaximized: boolean };

const stateFile = () => join(app.getPath('userData'), 'window.json');

/** Where the window was; undefined the first time, and when that place is on no screen any more. */
function readState(): WindowState | undefined {
  try {
    if (!existsSync(stateFile())) return undefined;
    // Written by this file alone; whatever is not a rectangle fails the check below.
    const state = JSON.parse(readFileSync(stateFile(), 'utf8')) as WindowState;
    const { x, y, width, height } = screen.getDisplayMatching(state.bounds).workArea;
    const isVisible =
      state.bounds.x < x + width && state.bounds.y < y + height && state.bounds.x + state.bounds.width > x;
    return isVisible && state.bounds.y >= y - 10 ? state : undefined;
  } catch {
    return undefined;
  }
}

function saveState(window: BrowserWindow): void {
  try {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    writeFileSync(stateFile(), JSON.stringify(state));
  } catch {
    // Forgetting where the window was is no reason to hold up closing it.
  }
}

/** The one window: sandboxed, isolated, without Node. It appears when its first frame is drawn. */
export function openMainWindow(preload: string, icon: string): BrowserWindow {
  const state = readState();
  const window = new BrowserWindow({
    ...(state?.bounds ?? { width: 1366, height: 820 }),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Hồ sơ NTM',
    icon,
    backgroundColor: '#f6f7f8',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (state?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => saveState(window));
  void window.loadURL(pageUrl);
  return window;
}
