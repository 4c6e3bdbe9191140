/** The names under which the preload asks; nothing else is listened to. */
export const requests = {
  connect: 'core:connect',
  port: 'core:port',
  lost: 'core:lost',
  pickFiles: 'dialog:pick-files',
  pickPackages: 'dialog:pick-packages',
  filesToOpen: 'app:files-to-open',
  takeFilesToOpen: 'app:take-files-to-open',
  pickSavePath: 'dialog:pick-save-path',
  showInFolder: 'shell:show-in-folder',
} as const;
