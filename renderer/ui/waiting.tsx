import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';

/** Nothing for the blink in which a local core usually answers, then a sign that something is being read. */
export function Waiting() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" style={{ padding: '2rem', textAlign: 'center' }}>
      {isLong ? (
        <>
          <Loader size="sm" aria-hidden />
          <span className="visually-hidden">Đang đọc dữ liệu</span>
        </>
      ) : null}
    </div>
  );
}
