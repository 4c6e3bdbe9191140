import type { AccessState } from './access.ts';

/**
 * What a host that starts again needs so that the pages of the one before stay signed in. The host's process reports
 * it when it listens and whenever it changes.
 */
export type HostState = { port: number; access: AccessState };

/** The first message to the host's process. */
export type HostStart = {
  workspaceDir: string;
  rendererDir: string;
  resourcesDir: string;
  saved: HostState | undefined;
};
