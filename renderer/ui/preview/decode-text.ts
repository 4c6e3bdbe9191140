export type DecodedText = { text: string; encoding: 'UTF-8' | 'UTF-16' | 'windows-1258' };

/**
 * Bytes of a text file as text. Old Vietnamese machines wrote windows-1258, Excel and Notepad write UTF-16; a mark at
 * the beginning or what is valid UTF-8 decides.
 * @param isWhole false for the beginning of a longer file, which may end in the middle of a character
 */
export function decodeText(bytes: Uint8Array, isWhole = true): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { text: decoder.decode(bytes, { stream: !isWhole }), encoding: 'UTF-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // In windows-1258 tones follow their letters as signs of their own.
    const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    return { text, encoding: 'windows-1258' };
  }
}

/** By the byte order mark, or by the zeros that plain letters have in two bytes. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even * 10 < odd) return 'utf-16le';
  if (even > many && odd * 10 < even) return 'utf-16be';
  return undefined;
}
