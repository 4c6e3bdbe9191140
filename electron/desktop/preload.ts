import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type DesktopBridge, portMessage } from '#shared/contract/desktop-bridge.ts';
import { requests } from './request-names.ts';

/** The page's window, of which this file needs two things; the DOM is not among this folder's types. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage: (message: string, origin: string, transfer: readonly unknown[]) => void;
};

let onLost = () => {};
let takeFilesToOpen = () => {};

// A port cannot pass the context bridge: it is handed on as a window message.
ipcRenderer.on(requests.port, event => window.postMessage(portMessage, window.location.origin, event.ports));
ipcRenderer.on(requests.lost, () => onLost());
// Main keeps the files until the page takes them: they may come before the page is there.
ipcRenderer.on(requests.filesToOpen, () => takeFilesToOpen());

const bridge: DesktopBridge<File> = {
  platform: process.platform,
  connect: () => ipcRenderer.send(requests.connect),
  onCoreLost: listener => {
    onLost = listener;
  },
  onFilesToOpen: listener => {
    takeFilesToOpen = () => void ipcRenderer.invoke(requests.takeFilesToOpen).then(listener);
    takeFilesToOpen();
  },
  pathOf: file => webUtils.getPathForFile(file),
  pickFiles: () => ipcRenderer.invoke(requests.pickFiles),
  pickPackages: () => ipcRenderer.invoke(requests.pickPackages),
  pickSavePath: defaultName => ipcRenderer.invoke(requests.pickSavePath, defaultName),
  showInFolder: path => void ipcRenderer.invoke(requests.showInFolder, path),
};

contextBridge.exposeInMainWorld('hoSoNtm', bridge);
