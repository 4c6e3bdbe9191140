const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * What people read out to each other: the first ten base32 characters (RFC 4648) of the SHA-256 given in hex, in two
 * groups: “K7Q2M-9XN4P”. 50 bits: enough that nobody makes a second package with the same code by chance.
 */
export function shortCode(sha256: string): string {
  let bits = BigInt(`0x${sha256.slice(0, 14)}`) >> 6n;
  let letters = '';
  for (let index = 0; index < 10; index += 1) {
    letters = base32Letters.charAt(Number(bits & 31n)) + letters;
    bits >>= 5n;
  }
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** The picture index.html shows as the code of its package; see writePackage for why it is a file of its own. */
export const codePicturePath = 'ma-goi.svg';

/** Never change a byte: the verifier compares the picture in every package ever written with this one. */
export function codePicture(code: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="34" viewBox="0 0 180 34" role="img" aria-label="${code}"><text x="0" y="26" textLength="180" lengthAdjust="spacingAndGlyphs" font-family="Consolas, Menlo, monospace" font-size="28" font-weight="700" fill="#1b1b1b">${code}</text></svg>\n`;
}
