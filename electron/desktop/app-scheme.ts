import { protocol } from 'electron';
import type { Gateway } from '#gateway/gateway.ts';
import { plainResponse } from '#gateway/headers.ts';

const scheme = 'app';
const host = 'ho-so-ntm';

/** The address of the one page; every other address is denied. */
export const pageUrl = `${scheme}://${host}/`;

/** Whether an address belongs to our page. Node's URL gives an own scheme no origin to compare. */
export function isOwnUrl(url: string): boolean {
  return url.startsWith(pageUrl);
}

/** Once, and before the application is ready: later calls replace the list. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Answers the page's requests in this process; nothing of the application is on a port or a file:// address. */
export function serveAppScheme(gateway: Gateway): void {
  protocol.handle(scheme, async request => {
    if (!isOwnUrl(request.url)) return plainResponse(403, 'Yêu cầu đến từ nơi khác nên bị từ chối.');
    try {
      return await gateway(request);
    } catch (error) {
      console.error(error);
      return plainResponse(500, 'Có lỗi khi phục vụ tệp này.');
    }
  });
}
