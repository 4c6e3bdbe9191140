import { Menu, type MenuItemConstructorOptions, shell } from 'electron';

/** The menu bar; the roles bring the system's own behaviour and keys. */
export function installMenu(workspaceDir: string, isDeveloping: boolean): void {
  const menus: MenuItemConstructorOptions[] = [
    {
      label: 'Tệp',
      submenu: [
        { label: 'Mở thư mục làm việc', click: () => void shell.openPath(workspaceDir) },
        { type: 'separator' },
        { role: 'quit', label: 'Thoát' },
      ],
    },
    {
      label: 'Sửa',
      submenu: [
        { role: 'undo', label: 'Hoàn tác' },
        { role: 'redo', label: 'Làm lại' },
        { type: 'separator' },
        { role: 'cut', label: 'Cắt' },
        { role: 'copy', label: 'Sao chép' },
        { role: 'paste', label: 'Dán' },
        { role: 'selectAll', label: 'Chọn tất cả' },
      ],
    },
    {
      label: 'Xem',
      submenu: [
        { role: 'reload', label: 'Tải lại' },
        { type: 'separator' },
        { role: 'resetZoom', label: 'Cỡ chữ bình thường' },
        { role: 'zoomIn', label: 'Phóng to' },
        { role: 'zoomOut', label: 'Thu nhỏ' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Toàn màn hình' },
        ...(isDeveloping ? [{ role: 'toggleDevTools', label: 'Công cụ lập trình' } as const] : []),
      ],
    },
    { label: 'Trợ giúp', role: 'help', submenu: [{ role: 'about', label: 'Giới thiệu Hồ sơ NTM' }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
