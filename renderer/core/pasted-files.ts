import { useEffect, useRef } from 'react';

/** The files on the clipboard. A screenshot has no name of its own; it gets one that tells when it was taken. */
function pastedFiles(data: DataTransfer | null, now: Date): File[] {
  return [...(data?.files ?? [])].map(file => {
    const isUnnamed = /^image\.\w+$/.test(file.name) || file.name === '';
    if (!isUnnamed) return file;
    const ending = file.type === 'image/jpeg' ? 'jpg' : (file.type.split('/')[1] ?? 'png');
    return new File([file], `Ảnh chụp ${stamp(now)}.${ending}`, { type: file.type });
  });
}

function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`;
}

/** Ctrl+V anywhere but in a field: a screenshot, or files copied in the file manager. */
export function usePastedFiles(onFiles: ((files: File[]) => void) | undefined): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = pastedFiles(event.clipboardData, new Date());
      if (!latest.current || files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
