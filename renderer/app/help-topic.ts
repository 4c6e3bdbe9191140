/** The chapter of the manual that belongs to a page. */
export function helpTopicOf(location: string): string {
  if (location.startsWith('/tao')) return 'tao-ho-so';
  if (/^\/(?:quy-dinh-tinh|soan-quy-dinh)\//.test(location)) return 'bo-tieu-chi';
  if (/^\/(?:nhap-|doi-chieu-|soan-|so-sanh-)?bo-tieu-chi/.test(location)) return 'bo-tieu-chi';
  if (location.startsWith('/cai-dat')) return 'cai-dat';
  if (location.startsWith('/dia-ban')) return 'dia-ban';
  if (location.startsWith('/kiem-tra-goi')) return 'goi-ho-so';
  const [, root, , page] = location.split('/');
  if (root !== 'ho-so') return 'bat-dau';
  switch (page) {
    case 'tieu-chi':
    case 'muc-cua-tinh':
      return 'tieu-chi';
    case 'bang-excel':
      return 'bang-excel';
    case 'minh-chung':
      return 'minh-chung';
    case 'tien-do':
      return 'tien-do';
    case 'phan-cong':
      return 'phan-cong';
    case 'van-ban':
    case 'mau-van-ban':
      return 'van-ban';
    case 'lay-y-kien':
      return 'lay-y-kien';
    case 'yeu-cau-bo-sung':
      return 'yeu-cau-bo-sung';
    case 'doan-tham-dinh':
    case 'hoi-dong':
      return 'hoi-dong';
    case 'tham-dinh':
      return 'tham-dinh';
    case 'lich-su':
      return 'lich-su';
    case 'kiem-tra':
      return 'goi-ho-so';
    default:
      return 'tong-quan';
  }
}
