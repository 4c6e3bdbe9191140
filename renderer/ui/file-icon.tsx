import {
  IconFile,
  IconFileTypeDoc,
  IconFileTypePdf,
  IconFileTypeXls,
  IconFileZip,
  IconPhoto,
  IconVideo,
} from '@tabler/icons-react';
import { fileKind } from './file-kind.ts';

const icons = {
  pdf: IconFileTypePdf,
  image: IconPhoto,
  word: IconFileTypeDoc,
  sheet: IconFileTypeXls,
  archive: IconFileZip,
  media: IconVideo,
  other: IconFile,
} as const;

export function FileIcon({ name, size = '1.4rem' }: { name: string; size?: string }) {
  const Icon = icons[fileKind(name)];
  return <Icon aria-hidden size={size} stroke={1.5} style={{ flex: 'none', color: 'var(--text-2)' }} />;
}
