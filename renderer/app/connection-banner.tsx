import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useApi } from '../core/api.ts';
import classes from './connection-banner.module.css';

const patienceMs = 800;

/** Says calmly that the core is away, and reads everything again once it is back. */
export function ConnectionBanner() {
  const { status, shell } = useApi();
  const current = useSyncExternalStore(status.subscribe, status.current);
  const cache = useQueryClient();
  const wasConnected = useRef(false);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (current === 'connected') {
      setIsLong(false);
      if (wasConnected.current) void cache.invalidateQueries();
      wasConnected.current = true;
      return;
    }
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, [current, cache]);
  if (current === 'connected' || !isLong) return null;
  return (
    <div className={classes.banner} role="status">
      <IconPlugConnectedX aria-hidden size={20} />
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
