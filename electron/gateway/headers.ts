/** Where a page may connect besides its own origin, for example `ws://127.0.0.1:4711` in the web shell. */
export type PagePolicy = { nonce: string; connectSources: readonly string[] };

/**
 * The policy of the application's page, the same in every shell: nothing from outside, no inline script, inline
 * styles only with the nonce of this very response (Mantine and AG Grid write `<style>` elements).
 */
export function pagePolicy({ nonce, connectSources }: PagePolicy): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connectSources].join(' '),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * A worker obeys the policy of its own script's response, not the page's. The PDF worker decodes scans with
 * WebAssembly, so the permission is given here and the page itself goes without.
 */
export const scriptPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

/** For files that strangers made: even when opened in a tab of their own they run nothing and load nothing. */
export const strangerPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** On every response, whatever it carries. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=()',
} as const;

/** Headers of one response: the common ones, a policy that forbids all unless another is given, and the caller's. */
export function responseHeaders(own: Record<string, string>): Headers {
  return new Headers({
    ...everywhere,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    ...own,
  });
}

/** A short plain answer; the text is for a person or a log, never for a program. */
export function plainResponse(status: number, text: string, own: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: responseHeaders({ 'content-type': 'text/plain; charset=utf-8', ...own }),
  });
}
