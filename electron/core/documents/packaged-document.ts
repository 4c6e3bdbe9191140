import type { DocumentState } from '#shared/contract/documents.ts';

/** One file of `data/van-ban/` in a package: a paper as it was drawn up, or its signed scan. */
export type PackagedDocument = {
  /** The paper: "to-trinh". */
  document: string;
  title: string;
  kind: 'built' | 'scan';
  state: DocumentState;
  number: string | null;
  issuedOn: string | null;
  /** In the bag: `data/van-ban/01_to-trinh.docx`, `data/van-ban/01_to-trinh_ban-ky.pdf`. */
  path: string;
  /** What the file was called where it came from. */
  name: string;
  sha256: string;
  sizeBytes: number;
  /** Where the bytes are on this machine. */
  file: string;
};

/** `documents.forPackage` of the core's document service. */
export type DocumentsForPackage = (dossierId: string) => Promise<PackagedDocument[]>;
