import { type ImageContent, TemplateHandler } from 'easy-template-x';
import { AppError } from '#shared/errors.ts';

/** What the library is given: pictures with their bytes. */
export type TemplateContent = {
  [name: string]: string | boolean | ImageContent | TemplateContent[];
};

/** The nesting of tables and pictures of a paper; the library's own 20 is too little for a table in a table. */
const maxXmlDepth = 60;

/**
 * Fills a template whose tags were checked before.
 * @param name what the file is called where it is refused
 * @throws AppError templateRefused
 */
export async function processTemplate(
  template: Buffer,
  content: TemplateContent,
  name: string,
): Promise<Buffer> {
  try {
    return await new TemplateHandler({ maxXmlDepth }).process(template, content);
  } catch (error) {
    const reason =
      'dấu mở và dấu đóng của một vòng lặp phải ở cùng một đoạn chữ hoặc cùng một bảng, không ở trong ô điều khiển của Word';
    throw new AppError('templateRefused', { path: name, reason }, { cause: error });
  }
}
