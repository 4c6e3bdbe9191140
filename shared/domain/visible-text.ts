/** NFC with lines ended by "\n", and a space for what XML cannot carry or what turns the direction of a line. */
export function visibleText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]/gu, ' ');
}
