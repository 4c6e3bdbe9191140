/** A file and the folder it came with, "TC02/2.1 Giao thông"; empty where it came alone. */
export type DroppedFile = { file: File; folder: string };
export type Unreadable = { code: string; message: string; file: string };
export type Dropped = { files: DroppedFile[]; unreadable: Unreadable[] };

/** What systems and Word leave in folders beside the files of people. */
const leftBySystems = /^(?:thumbs\.db|desktop\.ini|\.ds_store|~\$.*|\._.*)$/i;

/**
 * All files that were dropped, also those inside of folders. Must be called while the drop is handled: afterwards the
 * browser forgets what was dropped.
 */
export function droppedFiles(data: DataTransfer): Promise<Dropped> {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const tops = items.map(item => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return collect(tops);
}

/** Files picked with a button, from a folder or one by one. */
export function pickedFiles(files: readonly File[]): DroppedFile[] {
  return files
    .filter(({ name }) => !leftBySystems.test(name))
    .map(file => ({ file, folder: file.webkitRelativePath.split('/').slice(0, -1).join('/') }));
}

async function collect(tops: { entry: FileSystemEntry | null; file: File | null }[]): Promise<Dropped> {
  const files: DroppedFile[] = [];
  const unreadable: Unreadable[] = [];
  const visit = async (entry: FileSystemEntry) => {
    if (leftBySystems.test(entry.name)) return;
    try {
      if (isDirectory(entry)) for (const child of await childrenOf(entry)) await visit(child);
      else if (isFile(entry)) files.push({ file: await fileOf(entry), folder: folderOf(entry) });
    } catch (error) {
      const reason = error instanceof Error ? error.name : '';
      unreadable.push({ code: 'fileUnreadable', message: unreadableText(entry, reason), file: entry.name });
    }
  };
  for (const { entry, file } of tops) {
    if (entry?.isDirectory) await visit(entry);
    // The file itself rather than its entry: the desktop shell knows where it lies.
    else if (file) files.push({ file, folder: '' });
  }
  return { files, unreadable };
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** The browser gives a folder's content in parts; an empty part is the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return children;
    children.push(...part);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function folderOf({ fullPath }: FileSystemEntry): string {
  return fullPath.split('/').filter(Boolean).slice(0, -1).join('/');
}

function unreadableText({ fullPath, isDirectory: isFolder }: FileSystemEntry, reason: string): string {
  const what = isFolder ? 'thư mục' : 'tệp';
  const why = reason === 'NotFoundError' ? 'không còn ở chỗ cũ' : 'máy không cho đọc';
  return `Không đọc được ${what} “${fullPath.replace(/^\//, '')}”: ${why}.`;
}
