/** Which pages of a file prove an indicator: "3–12, 15". */

export type PagesReading = { ok: true; pages: string | null } | { ok: false; reason: string };

const range = /^(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?$/;

/** What fits into a link; longer lists are a sign of the wrong field. */
const maxRanges = 30;

/**
 * Reads "3-12,15" as "3–12, 15"; nothing typed means the whole file.
 * @param pageCount of the file, null where it is not known: then only the order is checked
 */
export function readPages(typed: string, pageCount: number | null): PagesReading {
  const parts = typed
    .replace(/^\s*(?:trang|tr\.?)\s*/i, '')
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length === 0) return { ok: true, pages: null };
  if (parts.length > maxRanges) return refused(`ghi nhiều nhất ${maxRanges} đoạn trang`);
  const read: string[] = [];
  for (const part of parts) {
    const match = range.exec(part);
    if (!match) return refused(`“${part}” không phải số trang; ghi như 3–12 hoặc 3, 5, 8`);
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (from < 1) return refused('trang được đánh số từ 1');
    if (to < from) return refused(`“${part}” ngược: trang đầu lớn hơn trang cuối`);
    if (pageCount !== null && to > pageCount)
      return refused(`tệp chỉ có ${pageCount} trang, không có trang ${to}`);
    read.push(from === to ? String(from) : `${from}–${to}`);
  }
  return { ok: true, pages: read.join(', ') };
}

/** The page at which to open a file for an indicator: 1 where the whole file counts. */
export function firstPage(pages: string | undefined): number {
  return Number(/\d+/.exec(pages ?? '')?.[0] ?? 1);
}

/** Whether a page belongs to "3–12, 15"; to null, the whole file, all do. */
export function isPageIn(page: number, pages: string | null): boolean {
  if (pages === null) return true;
  return pages.split(',').some(part => {
    const match = range.exec(part.trim());
    return match !== null && page >= Number(match[1]) && page <= Number(match[2] ?? match[1]);
  });
}

function refused(reason: string): PagesReading {
  return { ok: false, reason };
}
