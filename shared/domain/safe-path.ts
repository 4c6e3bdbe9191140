/** Why a path inside a package cannot be trusted, or cannot exist on every operating system. */
export type PathFault =
  | 'empty'
  | 'control'
  | 'backslash'
  | 'absolute'
  | 'drive'
  | 'home'
  | 'traversal'
  | 'stream'
  | 'reserved'
  | 'character'
  | 'trailing';

/** Faults that name a file Windows cannot hold; the others could reach outside the folder. */
const unportable: readonly PathFault[] = ['reserved', 'character', 'trailing', 'stream'];

const reservedName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const controlCharacter = /\p{Cc}/u;

/** Whether a part of a path is one that Windows keeps for devices: `CON`, `nul.txt`, `COM1.pdf`. */
export function isReservedName(part: string): boolean {
  return reservedName.test((part.split('.')[0] ?? '').trimEnd());
}

/** The first fault of a path with `/` between its parts and no `/` at its end; undefined when it is safe everywhere. */
export function findPathFault(path: string): PathFault | undefined {
  if (path === '') return 'empty';
  if (controlCharacter.test(path)) return 'control';
  if (/^[A-Za-z]:/.test(path)) return 'drive';
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/')) return 'absolute';
  if (path.startsWith('~')) return 'home';
  const parts = path.split('/');
  if (parts.some(part => part === '..' || part === '.')) return 'traversal';
  if (parts.includes('')) return 'empty';
  if (path.includes(':')) return 'stream';
  if (parts.some(isReservedName)) return 'reserved';
  if (/[<>"|?*]/.test(path)) return 'character';
  if (parts.some(part => /[. ]$/.test(part))) return 'trailing';
  return undefined;
}

/** Whether a fault only keeps the file from existing on Windows, which a bag by the RFC may do. */
export function isUnportable(fault: PathFault): boolean {
  return unportable.includes(fault);
}

/** Two paths with the same fold are one file on some system: they differ in case or Unicode normalisation only. */
export function foldPath(path: string): string {
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
}
