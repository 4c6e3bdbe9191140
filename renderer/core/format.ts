import { formatDate } from '#shared/domain/vietnamese-date.ts';

const integer = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

export function formatCount(count: number): string {
  return integer.format(count);
}

/** "21/11/2026 14:05" in the time of this machine. */
export function formatDateTime(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = formatDate(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
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
