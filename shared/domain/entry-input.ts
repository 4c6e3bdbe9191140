import type { Measure } from './criteria-set.ts';
import { parseDecimal } from './decimal-input.ts';
import { type Entry, judgedEntry } from './entry.ts';
import { foldVietnamese } from './vietnamese.ts';

export type ParsedEntry = { ok: true; entry: Entry | null } | { ok: false; reason: string };

const metWords = new Set(['dat', 'd', 'x', 'v', 'co', 'c', '✓', '✔', '√']);
const notMetWords = new Set(['chua dat', 'chua', 'khong dat', 'khong', 'kd', 'k', 'cd', 'ko']);
const judgedText = /^(đạt|chưa đạt|không đạt)\s*[:;,.–-]\s*(.+)$/isu;

/** Reads what a clerk types or pastes into a cell of the grid. An empty cell clears the result. */
export function parseEntry(measure: Measure, typed: string): ParsedEntry {
  const text = typed.normalize('NFC').trim();
  if (text === '') return { ok: true, entry: null };
  switch (measure.kind) {
    case 'boolean':
      return judged(measure, text) ?? refuse('Nhập "đạt" (hoặc "x") hay "chưa" (hoặc "k")');
    case 'parts':
      return (
        judged(measure, text) ?? refuse('Đánh dấu từng nội dung ở khung bên phải, hoặc nhập "đạt" khi đạt đủ')
      );
    case 'text':
      return judged(measure, text) ?? judgedWithWords(text);
    case 'number':
      return numberEntry(text) ?? refuse('Nhập một số, ví dụ 48,5');
    case 'count':
      return countEntry(text);
    case 'ratio':
      return ratioEntry(text);
  }
}

function refuse(reason: string): ParsedEntry {
  return { ok: false, reason };
}

function accept(entry: Entry): ParsedEntry {
  return { ok: true, entry };
}

function judged(measure: Measure, text: string): ParsedEntry | undefined {
  const word = foldVietnamese(text).replace(/\s+/g, ' ');
  if (!metWords.has(word) && !notMetWords.has(word)) return undefined;
  const entry = judgedEntry(measure, metWords.has(word));
  return entry && accept(entry);
}

function judgedWithWords(text: string): ParsedEntry {
  const [, word, rest] = judgedText.exec(text) ?? [];
  if (word === undefined || rest === undefined) {
    return refuse('Nhập "đạt" hoặc "chưa đạt"; có thể ghi thêm sau dấu hai chấm, ví dụ "Đạt: 3/3 trường"');
  }
  return accept({ kind: 'text', text: rest.trim(), met: foldVietnamese(word) === 'dat' });
}

function numberEntry(text: string): ParsedEntry | undefined {
  const value = parseDecimal(text.replace(/\s*%$/, ''));
  return value === undefined ? undefined : accept({ kind: 'number', value });
}

function countEntry(text: string): ParsedEntry {
  // "Không" in a counted cell is the answer "none".
  const value = foldVietnamese(text) === 'khong' ? '0' : parseDecimal(text);
  if (value === undefined || !/^\d+$/.test(value)) return refuse('Nhập một số nguyên không âm, ví dụ 3');
  return accept({ kind: 'count', value });
}

function ratioEntry(text: string): ParsedEntry {
  const sides = text.split('/');
  if (sides.length === 1) {
    const entry = numberEntry(text);
    return entry ?? refuse('Nhập tử số và mẫu số, ví dụ 277/287, hoặc tỷ lệ, ví dụ 96,52');
  }
  const numerator = parseDecimal(sides[0] ?? '');
  const denominator = parseDecimal(sides[1] ?? '');
  if (sides.length > 2 || numerator === undefined || denominator === undefined) {
    return refuse('Nhập tử số và mẫu số cách nhau bằng dấu gạch chéo, ví dụ 277/287');
  }
  if (numerator.startsWith('-') || denominator.startsWith('-'))
    return refuse('Tử số và mẫu số không được âm');
  if (denominator === '0')
    return refuse('Mẫu số phải lớn hơn 0; nếu không có đối tượng nào, chọn "Không áp dụng"');
  return accept({ kind: 'ratio', numerator, denominator });
}
