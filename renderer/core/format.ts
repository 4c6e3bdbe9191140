const integer = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

export function formatCount(count: number): string {
  return integer.format(count);
}

const inVietnam = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "21/11/2026 14:05" in Vietnam's time, as in the names of packages, wherever this machine thinks it is. */
export function formatDateTime(iso: string): string {
  const parts = new Map(inVietnam.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const [day, month, year] = [parts.get('day'), parts.get('month'), parts.get('year')];
  return `${day}/${month}/${year} ${parts.get('hour')}:${parts.get('minute')}`;
}

/** "còn khoảng 2 phút"; empty while nothing can be said. */
export function formatTimeLeft(done: number, total: number, elapsedMs: number): string {
  if (total <= 0 || done <= 0 || done > total || elapsedMs < 1500) return '';
  const seconds = Math.ceil((elapsedMs * (total - done)) / done / 1000);
  if (seconds <= 1) return 'sắp xong';
  if (seconds < 60) return `còn khoảng ${seconds} giây`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `còn khoảng ${minutes} phút`
    : `còn khoảng ${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}
