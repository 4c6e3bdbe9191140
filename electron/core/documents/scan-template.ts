import fs from 'node:fs';
import { type DocumentField, documentFields } from '#shared/domain/document-fields.ts';
import { sourceError } from '#shared/file-errors.ts';
import { type OfficeParts, readOfficeParts } from '../criteria/import/office-zip.ts';
import { refuse, TableRefusal } from '../criteria/import/refuse-table.ts';
import { partParagraphs } from './template-text.ts';

/** What a template uses of the fields, at the top level; or the first thing that is wrong with it, in Vietnamese. */
export type ScannedTemplate = { fields: ReadonlySet<string>; problem: string | null };

const largestBytes = 20 * 1024 ** 2;
const textPart = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** Reads a template as a stranger's file. @throws AppError fileMissing, fileUnreadable */
export async function scanTemplate(path: string): Promise<ScannedTemplate> {
  let fd: number;
  try {
    fd = fs.openSync(path, 'r');
  } catch (error) {
    throw sourceError(path, error);
  }
  try {
    if (fs.fstatSync(fd).size > largestBytes) return refused('tệp lớn hơn 20 MB');
    const parts = await readOfficeParts(fd);
    const stranger = strangeContent(parts);
    if (stranger !== null) return refused(stranger);
    const fields = new Set<string>();
    for (const [name, bytes] of parts) {
      if (!textPart.test(name)) continue;
      const problem = checkTags([...partParagraphs(bytes)], fields);
      if (problem !== null) return refused(problem);
    }
    return { fields, problem: null };
  } catch (error) {
    if (error instanceof TableRefusal) return refused(error.message);
    throw error;
  } finally {
    fs.closeSync(fd);
  }
}

function refused(problem: string): ScannedTemplate {
  return { fields: new Set(), problem };
}

/** No document of Word, or one that runs or fetches something when it is opened. */
function strangeContent(parts: OfficeParts): string | null {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (!parts.has('word/document.xml') || !types.includes('wordprocessingml.document.main+xml'))
    return /macroEnabled/i.test(types) ? refuse('macro').message : 'đây không phải tệp Word .docx';
  for (const [name, bytes] of parts) {
    if (!name.endsWith('.rels')) continue;
    for (const [relationship] of bytes.toString('utf8').matchAll(/<Relationship\b[^>]*>/g)) {
      const isOutside = /TargetMode\s*=\s*["']External["']/.test(relationship);
      if (isOutside && !/\/hyperlink["']/.test(relationship))
        return 'tệp lấy nội dung từ nơi khác (liên kết ra ngoài). Hãy chèn hẳn nội dung đó vào tệp';
    }
  }
  return null;
}

type Open = { name: string; near: string; fields: readonly DocumentField[] };

const tag = /\{([^{}]*)\}|[{}]/g;
const option = /^\[\s*loopOver\s*:\s*(["'])(?:paragraph|row|column|content)\1\s*\]$/;

/** Checks every tag of one part of the file and notes which fields of the top level it uses. */
function checkTags(paragraphs: readonly string[], used: Set<string>): string | null {
  const open: Open[] = [];
  for (const text of paragraphs) {
    for (const match of text.matchAll(tag)) {
      const near = nearby(text, match.index);
      if (match[1] === undefined) return `có dấu “${match[0]}” lẻ, gần “${near}”`;
      const problem = checkTag(match[1].trim(), near, open, used);
      if (problem !== null) return problem;
    }
  }
  const left = open.at(-1);
  return left === undefined
    ? null
    : `vòng lặp {#${left.name}} chưa đóng, thiếu {/${left.name}}, gần “${left.near}”`;
}

function checkTag(content: string, near: string, open: Open[], used: Set<string>): string | null {
  if (content.startsWith('/')) {
    const name = content.slice(1).trim();
    const last = open.pop();
    if (last === undefined) return `{/${name}} đóng một vòng lặp chưa mở, gần “${near}”`;
    return name === '' || name === last.name
      ? null
      : `vòng lặp {#${last.name}} bị đóng bằng {/${name}}, gần “${near}”`;
  }
  const [, sign = '', name = '', options = ''] = /^(#?)\s*([^\s[\]]*)\s*(.*)$/su.exec(content) ?? [];
  const field = findField(name, open, used);
  if (field === undefined) return `trường {${sign}${name}} không có trong danh sách, gần “${near}”`;
  if (options !== '' && (sign === '' || !option.test(options)))
    return `không hiểu “${options}” trong {${sign}${name}}, gần “${near}”`;
  if (sign === '') {
    if (field.kind === 'list') return `{${name}} là danh sách, cần viết {#${name}}…{/${name}}, gần “${near}”`;
    if (field.kind === 'yesNo')
      return `{${name}} là điều kiện, cần viết {#${name}}…{/${name}}, gần “${near}”`;
    return null;
  }
  open.push({ name, near, fields: field.fields });
  return null;
}

/** The field as it is seen from inside of the loops that are open. */
function findField(name: string, open: readonly Open[], used: Set<string>): DocumentField | undefined {
  for (const { fields } of open.toReversed()) {
    const inner = fields.find(each => each.name === name);
    if (inner) return inner;
  }
  const field = documentFields.find(each => each.name === name);
  if (field) used.add(name);
  return field;
}

function nearby(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at + 50).trim();
}
