import { PDFParser } from '@cantoo/pdf-lib';

/** A document of an office is read in a second or two; one made to be read without end, or gone wrong, is not. */
const mostMs = (bytes: number) => 60_000 + bytes / 1000;
/** Each head of an object is seen twice. */
const mostHeads = 2_000_000;
/** The only keyword of three letters. */
const objKeyword = 'obj';
const stepsBetweenLooks = 1024;

/**
 * The library's parser, which stops where `mustGoOn` throws, after a minute or more, and at too many objects. It catches what
 * goes wrong inside of it and tries elsewhere, so once stopped every step throws again. A class, because it can only
 * be stopped from within.
 */
export class StoppableParser extends PDFParser {
  readonly #mustGoOn: () => void;
  readonly #endMs: number;
  #stepsLeft = stepsBetweenLooks;
  #heads = 0;

  constructor(bytes: Uint8Array, mustGoOn: () => void) {
    super(bytes);
    this.#mustGoOn = mustGoOn;
    this.#endMs = Date.now() + mostMs(bytes.length);
  }

  /** Where it throws, no steps are left, so that the next one looks again and throws too. */
  #look(): void {
    this.#mustGoOn();
    if (Date.now() > this.#endMs) throw new Error('a file without end');
    if (this.#heads > mostHeads) throw new Error('too many objects');
    this.#stepsLeft = stepsBetweenLooks;
  }

  protected override skipWhitespaceAndComments(): void {
    this.#stepsLeft -= 1;
    if (this.#stepsLeft < 0) this.#look();
    super.skipWhitespaceAndComments();
  }

  /** Called for every byte of a stream whose length is not known yet: as short as can be. */
  protected override matchKeyword(keyword: number[]): boolean {
    this.#stepsLeft -= 1;
    if (this.#stepsLeft < 0) this.#look();
    if (this.bytes.peek() !== keyword[0]) return false;
    const isThere = super.matchKeyword(keyword);
    if (isThere && keyword.length === objKeyword.length) this.#heads += 1;
    return isThere;
  }
}
