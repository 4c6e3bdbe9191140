/** One value of DER (X.690): its tag byte and where its content lies. */
export type Der = { tag: number; content: Buffer };

/** Content this deep or long is no certificate. */
const mostChildren = 2000;

/** Reads one value; undefined where the bytes are no DER of definite length. */
export function readDer(bytes: Buffer, at = 0): (Der & { end: number }) | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // Tags of more than one byte do not occur where we look.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  if (first < 0x80) return slice(bytes, tag, at + 2, first);
  const lengthBytes = first & 0x7f;
  if (lengthBytes === 0 || lengthBytes > 4 || at + 2 + lengthBytes > bytes.length) return undefined;
  return slice(bytes, tag, at + 2 + lengthBytes, bytes.readUIntBE(at + 2, lengthBytes));
}

function slice(bytes: Buffer, tag: number, start: number, length: number) {
  const end = start + length;
  return end > bytes.length ? undefined : { tag, content: bytes.subarray(start, end), end };
}

/** The values inside of a constructed one; undefined where they do not fill it. */
export function childrenOf({ content }: Der): Der[] | undefined {
  const children: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const child = readDer(content, at);
    if (!child || children.length >= mostChildren) return undefined;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** A string as one of the kinds that names are written in. */
export function textOf({ tag, content }: Der): string | undefined {
  if (tag === 0x0c) return content.toString('utf8');
  if ([0x13, 0x14, 0x16].includes(tag)) return content.toString('latin1');
  if (tag === 0x1e && content.length % 2 === 0) return Buffer.from(content).swap16().toString('utf16le');
  return undefined;
}
