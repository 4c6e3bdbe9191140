/** The files on the clipboard. A screenshot has no name of its own; it gets one that tells when it was taken. */
export function pastedFiles(data: DataTransfer | null, now: Date): File[] {
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
