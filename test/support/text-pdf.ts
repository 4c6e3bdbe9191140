import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** A PDF with one line of plain ASCII on each page; with a password nobody reads it without. */
export async function textPdf(pages: readonly string[], password?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) pdf.addPage([595, 842]).drawText(text, { x: 60, y: 700, size: 12, font });
  if (password !== undefined) pdf.encrypt({ userPassword: password, ownerPassword: password });
  return pdf.save();
}
