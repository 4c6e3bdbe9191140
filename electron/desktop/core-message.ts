/** What main tells the core's process. `connect` carries one end of a channel. */
export type ToCore =
  | { type: 'start'; workspaceDir: string; resourcesDir: string }
  | { type: 'connect' }
  | { type: 'opened'; id: number; error: string }
  | { type: 'stop' };

/** What the core's process asks of main: only main can open a file with the system's program. */
export type FromCore = { type: 'openPath'; id: number; path: string };
