/** The chapter of the manual that belongs to a page. */
export function helpTopicOf(location: string): string {
  if (location.startsWith('/tao')) return 'tao-ho-so';
  if (location.startsWith('/bo-tieu-chi') || location.startsWith('/nhap-bo-tieu-chi')) return 'bo-tieu-chi';
  if (location.startsWith('/kiem-tra-goi')) return 'goi-ho-so';
  const [, root, , page] = location.split('/');
  if (root !== 'ho-so') return 'bat-dau';
  switch (page) {
    case 'tieu-chi':
      return 'tieu-chi';
    case 'minh-chung':
      return 'minh-chung';
    case 'kiem-tra':
      return 'goi-ho-so';
    default:
      return 'tong-quan';
  }
}
