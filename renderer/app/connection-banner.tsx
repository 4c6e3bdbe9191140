import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApi } from '../core/api.ts';
import classes from './connection-banner.module.css';

const patienceMs = 800;

/** Says calmly that the core is away. */
export function ConnectionBanner() {
  const { status, shell } = useApi();
  const current = useSyncExternalStore(status.subscribe, status.current);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (current === 'connected') {
      setIsLong(false);
      return;
    }
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [current]);
  if (current === 'connected' || !isLong) return null;
  return (
    <div className={classes.banner} role="status">
      <IconPlugConnectedX aria-hidden size="1.25rem" />
      <span>
        {current === 'reconnecting'
          ? 'Đang nối lại với phần xử lý dữ liệu. Những gì đã lưu vẫn còn nguyên.'
          : shell.kind === 'web'
            ? 'Không liên lạc được với Hồ sơ NTM trên máy này. Dữ liệu đã lưu vẫn còn nguyên: hãy khởi động lại ứng dụng.'
            : 'Phần xử lý dữ liệu chưa khởi động lại được. Dữ liệu đã lưu vẫn còn nguyên: hãy đóng và mở lại ứng dụng.'}
      </span>
    </div>
  );
}
