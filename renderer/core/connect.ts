import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';
import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts';
import { dialDesktop, dialSocket } from './channels.ts';
import { createReconnectingLink, type StatusSource } from './reconnecting-link.ts';
import { type UploadOptions, uploadFile } from './upload.ts';

/** What only one of the shells can do; a missing function means that the page finds another way. */
export type Shell = {
  kind: 'desktop' | 'web';
  /** Where a dropped or picked file is on the disk; undefined when it is not on one (a pasted picture). */
  pathOf?: (file: File) => string | undefined;
  pickFiles?: () => Promise<string[]>;
  pickPackages?: () => Promise<string[]>;
  /** Calls back with packages that were opened from outside: double click, command line. */
  onFilesToOpen?: (listener: (paths: string[]) => void) => void;
  pickSavePath?: (defaultName: string) => Promise<string | undefined>;
  showInFolder?: (path: string) => void;
};

export type Client = ContractRouterClient<Contract>;

export type Connection = {
  client: Client;
  shell: Shell;
  status: StatusSource;
  upload: (file: File, options?: UploadOptions) => Promise<string>;
};

declare global {
  interface Window {
    readonly hoSoNtm?: DesktopBridge<File>;
  }
}

/** The one place of the page that knows which shell it runs in. */
export function connect(): Connection {
  const bridge = window.hoSoNtm;
  const { link, status } = createReconnectingLink({
    dial: bridge
      ? () => dialDesktop(bridge)
      : () => dialSocket(() => new WebSocket(`ws://${location.host}/rpc`)),
  });
  return {
    client: createORPCClient<Client>(link),
    shell: bridge ? desktopShell(bridge) : { kind: 'web' },
    status,
    upload: uploadFile,
  };
}

function desktopShell(bridge: DesktopBridge<File>): Shell {
  return {
    kind: 'desktop',
    pathOf: file => bridge.pathOf(file) || undefined,
    pickFiles: bridge.pickFiles,
    pickPackages: bridge.pickPackages,
    onFilesToOpen: bridge.onFilesToOpen,
    pickSavePath: bridge.pickSavePath,
    showInFolder: bridge.showInFolder,
  };
}
