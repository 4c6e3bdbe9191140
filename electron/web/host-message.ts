import type { AccessState } from './access.ts';

/** What a host that starts again needs so that the pages of the one before stay signed in. */
export type HostState = { port: number; access: AccessState };

/** The first message to the host's process. */
export type HostStart = {
  workspaceDir: string;
  rendererDir: string;
  resourcesDir: string;
  saved: HostState | undefined;
};

/** The host's process reports its state when it listens and whenever that changes. */
export type HostReport = HostState;
