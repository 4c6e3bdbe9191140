import type { CellReading, ColumnRole } from '#shared/domain/table-import.ts';

export const statusWords: Record<CellReading['status'], string> = {
  understood: 'Đã hiểu',
  confirm: 'Cần xác nhận',
  notUnderstood: 'Chưa hiểu',
  skipped: 'Bỏ qua',
};

export const roleWords: Record<ColumnRole, string> = {
  number: 'Số thứ tự',
  criterion: 'Tên tiêu chí',
  indicator: 'Nội dung chỉ tiêu',
  unit: 'Đơn vị tính',
  threshold: 'Mức đạt chuẩn',
  points: 'Điểm',
  evidence: 'Minh chứng',
  guidance: 'Hướng dẫn',
  agency: 'Cơ quan phụ trách',
  ignored: 'Không dùng',
};

/** Stops publishing until somebody looked at it. */
export function isOpenCell({ status }: CellReading): boolean {
  return status === 'confirm' || status === 'notUnderstood';
}
