const endSign = 0x06054b50;
const entrySign = 0x02014b50;

/**
 * Whether everything in a zip (a .docx or .xlsx is one) fits into `limit` bytes when unpacked. It is really unpacked,
 * piece by piece and forgotten at once: the sizes a zip declares may lie.
 * @throws Error where the bytes are no zip
 */
export async function inflatesWithin(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limit;
  let at = view.getUint32(endOf(view) + 16, true);
  const count = view.getUint16(endOf(view) + 10, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== entrySign) throw new Error('no entry of a zip');
    const isStored = view.getUint16(at + 10, true) === 0;
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    left -= isStored ? packed : await inflatedSize(bytes.subarray(start, start + packed), left);
    if (left < 0) return false;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return true;
}

/** The end record is the last thing of a zip but for a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSign) return at;
  }
  throw new Error('no zip');
}

/** Bytes that come out, counted only until they are more than `limit`. */
async function inflatedSize(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<number> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      break;
    }
  }
  return size;
}
