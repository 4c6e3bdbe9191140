import type { Page } from 'playwright-core';

/** Collects what must never happen in a page: uncaught errors and anything the security policy had to stop. */
export function watchComplaints(page: Page): () => readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(`pageerror: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error' && /content security policy|refused to/i.test(message.text())) {
      complaints.push(message.text());
    }
  });
  return () => complaints;
}
