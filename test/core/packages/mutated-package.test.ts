import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyBag } from '#core/packages/bag-verify.ts';
import { writePackage } from '#core/packages/bag-writer.ts';
import { extractPackage } from '#core/packages/extract.ts';
import { AppError } from '#shared/errors.ts';
import { bagFixture, writeZip } from '../../support/bag-fixture.ts';
import { packageFixture } from '../../support/package-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { uncontrolled } from '../../support/uncontrolled.ts';

/** All files below a folder with their content. */
function contentOf(folder: string): Record<string, string> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(item => item.isFile());
  return Object.fromEntries(
    files.map(item => {
      const place = join(item.parentPath, item.name);
      return [place.slice(folder.length), fs.readFileSync(place).toString('base64')];
    }),
  );
}

type Mutation = {
  kind: 'flip' | 'cut' | 'insert' | 'swap' | 'copy';
  at: number;
  to: number;
  bytes: Uint8Array;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'insert', 'swap', 'copy'),
  at: fc.nat(1_000_000),
  to: fc.nat(1_000_000),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
});

function mutate(zip: Buffer, { kind, at, to, bytes }: Mutation): Buffer {
  const changed = Buffer.from(zip);
  const [from, until] = [at % zip.length, to % zip.length].toSorted((a, b) => a - b);
  if (from === undefined || until === undefined) return changed;
  if (kind === 'cut') return Buffer.concat([zip.subarray(0, from), zip.subarray(until)]);
  if (kind === 'insert') return Buffer.concat([zip.subarray(0, from), bytes, zip.subarray(from)]);
  if (kind === 'flip') changed.writeUInt8(changed.readUInt8(from) ^ ((bytes[0] ?? 0) | 1), from);
  if (kind === 'swap') changed.set(bytes.subarray(0, zip.length - from), from);
  if (kind === 'copy') changed.copy(changed, from, until, Math.min(zip.length, until + bytes.length));
  return changed;
}

/** Judges and extracts bytes as a package: never a crash, never a file elsewhere, and what comes out is the original. */
async function survives(dir: string, bytes: Uint8Array, original: Record<string, string>): Promise<void> {
  const zip = join(dir, 'x.zip');
  const folder = join(dir, 'out');
  fs.writeFileSync(zip, bytes);
  const { valid } = await verifyBag({ path: zip }, uncontrolled);
  try {
    await extractPackage({ zip, folder }, uncontrolled);
    expect(valid).toBe(true);
    expect(contentOf(folder)).toEqual(original);
    fs.rmSync(folder, { recursive: true });
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'packageInvalid' });
  }
  expect(fs.readdirSync(dir)).toEqual(['x.zip']);
}

test('whatever is done to a package, it is refused or gives back exactly what was packed', async () => {
  await using dir = await tempDir();
  await using work = await tempDir();
  const input = packageFixture(dir.path);
  const numbers = Array.from({ length: 3000 }, (_, row) => (row * 7919) % 10_007).join(';');
  const payload = ['{"xã":"Bình Minh"}', numbers, 'ngắn'].map((text, index) => ({
    path: `data/${index}.csv`,
    source: { bytes: Buffer.from(text) },
  }));
  await writePackage({ ...input, payload }, uncontrolled);
  const folder = join(dir.path, 'mẫu');
  await extractPackage({ zip: input.target, folder }, uncontrolled);
  const original = contentOf(folder);
  const zip = fs.readFileSync(input.target);
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async mutations => {
      await survives(work.path, mutations.reduce(mutate, zip), original);
    }),
    { numRuns: 400 },
  );
  // Headers are a small part of a package: aim at the directory as well.
  const directory = zip.indexOf('PK\u0001\u0002');
  for (let at = directory; at < zip.length; at += 1) {
    const changed = Buffer.from(zip);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
    await survives(work.path, changed, original);
  }
});

test('random bytes are no package and no crash', async () => {
  await using work = await tempDir();
  const tail = fs.readFileSync(writeZip(join(work.path, 'x.zip'), bagFixture()));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(tail.length), async (bytes, from) => {
      await survives(work.path, bytes, {});
      await survives(work.path, Buffer.concat([bytes, tail.subarray(from)]), contentOfFixture());
    }),
    { numRuns: 200 },
  );
});

function contentOfFixture(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bagFixture()).map(([path, content]) => [
      `/${path}`,
      Buffer.from(content).toString('base64'),
    ]),
  );
}
