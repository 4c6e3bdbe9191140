import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { openDesktopApp } from './desktop-app.ts';
import { findTestElectron } from './electron.ts';
import { openWebApp } from './web-app.ts';

export type OpenOptions = {
  /** An existing folder: what another run left. By default a new one that goes away with the application. */
  workspaceDir?: string;
  viewport?: { width: number; height: number };
};

/** The application in one of its shells, as a person has it before them. */
export type AppPage = {
  kind: 'web' | 'desktop';
  page: Page;
  workspaceDir: string;
  /** Everything the page complained about so far: uncaught errors, violations of the security policy. */
  complaints: () => readonly string[];
  /** Kills the process of the core without a warning. */
  killCore: () => Promise<void>;
  /** Prepares the answers of the next system dialogs; only the desktop shell has some. */
  answerDialogs: (answers: { open?: string[]; save?: string }) => Promise<void>;
  /** Starts the program once more on the same workspace and gives its exit code; only the desktop shell can. */
  startAgain?: () => Promise<number | null>;
  close: () => Promise<void>;
} & AsyncDisposable;

export type OpenApp = (options?: OpenOptions) => Promise<AppPage>;

/** npm test tries the shells side by side, each in a run of its own. */
export function isTried(kind: AppPage['kind']): boolean {
  return (process.env['NTM_TEST_SHELL'] ?? kind) === kind;
}

/** The same scenario in the browser shell and, wherever an Electron can be had, in the desktop shell. */
export function describeInShells(name: string, body: (open: OpenApp, kind: AppPage['kind']) => void): void {
  if (isTried('web')) describe(`${name} (trình duyệt)`, () => body(openWebApp, 'web'));
  if (!isTried('desktop')) return;
  describe.skipIf(!findTestElectron())(`${name} (Electron)`, () => body(openDesktopApp, 'desktop'));
}
