/**
 * What the desktop shell's preload puts into the page as `window.hoSoNtm`. `F` is the page's `File`, which this
 * folder does not know.
 */
export type DesktopBridge<F> = {
  platform: string;
  /** Asks for a channel to the core; it arrives as a window message `portMessage` with one MessagePort. */
  connect: () => void;
  /** Calls back when the core of the last channel died; more than one call replaces the listener. */
  onCoreLost: (listener: () => void) => void;
  /** Calls back with packages that were opened from outside (double click, command line), also those from before. */
  onFilesToOpen: (listener: (paths: string[]) => void) => void;
  /** The path of a dropped or picked file; empty for one that is not on the disk (a pasted picture). */
  pathOf: (file: F) => string;
  /** System dialogs; empty or undefined when the person closes them. */
  pickFiles: () => Promise<string[]>;
  pickPackages: () => Promise<string[]>;
  /** Asks with the filter that belongs to the ending of the name. */
  pickSavePath: (defaultName: string) => Promise<string | undefined>;
  showInFolder: (path: string) => void;
};

/** The window message that carries the page's end of the channel. */
export const portMessage = 'ho-so-ntm:port';

/** The first message the core sends over a new channel: it is there and will answer. */
export const portReady = 'ho-so-ntm:ready';
