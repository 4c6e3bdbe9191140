import { packageLimits } from '#shared/domain/package-limits.ts';
import { AppError } from '#shared/errors.ts';
import { type Control, createMeter } from '../work/control.ts';
import { type BagPlan, type FileFacts, factsOf, type PackageInput, planBag, sizeOf } from './bag-plan.ts';
import { verifyBag } from './bag-verify.ts';
import { shortCode } from './package-code.ts';
import { replaceFile } from './replace-file.ts';
import { createZipWriter } from './zip-writer.ts';

/** `files` and `payloadBytes` count the payload, `bytes` is the size of the zip. */
export type WrittenPackage = {
  path: string;
  digest: string;
  shortCode: string;
  files: number;
  payloadBytes: number;
  bytes: number;
};

/**
 * Writes a bag as one zip, deterministic for the same input, checks it as read back from the disk, and only then puts
 * it in the place of `target`. Throws AppError (fileChanged, fileMissing, fileUnreadable, diskFull, notWritable,
 * packageTooLarge) or Cancelled; then nothing is left behind.
 *
 * The digest of a package is the SHA-256 of tagmanifest-sha256.txt, so no file listed there can contain it. index.html
 * and DOC-TRUOC.txt stay listed, so any BagIt tool notices a changed page; the page shows the short code as a picture,
 * `ma-goi.svg`, the only file besides the tag manifest itself that is not listed. Its content follows from the digest
 * alone and our verifier compares it byte for byte, so it is not a way to cheat either.
 */
export async function writePackage(input: PackageInput, control: Control): Promise<WrittenPackage> {
  const plan = planBag(input);
  mustFit(input, plan.payload);
  const bytes = await writeBag(input, plan, control);
  return {
    path: input.target,
    digest: plan.digest,
    shortCode: shortCode(plan.digest),
    files: plan.payload.size,
    payloadBytes: sizeOf(plan.payload),
    bytes,
  };
}

/**
 * Writes one planned bag and checks it; it gets its name only when `beforeNaming` has come to its end as well.
 * @returns the size of the zip
 */
export async function writeBag(
  input: PackageInput,
  plan: BagPlan,
  control: Control,
  beforeNaming?: () => Promise<void>,
): Promise<number> {
  const { password, stem } = input;
  const total = plan.files.reduce((sum, file) => sum + file.size, 0);
  // Half the work is writing, half is reading back.
  const step = createMeter(control, total * 2);
  let bytes = 0;
  await replaceFile(input.target, async (fd, partial) => {
    step(0);
    const isOpen = (name: string) => name === `${stem}/DOC-TRUOC.txt`;
    const lock = password === undefined ? undefined : { password, isOpen };
    const zip = createZipWriter(fd, input.createdAt, step, lock);
    for (const { path, source } of plan.files) {
      const name = `${stem}/${path}`;
      if ('bytes' in source) zip.addBytes(name, source.bytes);
      else zip.addFile(name, source);
    }
    bytes = zip.finish();
    return async () => {
      const report = await verifyBag(
        { path: partial, password },
        { ...control, onProgress: done => control.onProgress(total + Math.min(done, total), total * 2) },
      );
      // A stick that was pulled out, a folder that was deleted meanwhile: the package is not wrong, it is gone.
      if (!report.readable)
        throw new AppError('notWritable', {
          path: input.target,
          reason: 'thư mục hoặc ổ đĩa đã bị gỡ trong lúc ghi',
        });
      if (!report.valid || report.bagDigest !== plan.digest)
        throw new AppError('packageInvalid', { path: input.target, problems: report.errors });
      await beforeNaming?.();
    };
  });
  return bytes;
}

/** The reader refuses what is larger, so it is said before an hour of copying. */
export function mustFit(input: PackageInput, payload: ReadonlyMap<string, FileFacts>): void {
  const large = input.payload.find(({ source }) => factsOf(source).size > packageLimits.entryBytes);
  if (large !== undefined) {
    const path = 'bytes' in large.source ? large.path : large.source.label;
    throw new AppError('packageTooLarge', { path, limit: 'entryBytes' });
  }
  const path = input.target;
  if (sizeOf(payload) > packageLimits.totalBytes)
    throw new AppError('packageTooLarge', { path, limit: 'totalBytes' });
  if (payload.size + 100 > packageLimits.entries)
    throw new AppError('packageTooLarge', { path, limit: 'entries' });
}
