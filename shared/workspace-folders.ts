/** The folders of a workspace by what they hold; the core makes them, the gateway serves files from some. */
export const workspaceFolders = {
  store: 'store',
  incoming: 'incoming',
  received: 'received',
  exports: 'exports',
  opened: 'opened',
  templates: 'templates',
  logs: 'logs',
} as const;

/** Where content stands below the store, folder by folder. */
export function storedAt(sha256: string): [folder: string, name: string] {
  return [sha256.slice(0, 2), sha256];
}
