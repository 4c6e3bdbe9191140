import fs from 'node:fs';
import { type DocumentField, documentFields } from '#shared/domain/document-fields.ts';
import { sourceError } from '#shared/file-errors.ts';
import { type OfficeParts, readOfficeParts } from '../criteria/import/office-zip.ts';
import { refuse, TableRefusal } from '../criteria/import/refuse-table.ts';
import { parseXml } from '../criteria/import/xml-part.ts';
import { strangeField, strangeRelationship } from './template-strangers.ts';
import { partParagraphs } from './template-text.ts';

/** What a template uses of the fields, at the top level; or the first thing that is wrong with it, in Vietnamese. */
export type ScannedTemplate = { fields: ReadonlySet<string>; problem: string | null };

const largestBytes = 20 * 1024 ** 2;
/** Text without the pictures; a paper of an office has a hundredth of it. */
const largestText = 8 * 1024 ** 2;
/** What the parts that are filled are at their root, whatever they are called. */
const filledRoots = new Set(['document', 'hdr', 'ftr', 'footnotes', 'endnotes']);

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
    const fields = new Set<string>();
    const problem = strangeContent(parts) ?? wrongTags(parts, fields);
    return problem === null ? { fields, problem } : refused(problem);
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
  const text = [...parts].filter(([name]) => /\.(?:xml|rels)$/i.test(name));
  if (text.reduce((sum, [, bytes]) => sum + bytes.length, 0) > largestText)
    return 'tệp có quá nhiều chữ so với một mẫu văn bản';
  for (const [name, bytes] of text) {
    const problem = /\.rels$/i.test(name) ? strangeRelationship(bytes) : strangeField(parseXml(bytes));
    if (problem !== null) return problem;
  }
  return null;
}

/** The first tag that is wrong in any part that is filled; the fields that are used are put into `fields`. */
function wrongTags(parts: OfficeParts, fields: Set<string>): string | null {
  for (const [name, bytes] of parts) {
    if (!/^word\/.*\.xml$/i.test(name)) continue;
    const root = parseXml(bytes);
    if (!filledRoots.has(root.localName ?? '')) continue;
    const problem = checkTags([...partParagraphs(root)], fields);
    if (problem !== null) return problem;
  }
  return null;
}

type Open = Pick<DocumentField, 'name' | 'kind' | 'fields'> & { near: string };

const tag = /\{([^{}]*)\}|[{}]/g;
const option = /^\[\s*loopOver\s*:\s*(["'])(?:paragraph|row|column|content)\1\s*\]$/;
/** More than in any paper; the library takes the square of their number. */
const mostTags = 3000;

/** Checks every tag of one part of the file and notes which fields of the top level it uses. */
function checkTags(paragraphs: readonly string[], used: Set<string>): string | null {
  const open: Open[] = [];
  let count = 0;
  let nested: string | null = null;
  for (const text of paragraphs) {
    for (const match of text.matchAll(tag)) {
      const near = nearby(text, match.index);
      count += 1;
      if (count > mostTags) return `tệp có hơn ${mostTags} trường`;
      if (match[1] === undefined) return `có dấu “${match[0]}” lẻ, gần “${near}”`;
      const problem = checkTag(match[1].trim(), near, open, used);
      if (problem !== null) return problem;
      nested ??= nestedProblem(open);
    }
  }
  const left = open.at(-1);
  return left === undefined
    ? nested
    : `vòng lặp {#${left.name}} chưa đóng, thiếu {/${left.name}}, gần “${left.near}”`;
}

/** A list stands in a list only as one of its fields: else its rows would multiply, a few such loops without end. */
function nestedProblem(open: readonly Open[]): string | null {
  const [inner, outer] = open.filter(({ kind }) => kind === 'list').toReversed();
  return inner === undefined || outer === undefined || outer.fields.some(({ name }) => name === inner.name)
    ? null
    : `danh sách {#${inner.name}} không thể nằm trong danh sách {#${outer.name}}, gần “${inner.near}”`;
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
  open.push({ name, kind: field.kind, near, fields: field.fields });
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
