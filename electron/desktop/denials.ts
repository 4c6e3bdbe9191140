import { app, type Session } from 'electron';
import { isOwnUrl } from './app-scheme.ts';

/**
 * The window shows our page and nothing else: no other address, no second window, no embedded page. A reload of the
 * page itself is the only navigation.
 */
export function denyLeavingThePage(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', event => event.preventDefault());
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      // The three events share the shape this needs; their overloads cannot be listed in one call.
      contents.on(name as 'will-navigate', event => {
        if (!isOwnUrl(event.url)) event.preventDefault();
      });
    }
  });
}

/** The page may copy text; it may ask for nothing else, and nothing is fetched from outside whatever asks for it. */
export function denyPermissions(session: Session): void {
  const isAllowed = (permission: string, url: string) =>
    permission === 'clipboard-sanitized-write' && isOwnUrl(url);
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app|blob|data|devtools):/.test(details.url) }),
  );
}
