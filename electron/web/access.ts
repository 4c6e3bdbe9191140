import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What survives a restart of the host, so that an open page stays signed in. */
export type AccessState = { session: string; key: string | null };

/** `foreign`: another host name, origin or site is asking; `stranger`: nobody who has shown the key. */
export type Admission = 'admitted' | 'foreign' | 'stranger';

export type Access = {
  admission: (headers: IncomingHttpHeaders) => Admission;
  /** Exchanges the one-time key for a cookie; undefined when it is wrong or was used before. */
  redeem: (key: string) => string | undefined;
  state: () => AccessState;
};

const secret = () => randomBytes(32).toString('base64url');

/**
 * Who may use the loopback host: a page with exactly our origin that once showed the one-time key. Every other
 * program and every other site in the same browser is a stranger, since a loopback port is open to all of them.
 */
export function createAccess(authority: () => string, saved?: AccessState): Access {
  const state: AccessState = saved ?? { session: secret(), key: secret() };
  // A cookie does not know ports: two hosts on one machine need two names.
  const cookieName = () => `ho-so-ntm-${authority().split(':')[1] ?? ''}`;
  return {
    state: () => ({ ...state }),
    admission(headers) {
      if (isForeign(headers, authority())) return 'foreign';
      const value = readCookie(headers.cookie, cookieName());
      return value !== undefined && isEqual(value, state.session) ? 'admitted' : 'stranger';
    },
    redeem(key) {
      if (state.key === null || !isEqual(key, state.key)) return undefined;
      state.key = null;
      return `${cookieName()}=${state.session}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

/**
 * A name that is not the loopback address in Host is DNS rebinding. A page on another port of this machine is
 * same-site for cookies, and an `<img>` of it sends no Origin: `Sec-Fetch-Site` tells.
 */
function isForeign(headers: IncomingHttpHeaders, authority: string): boolean {
  const site = headers['sec-fetch-site'];
  return (
    headers.host !== authority ||
    (headers.origin !== undefined && headers.origin !== `http://${authority}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  );
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
