/** What a preview needs to know of a file, be it an evidence or what it was before it was replaced. */
export type PreviewedFile = {
  /** The evidence it belongs to. */
  id: string;
  name: string;
  sha256: string;
  sizeBytes: number;
  subject: string | null;
  url: string;
  /** How a file that is no evidence is opened with the system's program. */
  open?: () => Promise<unknown>;
};
